// SPDX-License-Identifier: Apache-2.0

import Continuity
import Templates

/// A question of the registration form.
struct RegistrationField: Sendable {
  /// How it is answered.
  enum Kind: Hashable, Sendable {
    case line(type: String, autocomplete: String)
    case text
    /// A box that must be ticked.
    case consent
  }

  let name: String
  let label: String
  /// What is said beside it where the answer is missing or cannot be right.
  let mistake: String
  let kind: Kind
  let isRequired: Bool
  /// The place among the fields, for ids.
  let number: Int

  /// What the form asks where program.json does not say.
  static let usual = ["name", "organisation", "email", "telephone", "role", "message", "consent"]

  /// Without a name, an address and consent nobody can be registered.
  private static let needed = ["name", "email", "consent"]

  /// The fields that program.json names, each once, and those that are needed.
  static func all(_ registration: Registration?, _ language: Language) -> [RegistrationField] {
    let stated = registration?.fields.elements().map(\.value) ?? []
    let named = stated.isEmpty ? usual : stated
    var seen: Set<String> = ["session", "waiting"]
    let names = (named + needed).filter { seen.insert($0).inserted }
    return names.enumerated().map { number, name in
      RegistrationField(
        name: name, label: language.fieldLabel(name), mistake: language.fieldMistake(name),
        kind: Kind(name), isRequired: needed.contains(name), number: number)
    }
  }

  static let shape = Shape<RegistrationField>(
    "register-field", "a question of the form",
    [
      .text("name", "name under which the answer is sent") { $0.name },
      .text("anchor", "id of the control") { "field-\($0.number)" },
      .text("label", "the visible words") { $0.label },
      .text("mistake", "what is said where the answer is missing or wrong") { $0.mistake },
      .text("type", "type of the control") { $0.line.type },
      .text("autocomplete", "what a browser may fill in") { $0.line.autocomplete },
      .flag("is_long", "an answer of several lines") { $0.kind == .text },
      .flag("is_consent", "a box to tick") { $0.kind == .consent },
      .flag("is_required", "a line that must be filled") { $0.isLine && $0.isRequired },
      .flag("is_optional", "a line that may be empty") { $0.isLine && !$0.isRequired },
    ])

  private var line: (type: String, autocomplete: String) {
    if case .line(let type, let autocomplete) = kind {
      (type, autocomplete)
    } else {
      ("text", "off")
    }
  }

  private var isLine: Bool { kind != .text && kind != .consent }
}

extension RegistrationField.Kind {
  /// The purposes are those of HTML's autofill (WCAG 2.2, 1.3.5).
  fileprivate init(_ name: String) {
    switch name {
    case "name": self = .line(type: "text", autocomplete: "name")
    case "organisation": self = .line(type: "text", autocomplete: "organization")
    case "email": self = .line(type: "email", autocomplete: "email")
    case "telephone": self = .line(type: "tel", autocomplete: "tel")
    case "role": self = .line(type: "text", autocomplete: "organization-title")
    case "message": self = .text
    case "consent": self = .consent
    default: self = .line(type: "text", autocomplete: "off")
    }
  }
}
