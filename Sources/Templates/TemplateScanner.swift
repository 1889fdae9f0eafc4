// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing

/// A piece of a template: literal text within one line, or a tag.
struct TemplateToken: Sendable {
  enum Kind: Hashable, Sendable {
    case text
    case value
    case rawValue
    case section
    case inverted
    case close
    case partial
    case parent
    case block
    /// A comment or a change of delimiters: nothing is written.
    case silent
  }

  let kind: Kind
  /// The whole token; text ends behind its line feed.
  let range: Range<Int>
  /// What the tag names, without blanks around it.
  var content = 0..<0
  /// The delimiters in force behind the token.
  let delimiters: Delimiters
}

/// Divides the text of a template into tokens.
struct TemplateScanner {
  private let bytes: [UInt8]
  private let file: FileID
  private var delimiters: Delimiters
  private(set) var tokens: [TemplateToken] = []
  private(set) var diagnostics: [Diagnostic] = []

  /// - Parameter delimiters: those in force at the beginning.
  init(_ bytes: [UInt8], file: FileID, delimiters: Delimiters) {
    self.bytes = bytes
    self.file = file
    self.delimiters = delimiters
  }

  /// Scans the whole text; linear in its length.
  ///
  /// A tag without end is reported and stays text, so that the errors behind it are found as well.
  mutating func scan() {
    var position = bytes.starts(with: Ascii.byteOrderMark) ? Ascii.byteOrderMark.count : 0
    var textStart = position
    while let tag = firstIndex(of: delimiters.open, from: position) {
      let open = delimiters.open.count
      addText(textStart..<tag)
      if let end = scanTag(at: tag) {
        position = end
        textStart = end
      } else {
        position = tag + open
        textStart = tag
      }
    }
    addText(textStart..<bytes.count)
  }

  /// Adds text line by line.
  private mutating func addText(_ range: Range<Int>) {
    var lower = range.lowerBound
    while lower < range.upperBound {
      let feed = bytes[lower..<range.upperBound].firstIndex(of: Ascii.lineFeed)
      let upper = feed.map { $0 + 1 } ?? range.upperBound
      tokens.append(TemplateToken(kind: .text, range: lower..<upper, delimiters: delimiters))
      lower = upper
    }
  }

  /// Scans one tag and returns where to go on, `nil` where it has no end.
  private mutating func scanTag(at start: Int) -> Int? {
    let inside = start + delimiters.open.count
    let sigil = inside < bytes.count ? bytes[inside] : 0
    let kind = Self.kind(of: sigil)
    let close = Self.closing(of: sigil, delimiters.close)
    let lower = kind == .value ? inside : inside + 1
    guard let upper = closeIndex(close, from: lower, isFree: kind == .silent) else {
      report(.unclosedTag, "the tag is not closed", start..<lineEnd(from: start))
      // A comment without end takes the rest, else a file of them would take quadratic time.
      return kind == .silent ? bytes.count : nil
    }
    let range = start..<upper + close.count
    let content = trimmed(lower..<upper)
    if sigil == UInt8(ascii: "=") { setDelimiters(content, in: range) }
    let isUsable = kind == .silent || isName(content)
    if !isUsable { reportName(content, in: range) }
    // A tag without a name is passed over, so that it is not reported again as unknown.
    tokens.append(
      TemplateToken(
        kind: isUsable ? kind : .silent, range: range, content: content,
        delimiters: delimiters))
    return range.upperBound
  }

  /// What the first byte inside a tag makes of it.
  private static func kind(of sigil: UInt8) -> TemplateToken.Kind {
    switch sigil {
    case UInt8(ascii: "{"), UInt8(ascii: "&"): .rawValue
    case UInt8(ascii: "#"): .section
    case UInt8(ascii: "^"): .inverted
    case UInt8(ascii: "/"): .close
    case UInt8(ascii: ">"): .partial
    case UInt8(ascii: "<"): .parent
    case UInt8(ascii: "$"): .block
    case UInt8(ascii: "!"), UInt8(ascii: "="): .silent
    default: .value
    }
  }

  /// The mark that ends a tag: `{{{` wants `}}}`, and `{{=` wants `=}}`.
  private static func closing(of sigil: UInt8, _ close: [UInt8]) -> [UInt8] {
    switch sigil {
    case UInt8(ascii: "{"): [UInt8(ascii: "}")] + close
    case UInt8(ascii: "="): [UInt8(ascii: "=")] + close
    default: close
    }
  }

  /// Where a tag's end begins. Only a comment may hold another tag's beginning.
  private func closeIndex(_ close: [UInt8], from start: Int, isFree: Bool) -> Int? {
    var index = start
    while index < bytes.count {
      if bytes[index...].starts(with: close) { return index }
      if !isFree, bytes[index...].starts(with: delimiters.open) { return nil }
      index += 1
    }
    return nil
  }

  /// Where a mark is met next, `nil` where it is not.
  private func firstIndex(of mark: [UInt8], from start: Int) -> Int? {
    var index = start
    while let first = bytes[index...].firstIndex(of: mark[0]) {
      if bytes[first...].starts(with: mark) { return first }
      index = first + 1
    }
    return nil
  }

  /// Reads `<% %>` and puts the two marks in force; on an error the old ones stay.
  private mutating func setDelimiters(_ content: Range<Int>, in range: Range<Int>) {
    let marks = bytes[content].split(whereSeparator: Ascii.isSpace)
    let isRight =
      marks.count == 2
      && marks.allSatisfy {
        $0.count <= TemplateLimit.delimiter && !$0.contains(UInt8(ascii: "="))
      }
    guard isRight else {
      report(
        .malformedTag,
        "a change of delimiters needs two marks of at most \(TemplateLimit.delimiter) bytes without '='",
        range, help: ["write '{{=<% %>=}}'"])
      return
    }
    delimiters = Delimiters(open: Array(marks[0]), close: Array(marks[1]))
  }

  /// Whether a tag names something, without blanks inside; a dynamic name may have them behind `*`.
  private func isName(_ content: Range<Int>) -> Bool {
    !content.isEmpty && !bytes[content.dropFirst()].dropLast().contains(where: Ascii.isSpace)
      || bytes[content].first == UInt8(ascii: "*")
  }

  /// Says why a tag has no usable name.
  private mutating func reportName(_ content: Range<Int>, in range: Range<Int>) {
    let fact: Wording =
      content.isEmpty
      ? "the tag names nothing"
      : "'\(String(decoding: bytes[content], as: UTF8.self))' is no name: it has blanks"
    report(.malformedTag, fact, content.isEmpty ? range : content)
  }

  /// Collects an error at a stretch of this file.
  private mutating func report(
    _ problem: TemplateMistake, _ message: Wording, _ range: Range<Int>, help: [Wording] = []
  ) {
    diagnostics.append(Diagnostic(problem, message, at: Span(file, range), help: help))
  }

  /// A stretch without the blanks and line ends around it.
  private func trimmed(_ range: Range<Int>) -> Range<Int> {
    var (lower, upper) = (range.lowerBound, range.upperBound)
    while lower < upper, Ascii.isSpace(bytes[lower]) { lower += 1 }
    while upper > lower, Ascii.isSpace(bytes[upper - 1]) { upper -= 1 }
    return lower..<upper
  }

  /// Where the line of an offset ends, so that an excerpt does not run on.
  private func lineEnd(from start: Int) -> Int {
    Ascii.lineEnd(in: bytes, from: start)
  }
}
