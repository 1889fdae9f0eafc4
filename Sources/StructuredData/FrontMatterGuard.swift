// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// Looks for what must not reach a YAML library, or what it explains badly.
///
/// That is: anchors and aliases, deep nesting, tabs that indent, quotes never closed. It knows just
/// enough of YAML to tell where a value begins: `summary: all *bold* words` has no alias.
struct FrontMatterGuard {
  let bytes: [UInt8]
  let text: Range<Int>
  let file: FileID
  private(set) var position: Int
  /// How many flow lists and objects (`[`, `{`) are open.
  private var flow = 0
  /// The columns at which the block lists and objects around this line begin.
  private var indents: [Int] = []
  /// The column of the key or `-` to which the values here belong.
  private var owner = 0
  /// Where the last value or key of a block began.
  private var candidate = 0
  /// The lines of a `|` or `>` are indented further than this column.
  private var blockTextIndent: Int?
  /// A plain scalar goes on in the next line if that is indented further than this column.
  private var plainIndent: Int?
  /// Whether a value or a key may begin here.
  private var isAtStart = true
  /// Whether the value here is one without quotes and brackets.
  private var isPlain = false

  init(_ bytes: [UInt8], _ text: Range<Int>, file: FileID) {
    self.bytes = bytes
    self.text = text
    self.file = file
    position = text.lowerBound
  }

  /// The first mistake of the text, `nil` where a library may read it.
  mutating func mistake() -> Diagnostic? {
    while position < text.upperBound {
      if let mistake = lineMistake() { return mistake }
      position = nextLine(in: bytes, behind: lineEnd(in: bytes, from: position))
    }
    return nil
  }

  private var byte: UInt8? {
    position < text.upperBound ? bytes[position] : nil
  }

  private mutating func lineMistake() -> Diagnostic? {
    let start = position
    while byte == Ascii.space { position += 1 }
    let indent = position - start
    guard let first = byte, !Ascii.isLineEnd(first), first != UInt8(ascii: "#") else { return nil }
    if let outer = blockTextIndent, indent > outer { return nil }
    blockTextIndent = nil
    if first == Ascii.tab, flow == 0 { return tab() }
    if indent == 0, isDocumentMark { return secondDocument() }
    let goesOn = plainIndent.map { indent > $0 } ?? false
    plainIndent = nil
    if flow == 0 {
      isAtStart = !goesOn
      if !goesOn { enter(column: indent) }
    }
    return restMistake(line: start)
  }

  /// Notes that a list or object of a block begins or goes on at a column.
  private mutating func enter(column: Int) {
    while let last = indents.last, last >= column { indents.removeLast() }
    indents.append(column)
  }

  /// Reads the rest of a line, and on to the end of a text in quotes that begins there.
  private mutating func restMistake(line: Int) -> Diagnostic? {
    while let byte, !Ascii.isLineEnd(byte), !isComment(byte), blockTextIndent == nil {
      if flow + indents.count > FrontMatter.maximumDepth { return tooDeep() }
      if isAtStart, isIndicator(byte) {
        if flow == 0 {
          owner = position - line
          enter(column: owner)
        }
        position += 1
      } else if isAtStart, !Ascii.isBlank(byte), !isFlow(byte) {
        if flow == 0 { candidate = position - line }
        if let mistake = valueMistake(byte) { return mistake }
      } else {
        step(over: byte)
      }
    }
    if !isAtStart, flow == 0 { plainIndent = owner }
    return nil
  }

  /// Steps behind the first byte of a key or value, or behind the whole of a text in quotes.
  private mutating func valueMistake(_ byte: UInt8) -> Diagnostic? {
    isAtStart = false
    isPlain = false
    let isBlankNext = isBlankOrEnd(at: position + 1)
    switch byte {
    case UInt8(ascii: "&") where !isBlankNext, UInt8(ascii: "*") where !isBlankNext:
      return alias(isAnchor: byte == UInt8(ascii: "&"))
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      guard let end = quoteEnd(in: bytes[..<text.upperBound], at: position) else {
        return unclosedText()
      }
      position = end
      return nil
    case UInt8(ascii: "|") where flow == 0, UInt8(ascii: ">") where flow == 0:
      blockTextIndent = owner
    case UInt8(ascii: "!"):
      while !isBlankOrEnd(at: position + 1) { position += 1 }
      isAtStart = true
    default: isPlain = true
    }
    position += 1
    return nil
  }

  private mutating func step(over byte: UInt8) {
    switch byte {
    case UInt8(ascii: ":") where endsKey:
      isAtStart = true
      isPlain = false
      if flow == 0 { owner = candidate }
    case UInt8(ascii: ",") where flow > 0:
      isAtStart = true
      isPlain = false
    case UInt8(ascii: "[") where isAtStart || flow > 0,
      UInt8(ascii: "{") where isAtStart || flow > 0:
      flow += 1
      isAtStart = true
      isPlain = false
    case UInt8(ascii: "]") where flow > 0, UInt8(ascii: "}") where flow > 0:
      flow -= 1
      isAtStart = false
      isPlain = false
    default: break
    }
    position += 1
  }

  /// Whether the `:` here ends a key; within brackets it needs no blank behind quotes or brackets.
  private var endsKey: Bool {
    isBlankOrEnd(at: position + 1) || (flow > 0 && !isPlain)
  }

  func isBlankOrEnd(at index: Int) -> Bool {
    index >= text.upperBound || Ascii.isSpace(bytes[index])
  }

  private func isComment(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "#") && (position == text.lowerBound || isBlankOrEnd(at: position - 1))
  }

  /// Whether `-` or `?` stands for an element or a key; within brackets `?` needs no blank behind it.
  private func isIndicator(_ byte: UInt8) -> Bool {
    if flow > 0 { return byte == UInt8(ascii: "?") }
    return (byte == UInt8(ascii: "-") || byte == UInt8(ascii: "?"))
      && isBlankOrEnd(at: position + 1)
  }

  /// Whether a line begins like `--- text` or `%YAML`, which only a document's first line may.
  private var isDocumentMark: Bool {
    let rest = bytes[position..<text.upperBound]
    return rest.first == UInt8(ascii: "%")
      || (rest.starts(with: "---".utf8) && isBlankOrEnd(at: position + 3))
  }

  func isFlow(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "["), UInt8(ascii: "{"): true
    case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: ":"): flow > 0
    default: false
    }
  }
}
