// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// A tag of an HTML file, with the places of its attributes in the file.
struct MarkupTag {
  struct Attribute {
    /// In small letters.
    let name: String
    /// The value as it is written, without its quotes; empty where there is none.
    let value: Range<Int>
    /// The attribute with the blank before it.
    let whole: Range<Int>
  }

  /// In small letters.
  let name: String
  let isEnd: Bool
  let attributes: [Attribute]
  /// From `<` to behind `>`.
  let range: Range<Int>

  func attribute(_ name: String) -> Attribute? {
    attributes.first { $0.name == name }
  }
}

/// The tags of an HTML file in order; comments, scripts and what stands between them are no tags.
///
/// For pages that this program wrote: no more of HTML's parsing than these need (their templates
/// are checked to close every tag and quote every value).
struct MarkupScanner: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var place: Int
  private let end: Int

  init(_ bytes: [UInt8], in range: Range<Int>? = nil) {
    self.bytes = bytes
    place = range?.lowerBound ?? 0
    end = range?.upperBound ?? bytes.count
  }

  mutating func next() -> MarkupTag? {
    while let start = first(UInt8(ascii: "<"), from: place) {
      if bytes[start...].starts(with: Array("<!--".utf8)) {
        place = behind("-->", from: start + 4)
        continue
      }
      let isEnd = start + 1 < end && bytes[start + 1] == UInt8(ascii: "/")
      let nameStart = start + (isEnd ? 2 : 1)
      guard nameStart < end, Ascii.isLetter(bytes[nameStart]) else {
        place = start + 1
        continue
      }
      let tag = tag(from: start, nameAt: nameStart, isEnd: isEnd)
      place = tag.range.upperBound
      if !isEnd, ["script", "style", "textarea", "title"].contains(tag.name) {
        place = first("</\(tag.name)", from: place)
      }
      return tag
    }
    place = end
    return nil
  }

  private func tag(from start: Int, nameAt nameStart: Int, isEnd: Bool) -> MarkupTag {
    var index = wordEnd(from: nameStart)
    let name = text(nameStart..<index)
    var attributes: [MarkupTag.Attribute] = []
    while index < end, bytes[index] != UInt8(ascii: ">") {
      let before = index
      while index < end, Ascii.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
        index += 1
      }
      let nameAt = index
      index = wordEnd(from: index)
      guard index > nameAt else {
        index += index < end && bytes[index] != UInt8(ascii: ">") ? 1 : 0
        continue
      }
      let name = text(nameAt..<index)
      let value = value(from: &index)
      attributes.append(.init(name: name, value: value, whole: before..<index))
    }
    return MarkupTag(
      name: name, isEnd: isEnd, attributes: attributes, range: start..<Swift.min(index + 1, end))
  }

  /// The value behind an attribute's name; moves behind it.
  private func value(from index: inout Int) -> Range<Int> {
    guard index < end, bytes[index] == UInt8(ascii: "=") else { return index..<index }
    index += 1
    guard index < end else { return index..<index }
    let quote = bytes[index]
    guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
      let start = index
      while index < end, !Ascii.isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") {
        index += 1
      }
      return start..<index
    }
    let start = index + 1
    let stop = first(quote, from: start) ?? end
    index = Swift.min(stop + 1, end)
    return start..<stop
  }

  /// The end of a name: at a blank, `=`, `/` or `>`.
  private func wordEnd(from start: Int) -> Int {
    bytes[start..<end].firstIndex { Ascii.isSpace($0) || "=/>".utf8.contains($0) } ?? end
  }

  private func first(_ byte: UInt8, from start: Int) -> Int? {
    start < end ? bytes[start..<end].firstIndex(of: byte) : nil
  }

  /// Where a text of the file stands next, else the end.
  private func first(_ text: String, from start: Int) -> Int {
    let wanted = Array(text.utf8)
    var index = start
    while let found = first(wanted[0], from: index) {
      if bytes[found..<end].starts(with: wanted) { return found }
      index = found + 1
    }
    return end
  }

  private func behind(_ text: String, from start: Int) -> Int {
    Swift.min(first(text, from: start) + text.utf8.count, end)
  }

  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range], as: UTF8.self).lowercased()
  }
}
