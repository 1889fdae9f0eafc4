// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// From the lines and columns that libyaml counts to offsets in the file.
///
/// libyaml also ends lines at U+0085, U+2028 and U+2029; its columns count Unicode scalars.
struct YamlPlaces {
  let bytes: [UInt8]
  /// Where the YAML lies in the file.
  let text: Range<Int>
  private let starts: [Int]

  init(_ bytes: [UInt8], _ text: Range<Int>) {
    self.bytes = bytes
    self.text = text
    var starts = [text.lowerBound]
    var index = text.lowerBound
    while index < text.upperBound {
      let length = Self.lineEndLength(in: bytes, at: index)
      index += max(length, 1)
      if length > 0 { starts.append(index) }
    }
    self.starts = starts
  }

  private static func lineEndLength(in bytes: [UInt8], at index: Int) -> Int {
    let next = bytes[index...].prefix(3)
    if next.starts(with: [Ascii.carriageReturn, Ascii.lineFeed]) { return 2 }
    if Ascii.isLineEnd(bytes[index]) { return 1 }
    if next.starts(with: [0xC2, 0x85]) { return 2 }
    return next.starts(with: [0xE2, 0x80, 0xA8]) || next.starts(with: [0xE2, 0x80, 0xA9]) ? 3 : 0
  }

  /// The offset of a line and column, both counted from 1.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1, line <= starts.count else { return text.upperBound }
    var offset = starts[line - 1]
    var left = column - 1
    while left > 0, offset < text.upperBound {
      offset += 1
      while offset < text.upperBound, Ascii.isContinuation(bytes[offset]) { offset += 1 }
      left -= 1
    }
    return offset
  }

  /// The column of an offset within its line, in bytes from 0.
  func column(of offset: Int) -> Int {
    offset - (starts.last { $0 <= offset } ?? 0)
  }

  /// The offset behind the blanks, line ends and commas at an offset.
  func skippingBlanks(from start: Int) -> Int {
    var index = start
    while index < text.upperBound, isBlank(bytes[index]) || bytes[index] == UInt8(ascii: ",") {
      index += 1
    }
    return index
  }

  func isBlank(_ byte: UInt8) -> Bool {
    Ascii.isBlank(byte) || Ascii.isLineEnd(byte)
  }

  /// The place of the character at an offset, or the point at the end of the text.
  func character(at offset: Int) -> Range<Int> {
    var end = min(offset + 1, text.upperBound)
    while end < text.upperBound, Ascii.isContinuation(bytes[end]) { end += 1 }
    return min(offset, end)..<end
  }
}
