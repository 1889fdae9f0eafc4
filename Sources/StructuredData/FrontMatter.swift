// SPDX-License-Identifier: Apache-2.0

package import Diagnostics
import Phrasing

/// What stands before the text of a document between `---` lines.
package struct FrontMatter: Sendable {
  /// An object whose scalars are bare; `nil` where there is none or it cannot be read.
  package let tree: LocatedTree?
  /// The bytes of the document's text: behind the closing line, else the whole file.
  package let body: Range<Int>
  package let diagnostics: [Diagnostic]

  /// How many bytes of front matter are read.
  package static var maximumSize: Int { 64 * 1024 }
  /// How many lists and objects may lie within each other.
  package static var maximumDepth: Int { 64 }
}

/// Reads the front matter of a document: YAML between `---` lines at the very start of the file.
///
/// The second line may also be `...`. A byte-order mark and CRLF are accepted. Anchors and aliases
/// are refused. `~`, `null` and nothing are null; every other scalar is bare, `no` and `017` too.
/// Of a repeated key the first one stands. Whatever is wrong, the document's text is there.
package func readFrontMatter(_ source: SourceFile, file: FileID) -> FrontMatter {
  let bytes = source.bytes
  let whole = textStart(of: bytes)..<bytes.count
  guard let opening = fence(in: bytes, at: whole.lowerBound, allowed: ["---"]) else {
    return FrontMatter(tree: nil, body: whole, diagnostics: [])
  }
  guard let closing = closingFence(in: bytes, from: opening.upperBound) else {
    let mistake = Diagnostic(
      FrontMatterMistake.unclosed, "the front matter is never closed",
      at: Span(file, opening.lowerBound..<opening.lowerBound + 3),
      help: [
        "end it with a line '---'", "if the line is meant as a rule, put an empty line before it",
      ])
    return FrontMatter(tree: nil, body: whole, diagnostics: [mistake])
  }
  let text = opening.upperBound..<closing.lowerBound
  let reading = readYaml(bytes, text, file: file)
  return FrontMatter(
    tree: reading.tree, body: closing.upperBound..<bytes.count,
    diagnostics: reading.diagnostics.sortedByPlace())
}

/// Reads the YAML of a range, after all that could harm the library is refused.
///
/// - Parameter limit: how many bytes are read.
func readYaml(
  _ bytes: [UInt8], _ text: Range<Int>, file: FileID, limit: Int = FrontMatter.maximumSize
) -> Reading {
  if let mistake = encodingOrSizeMistake(in: bytes, text, file: file, limit: limit) {
    return Reading(tree: nil, diagnostics: [mistake])
  }
  if let mistake = separatorMistake(in: bytes, text, file: file) {
    return Reading(tree: nil, diagnostics: [mistake])
  }
  var guarding = FrontMatterGuard(bytes, text, file: file)
  if let mistake = guarding.mistake() { return Reading(tree: nil, diagnostics: [mistake]) }
  return readYamlNodes(bytes, text, file: file)
}

private func encodingOrSizeMistake(
  in bytes: [UInt8], _ text: Range<Int>, file: FileID, limit: Int
) -> Diagnostic? {
  if text.count > limit {
    return Diagnostic(
      FrontMatterMistake.size,
      "the front matter has \(text.count) bytes, at most \(limit) are read",
      at: Span(file, text.lowerBound..<text.lowerBound),
      help: ["move the longer texts into the document"])
  }
  guard let invalid = firstInvalidUTF8(in: Array(bytes[text])) else { return nil }
  let place = text.lowerBound + invalid.lowerBound..<text.lowerBound + invalid.upperBound
  return Diagnostic(
    FrontMatterMistake.encoding, "the front matter is not UTF-8 from here on",
    at: Span(file, place), help: [encodingHelp(for: bytes)])
}

/// The first separator of Unicode (U+0085, U+2028, U+2029), at which only some readers end a line.
private func separatorMistake(in bytes: [UInt8], _ text: Range<Int>, file: FileID) -> Diagnostic? {
  for index in text where bytes[index] == 0xC2 || bytes[index] == 0xE2 {
    for (separator, name) in [
      ([0xC2, 0x85], "U+0085"), ([0xE2, 0x80, 0xA8], "U+2028"), ([0xE2, 0x80, 0xA9], "U+2029"),
    ] as [([UInt8], String)] where bytes[index...].starts(with: separator) {
      return Diagnostic(
        FrontMatterMistake.notation, "an invisible line separator (\(name))",
        at: Span(file, index..<index + separator.count), help: ["remove it"])
    }
  }
  return nil
}

/// The line at an index with its end, if it is one of the allowed fences.
private func fence(in bytes: [UInt8], at start: Int, allowed: [String]) -> Range<Int>? {
  let end = lineEnd(in: bytes, from: start)
  var last = end
  while last > start, Ascii.isBlank(bytes[last - 1]) { last -= 1 }
  guard allowed.contains(where: { bytes[start..<last].elementsEqual($0.utf8) }) else { return nil }
  return start..<nextLine(in: bytes, behind: end)
}

private func closingFence(in bytes: [UInt8], from start: Int) -> Range<Int>? {
  var line = start
  while line < bytes.count {
    if let fence = fence(in: bytes, at: line, allowed: ["---", "..."]) { return fence }
    line = nextLine(in: bytes, behind: lineEnd(in: bytes, from: line))
  }
  return nil
}

/// The offset of the first byte at or behind an index that ends a line, or the end of the bytes.
///
/// Literals, since a name of another module costs a call a byte.
func lineEnd(in bytes: [UInt8], from start: Int) -> Int {
  let bytes = bytes.span
  var end = start
  while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") {
    end += 1
  }
  return end
}

/// The offset of the line behind a line end; CRLF counts as one.
func nextLine(in bytes: [UInt8], behind end: Int) -> Int {
  guard end < bytes.count else { return end }
  let isPair =
    bytes[end] == Ascii.carriageReturn && end + 1 < bytes.count
    && bytes[end + 1] == Ascii.lineFeed
  return end + (isPair ? 2 : 1)
}
