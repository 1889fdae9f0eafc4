// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing

extension JSONParser {
  /// The refusal of a comment, `nil` where none begins here.
  func comment() -> Refusal? {
    let rest = bytes[min(position, bytes.count)...].prefix(2)
    guard rest.elementsEqual("//".utf8) || rest.elementsEqual("/*".utf8) || isAt(UInt8(ascii: "#"))
    else { return nil }
    return refusal(
      .comment, "a comment; JSON has none", at: position..<lineEnd(from: position),
      help: ["remove it, or put the text into a field such as 'notes'"])
  }

  /// A word that is no value, with what its author may have meant.
  func unknownWord(_ word: Range<Int>) -> Refusal {
    let written = text(word)
    return switch written.lowercased() {
    case "nan", "infinity", "+infinity", "inf", "+inf":
      refusal(
        .number, "'\(written)' is no number in JSON", at: word,
        help: ["leave the field out where there is no figure"])
    case "true", "false", "null": wrongWord(word, instead: written.lowercased())
    case "yes", "on": wrongWord(word, instead: "true")
    case "no", "off": wrongWord(word, instead: "false")
    case "none", "nil", "undefined": wrongWord(word, instead: "null")
    default:
      if bytes[word.lowerBound] == UInt8(ascii: "+") || bytes[word.lowerBound] == UInt8(ascii: ".")
      {
        malformedNumber(from: word.lowerBound)
      } else {
        refusal(
          .value, "'\(written)' is no value in JSON", at: word,
          help: ["if it is meant as text, write \"\(written)\""])
      }
    }
  }

  private func wrongWord(_ word: Range<Int>, instead right: String) -> Refusal {
    refusal(.value, "'\(text(word))' is no value in JSON", at: word, help: ["write \(right)"])
  }

  /// A number that RFC 8259 does not know, with the rule that it breaks.
  func malformedNumber(from start: Int) -> Refusal {
    let word = word(from: start)
    let digits = Array(text(word).utf8.drop { $0 == UInt8(ascii: "-") })
    let help: Wording =
      switch (digits.first, digits.dropFirst().first) {
      case (UInt8(ascii: "+")?, _): "a number has no '+' before it"
      case (UInt8(ascii: ".")?, _): "write a digit before the '.', such as 0.5"
      case (UInt8(ascii: "0")?, UInt8(ascii: "x")?), (UInt8(ascii: "0")?, UInt8(ascii: "X")?):
        "write the number in decimal digits"
      case (UInt8(ascii: "0")?, let second?) where Ascii.isDigit(second):
        "remove the zeros before it, or write it in double quotes if it is an identifier"
      default: "numbers look like 30, -1.5 or 2e3; anything else goes into double quotes"
      }
    return refusal(.number, "'\(text(word))' is no number in JSON", at: word, help: [help])
  }

  func controlCharacter(inTextFrom start: Int) -> Refusal {
    let byte = bytes[position]
    if Ascii.isLineEnd(byte) { return unclosedText(from: start) }
    let name = "\\u00\(byte < 0x10 ? "0" : "")\(String(byte, radix: 16))"
    return refusal(
      .control, "a control character (\(name)) in a text", at: here,
      help: ["write \(byte == Ascii.tab ? "\\t" : name) instead"])
  }

  /// A text without its closing quote: from the opening one to the end of the line.
  func unclosedText(from start: Int) -> Refusal {
    let end = lineEnd(from: start)
    return refusal(
      .unclosedText, "the text is not closed on its line", at: start..<end,
      help: ["close it with '\"'; a line break within a text is written \\n"])
  }

  func unknownEscape() -> Refusal {
    let isHexadecimal = bytes[position + 1] == UInt8(ascii: "u")
    let end = min(position + (isHexadecimal ? 6 : 2), lineEnd(from: position))
    let range = position..<max(end, position + 1)
    return refusal(
      .escape, "'\(text(range))' is no escape in JSON", at: range,
      help: [isHexadecimal ? "\\u needs four hexadecimal digits" : "write \\\\ for a backslash"])
  }

  func halfOfAPair() -> Diagnostic {
    Diagnostic(
      JSONMistake.surrogate,
      "'\(text(position..<position + 6))' is half of a character, read as U+FFFD",
      at: Span(file, position..<position + 6), help: ["write the character itself"])
  }

  /// The text in single quotes here, at most to the end of its line.
  var quoted: Range<Int> {
    let end = lineEnd(from: position)
    let close = bytes[position + 1..<max(end, position + 1)].firstIndex(of: UInt8(ascii: "'"))
    return position..<(close.map { $0 + 1 } ?? position + 1)
  }

  private func lineEnd(from start: Int) -> Int {
    Ascii.lineEnd(in: bytes, from: start)
  }

  /// What stands at a range, as a message quotes it.
  func shown(_ range: Range<Int>) -> Wording {
    range.isEmpty ? "the end of the file" : Wording(value: "'\(text(range))'")
  }
}
