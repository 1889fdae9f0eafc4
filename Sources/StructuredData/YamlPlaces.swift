// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// From the lines and columns that libyaml counts to offsets in the file.
///
/// Its columns count Unicode scalars. It ends lines also at the separators of Unicode, which
/// `readFrontMatter` refuses, so that here and there lines are the same.
struct YamlPlaces {
  let bytes: [UInt8]
  /// Where the YAML lies in the file.
  let text: Range<Int>
  private let lines: LineIndex

  init(_ bytes: [UInt8], _ text: Range<Int>) {
    self.bytes = bytes
    self.text = text
    lines = LineIndex(Array(bytes[text]))
  }

  /// The offset of a line and column, both counted from 1.
  func offset(line: Int, column: Int) -> Int {
    text.lowerBound + lines.offset(of: Position(line: line, column: column))
  }

  /// The column of an offset within its line, in bytes from 0.
  func column(of offset: Int) -> Int {
    let line = lines.position(of: offset - text.lowerBound).line
    return offset - text.lowerBound - lines.range(ofLine: line).lowerBound
  }

  /// The offset behind the blanks, line ends and commas at an offset.
  func skippingBlanks(from start: Int) -> Int {
    var index = start
    while index < text.upperBound, Ascii.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: ",")
    {
      index += 1
    }
    return index
  }

  /// The place of the character at an offset, or the point at the end of the text.
  func character(at offset: Int) -> Range<Int> {
    var end = min(offset + 1, text.upperBound)
    while end < text.upperBound, Ascii.isContinuation(bytes[end]) { end += 1 }
    return min(offset, end)..<end
  }
}
