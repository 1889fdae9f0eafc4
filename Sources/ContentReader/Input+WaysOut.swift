// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing
import StructuredData

extension Input {
  /// How to write a value of the wrong type as one of the right type, where it is plain how.
  ///
  ///     "3" where a whole number is expected    write it without quotes
  ///     99,5 where a number is expected         write 99.5
  ///     "hq" where a list is expected           write ["hq"]
  func waysOut(wanted: FieldType) -> [Wording] {
    switch (kind, wanted) {
    case (.text, .integer), (.text, .decimal), (.bare, .integer), (.bare, .decimal):
      numberWritten
    case (.text, .flag): flagWritten
    case (.number, .text), (.number, .identifier), (.number, .markdown): ["write it in quotes"]
    case (.text, .list(let element)) where element.isWrittenAsText && canBeRepeated:
      ["write \(#"["\#(text)"]"#)"]
    default: []
    }
  }

  /// Whether the text is short and plain enough to stand in a way out.
  private var canBeRepeated: Bool {
    text.count <= 40
      && !text.unicodeScalars.contains { $0 == "\"" || $0 == "\\" || $0.value < 0x20 }
  }

  /// A number in quotes, or with a comma for the point.
  private var numberWritten: [Wording] {
    if kind == .text, isNumber(text) { return ["write it without quotes"] }
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    let pointed = parts.joined(separator: ".")
    return parts.count == 2 && isNumber(pointed) ? ["write \(pointed)"] : []
  }

  private func isNumber(_ text: String) -> Bool {
    ContentReader.number(inDigits: text) != nil
  }

  /// A flag in quotes.
  private var flagWritten: [Wording] {
    switch text.lowercased() {
    case "true", "false": ["write it without quotes"]
    case "yes": ["write true"]
    case "no": ["write false"]
    default: []
    }
  }
}
