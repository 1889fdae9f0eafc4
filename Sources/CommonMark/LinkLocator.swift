// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// Finds where links stand in the file by looking for them in the bytes of their block.
///
/// libcmark's own columns are wrong after backslash breaks, on lazy lines and below definitions, so
/// they are not asked. What is found reads as the link does; what is not found gets no place.
struct LinkLocator {
  /// Where a link stands, and where in it the destination.
  struct Found {
    let link: Range<Int>
    let destination: Range<Int>
  }

  private let bytes: [UInt8]
  private var cursor = 0
  private var end = 0
  /// How many bytes may still be looked at, so that hostile input costs linear time.
  private var budget: Int

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    budget = 16 * bytes.count + 65_536
  }

  /// Begins a block; its links are then asked for in their order.
  mutating func enter(_ block: Range<Int>) {
    cursor = block.lowerBound
    end = min(block.upperBound, bytes.count)
  }

  /// Goes on behind a link whose inside has been looked at.
  mutating func leave(_ link: Range<Int>) {
    cursor = max(cursor, link.upperBound)
  }

  /// Passes a code span, so that a link written in it is not taken for one.
  mutating func pass(code: ArraySlice<UInt8>) {
    let backtick = UInt8(ascii: "`")
    var from = cursor
    while !code.isEmpty, let start = find(code, from: from) {
      from = start + 1
      let before = start > cursor && bytes[start - 1] == Ascii.space ? start - 2 : start - 1
      guard before >= cursor, bytes[before] == backtick else { continue }
      cursor = start + code.count
      return
    }
  }

  /// A link or image written with brackets and a destination: `[text](destination "title")`.
  mutating func inline(destination: ArraySlice<UInt8>, isImage: Bool) -> Found? {
    var from = cursor
    while let close = find(Array("](".utf8)[...], from: from) {
      from = close + 2
      guard let target = target(destination, from: close + 2),
        let open = opening(of: close, isImage: isImage),
        let upper = closing(after: target.upperBound)
      else { continue }
      cursor = open + (isImage ? 2 : 1)
      return Found(link: open..<upper, destination: target)
    }
    return nil
  }

  /// An address between `<` and `>`, or one without brackets.
  mutating func address(_ text: ArraySlice<UInt8>, isBare: Bool) -> Found? {
    let marks: (before: [UInt8], after: [UInt8]) =
      isBare ? ([], []) : ([UInt8(ascii: "<")], [UInt8(ascii: ">")])
    let pattern = marks.before + text + marks.after
    guard let start = find(pattern[...], from: cursor) else { return nil }
    let link = start..<start + pattern.count
    cursor = link.upperBound
    return Found(
      link: link,
      destination: start + marks.before.count..<link.upperBound - marks.after.count)
  }

  /// A link to a definition elsewhere: `[text][label]`, `[text][]` or `[text]`.
  mutating func reference(text: ArraySlice<UInt8>, isImage: Bool) -> Found? {
    let pattern = Array((isImage ? "![" : "[").utf8) + text + [UInt8(ascii: "]")]
    guard !text.isEmpty, let start = find(pattern[...], from: cursor) else { return nil }
    var upper = start + pattern.count
    if upper < end, bytes[upper] == UInt8(ascii: "["),
      let close = bytes[upper..<end].firstIndex(of: UInt8(ascii: "]"))
    {
      budget -= close - upper
      upper = close + 1
    }
    cursor = start + 1
    return Found(link: start..<upper, destination: start..<upper)
  }
}

extension LinkLocator {
  /// Where a pattern next stands in the block, `nil` also where the budget is spent.
  private mutating func find(_ pattern: ArraySlice<UInt8>, from start: Int) -> Int? {
    guard let first = pattern.first, start <= end - pattern.count else { return nil }
    for index in start...(end - pattern.count) {
      budget -= 1
      guard budget > 0 else { return nil }
      if bytes[index] == first, bytes[index..<index + pattern.count].elementsEqual(pattern) {
        return index
      }
    }
    return nil
  }

  /// Where the destination stands behind `](`, allowing for escapes and `&amp;`.
  private mutating func target(_ destination: ArraySlice<UInt8>, from start: Int) -> Range<Int>? {
    var lower = start
    while lower < end, bytes[lower] <= Ascii.space { lower += 1 }
    if lower < end, bytes[lower] == UInt8(ascii: "<") { lower += 1 }
    var index = lower
    for byte in destination {
      if index + 1 < end, bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == byte,
        byte != UInt8(ascii: "\\") || bytes[index + 1] == UInt8(ascii: "\\")
      {
        index += 1
      }
      guard index < end, bytes[index] == byte else { return nil }
      index += 1
      if byte == UInt8(ascii: "&"), bytes[index..<end].starts(with: "amp;".utf8) { index += 4 }
    }
    budget -= destination.count
    guard index < end, bytes[index] <= Ascii.space || ")>".utf8.contains(bytes[index]) else {
      return nil
    }
    return lower..<index
  }

  /// The `[` or `![` that belongs to a `]`, looked for towards the left.
  private mutating func opening(of close: Int, isImage: Bool) -> Int? {
    var depth = 0
    var index = close - 1
    while index >= cursor, budget > 0 {
      budget -= 1
      switch bytes[index] {
      case UInt8(ascii: "]") where !isEscaped(index): depth += 1
      case UInt8(ascii: "[") where !isEscaped(index):
        guard depth > 0 else { return opening(at: index, isImage: isImage) }
        depth -= 1
      default: break
      }
      index -= 1
    }
    return nil
  }

  /// The beginning of the link at a bracket, if the `!` of an image stands where it must.
  private func opening(at bracket: Int, isImage: Bool) -> Int? {
    let isMarked =
      bracket > cursor && bytes[bracket - 1] == UInt8(ascii: "!") && !isEscaped(bracket - 1)
    guard isMarked == isImage else { return nil }
    return isImage ? bracket - 1 : bracket
  }

  /// Whether an odd number of backslashes stands before an index.
  private func isEscaped(_ index: Int) -> Bool {
    var slashes = 0
    while index - slashes - 1 >= cursor, slashes < 64,
      bytes[index - slashes - 1] == UInt8(ascii: "\\")
    {
      slashes += 1
    }
    return slashes % 2 == 1
  }

  /// Where the link ends whose destination ends here: behind `)`, after the title if there is one.
  private mutating func closing(after destination: Int) -> Int? {
    var index = destination
    if index < end, bytes[index] == UInt8(ascii: ">") { index += 1 }
    index = skipBlanks(from: index)
    guard index < end, let quote = closingQuote(of: bytes[index]) else {
      return index < end && bytes[index] == UInt8(ascii: ")") ? index + 1 : nil
    }
    index += 1
    while index < end, bytes[index] != quote, budget > 0 {
      index += bytes[index] == UInt8(ascii: "\\") ? 2 : 1
      budget -= 1
    }
    index = skipBlanks(from: index + 1)
    return index < end && bytes[index] == UInt8(ascii: ")") ? index + 1 : nil
  }

  /// The next index that holds no blank.
  private func skipBlanks(from start: Int) -> Int {
    var index = start
    while index < end, bytes[index] <= Ascii.space { index += 1 }
    return index
  }

  /// What closes a title that opens with a byte, `nil` where none opens.
  private func closingQuote(of byte: UInt8) -> UInt8? {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): byte
    case UInt8(ascii: "("): UInt8(ascii: ")")
    default: nil
    }
  }
}
