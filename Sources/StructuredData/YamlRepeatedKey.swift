// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing

/// A key that stands twice in an object, with the lines of its second entry where these are known.
struct YamlRepeatedKey {
  let diagnostic: Diagnostic
  /// The bytes to blank out so that the first entry stands; `nil` within `{ }`.
  let entry: Range<Int>?

  /// Looks for the second entry of a key, since Yams names at most the place of the first.
  init(_ key: String, first start: Int, in places: YamlPlaces, file: FileID) {
    let first = places.scalar(at: start, value: key)
    let second = Self.secondEntry(of: key, behind: first, in: places)
    entry = second?.entry
    diagnostic = Diagnostic(
      FrontMatterMistake.repeatedKey, "key '\(key)' stands twice",
      at: Span(file, second?.key ?? first),
      notes: second == nil ? [] : [.init("first here, and this one stands", at: Span(file, first))])
  }

  private static func secondEntry(of key: String, behind first: Range<Int>, in places: YamlPlaces)
    -> (key: Range<Int>, entry: Range<Int>)?
  {
    let bytes = places.bytes
    let column = places.column(of: first.lowerBound)
    var found: (key: Range<Int>, entry: Range<Int>)?
    var line = nextLine(in: bytes, behind: lineEnd(in: bytes, from: first.upperBound))
    while line < places.text.upperBound {
      let end = lineEnd(in: bytes, from: line)
      let content = bytes[line..<end].firstIndex { $0 != Ascii.space } ?? end
      if content < end, bytes[content] != UInt8(ascii: "#") {
        let isNext = content - line == column && !isElement(bytes, content)
        if let found, content - line <= column, isNext || content - line < column { return found }
        if content - line < column { return nil }
        if isNext, let range = keyRange(key, in: bytes, at: content) { found = (range, line..<end) }
      }
      if let (key, entry) = found { found = (key, entry.lowerBound..<end) }
      line = nextLine(in: bytes, behind: end)
    }
    return found
  }

  /// Whether a line begins with `- `: the list of a key may stand in the key's own column.
  private static func isElement(_ bytes: [UInt8], _ index: Int) -> Bool {
    bytes[index...].starts(with: "- ".utf8)
  }

  /// The place of a key, plain or in quotes, if it stands at an index with a `:` behind it.
  private static func keyRange(_ key: String, in bytes: [UInt8], at index: Int) -> Range<Int>? {
    for written in [key, "\"\(key)\"", "'\(key)'"]
    where bytes[index...].starts(with: "\(written)".utf8) {
      let end = index + written.utf8.count
      let rest = bytes[end...].drop { Ascii.isBlank($0) }
      if rest.first == UInt8(ascii: ":") { return index..<end }
    }
    return nil
  }
}
