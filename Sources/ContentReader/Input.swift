// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing
import StructuredData

/// A value to be decoded: one of a tree, or a piece of a CSV cell that holds a list.
enum Input: Sendable {
  case value(LocatedValue)
  case piece(String, Span)

  var kind: LocatedValue.Kind {
    switch self {
    case .value(let value): value.kind
    case .piece: .bare
    }
  }

  var span: Span {
    switch self {
    case .value(let value): value.span
    case .piece(_, let span): span
    }
  }

  var text: String {
    switch self {
    case .value(let value): value.text
    case .piece(let text, _): text
    }
  }

  /// The text where the value is text or bare, `nil` for anything else.
  var words: String? {
    kind == .text || kind == .bare ? text : nil
  }

  /// The number that it is, in digits.
  var number: Double? {
    kind == .number || kind == .bare ? ContentReader.number(inDigits: text) : nil
  }

  /// What it says where the answer is true or false; unquoted, `yes` and `no` too, in any case.
  var flag: Bool? {
    switch (kind, text.lowercased()) {
    case (.boolean(let value), _): value
    case (.bare, "true"), (.bare, "yes"): true
    case (.bare, "false"), (.bare, "no"): false
    default: nil
    }
  }

  /// The elements of a list; the pieces between semicolons of a bare value; `nil` for anything else.
  var elements: [Input]? {
    switch (self, kind) {
    case (.value(let value), .list): value.elements.map { .value($0) }
    case (_, .bare): pieces
    default: nil
    }
  }

  /// The members of an object, `nil` for anything else.
  var members: LocatedMembers? {
    guard case .value(let value) = self, value.kind == .object else { return nil }
    return value.members
  }

  /// The values of a list in one cell, blanks around them dropped.
  private var pieces: [Input] {
    let bytes = Array(text.utf8)
    let isExact = bytes.count == span.range.count
    return bytes.indices.split(whereSeparator: { bytes[$0] == UInt8(ascii: ";") })
      .compactMap { piece in
        let trimmed = piece.drop { Ascii.isBlank(bytes[$0]) }
        guard let first = trimmed.first,
          let last = trimmed.last(where: { !Ascii.isBlank(bytes[$0]) })
        else { return nil }
        let base = Int(span.lower)
        let place = isExact ? Span(span.file, base + first..<base + last + 1) : span
        return .piece(String(decoding: bytes[first...last], as: UTF8.self), place)
      }
  }

  /// What stands there, in a message: `'HH:MM'`, `12`, `true`, `a list`.
  var shown: Wording {
    switch kind {
    case .null: Wording(value: "null")
    case .boolean(let value): Wording(value: "\(value)")
    case .number: Wording(value: text)
    case .text, .bare: Wording(value: quoted(text))
    case .list: "a list"
    case .object: "an object"
    }
  }
}

/// The number that a text says in digits: not `0x10`, `nan` or `inf`, which `Double` reads too.
package func number(inDigits text: String) -> Double? {
  text.utf8.allSatisfy(Ascii.isPartOfNumber) ? Double(text) : nil
}

/// A text in single quotes as messages show it, cut where it is long.
func quoted(_ text: String) -> String {
  let limit = 60
  return text.count <= limit ? "'\(text)'" : "'\(text.prefix(limit))…'"
}
