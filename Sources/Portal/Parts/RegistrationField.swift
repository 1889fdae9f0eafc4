// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing
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

  /// The fields that program.json names, each once, and those that are needed.
  static func all(_ registration: Registration?, _ language: Language) -> [RegistrationField] {
    let stated = registration?.fields.elements().map(\.value) ?? []
    let usual = Question.usual
    let named = stated.isEmpty ? usual.map(\.name) : stated
    let needed = usual.filter(\.isNeeded).map(\.name)
    var seen: Set<String> = ["session", "waiting"]
    let names = (named + needed).filter { seen.insert($0).inserted }
    return names.enumerated().map { number, name in
      let question = usual.first { $0.name == name } ?? .own(name)
      return RegistrationField(
        name: name, label: question.label(language), mistake: question.mistake(language),
        kind: question.kind, isRequired: question.isNeeded, number: number)
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

/// What a form can ask.
///
/// The purposes are those of HTML's autofill (WCAG 2.2, 1.3.5).
private struct Question: Sendable {
  typealias Words = @Sendable (Language) -> String

  let name: String
  let kind: RegistrationField.Kind
  let label: Words
  /// What is wrong where it is not answered, or not rightly.
  let mistake: Words
  /// Without a name, an address and consent nobody can be registered.
  let isNeeded: Bool

  private init(
    _ name: String, _ kind: RegistrationField.Kind, _ label: @escaping Words,
    neededElse mistake: Words? = nil
  ) {
    (self.name, self.kind, self.label) = (name, kind, label)
    self.mistake = mistake ?? { $0.say("Fill in this field") }
    isNeeded = mistake != nil
  }

  /// What the form asks where program.json does not say.
  static let usual = [
    Question(
      "name", .line(type: "text", autocomplete: "name"), { $0.say("Name") },
      neededElse: { $0.say("Enter your name") }),
    Question(
      "organisation", .line(type: "text", autocomplete: "organization"),
      { $0.say("Organisation (optional)") }),
    Question(
      "email", .line(type: "email", autocomplete: "email"), { $0.say("E-mail address") },
      neededElse: { $0.say("Enter an e-mail address, such as name@example.org") }),
    Question(
      "telephone", .line(type: "tel", autocomplete: "tel"), { $0.say("Telephone (optional)") }),
    Question(
      "role", .line(type: "text", autocomplete: "organization-title"),
      { $0.say("Your role in a recovery (optional)") }),
    Question("message", .text, { $0.say("Message (optional)") }),
    Question(
      "consent", .consent, { $0.say("My data may be used to answer this registration.") },
      neededElse: {
        $0.say("Tick the box: without your consent nobody may read the registration")
      }),
  ]

  /// One that only the programme knows, asked by its name.
  static func own(_ name: String) -> Question {
    Question(name, .line(type: "text", autocomplete: "off")) {
      $0.say("\($0.phrase(name)) (optional)")
    }
  }
}
