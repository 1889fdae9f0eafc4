// SPDX-License-Identifier: Apache-2.0

import Phrasing

/// Why a value may not stand where it stands, and what to do instead.
struct MarkupRefusal: Sendable {
  let problem: TemplateMistake
  let message: Wording
  let help: Wording
}

/// What kind of value is about to be written.
enum WrittenKind: Hashable, Sendable {
  case text
  case html
  case address
}

extension MarkupState {
  /// Elements whose content is text up to their end tag.
  static var rawElements: [String] {
    closedElements + ["title", "textarea"]
  }

  /// Elements whose text is a program, a style, or read by rules of its own.
  private static var closedElements: [String] {
    ["script", "style", "xmp", "iframe", "noembed", "noframes", "plaintext"]
  }

  /// Why a value of a kind cannot be made safe here, `nil` where it can.
  func refusal(of kind: WrittenKind) -> MarkupRefusal? {
    switch place {
    case .content: nil
    case .rawText: rawTextRefusal(of: kind)
    case .quoted: attributeRefusal(of: kind)
    case .attributeValue, .unquoted:
      unsafe("put the value in quotes: \(attributeName)=\"{{…}}\"")
    case .comment, .declaration:
      unsafe("take the value out, or make it a comment of the template: {{! … }}")
    case .tagOpen, .tagName, .tag, .attributeName, .behindAttributeName, .nameEnd:
      unsafe("write the tag in literal text, and choose between tags with sections")
    }
  }

  /// Why a value may not stand in the text of an element without tags.
  private func rawTextRefusal(of kind: WrittenKind) -> MarkupRefusal? {
    if Self.closedElements.contains(elementName) {
      return unsafe("give the value to a 'data-' attribute, and let a script file read it there")
    }
    return kind == .html ? markupRefusal : nil
  }

  /// Why a value may not stand in a quoted attribute.
  private func attributeRefusal(of kind: WrittenKind) -> MarkupRefusal? {
    if forbiddenAttribute != nil || forbiddenElement != nil || isPragma {
      return unsafe(
        "use a class or a 'data-' attribute, and say the rest in a style or script file")
    }
    if kind == .html { return markupRefusal }
    guard kind == .text, address != .settled else { return nil }
    return MarkupRefusal(
      problem: .unsafeAddress,
      message: "text may not begin the address \(description)",
      help: "use a field of kind address, or begin with literal text such as './' or 'https://'")
  }

  /// Markup where a browser reads none.
  private var markupRefusal: MarkupRefusal {
    MarkupRefusal(
      problem: .markupInAttribute, message: "html may not stand \(description)",
      help: "use a field of kind text here")
  }

  /// A place where no value is safe.
  private func unsafe(_ help: Wording) -> MarkupRefusal {
    MarkupRefusal(
      problem: .unsafePlace, message: "a value may not stand \(description)", help: help)
  }
}
