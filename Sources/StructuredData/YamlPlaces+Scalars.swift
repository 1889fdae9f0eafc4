// SPDX-License-Identifier: Apache-2.0

import Diagnostics

extension YamlPlaces {
  /// The place of a scalar that begins at an offset, behind its tag if it has one.
  ///
  /// - Parameter value: what the scalar stands for, which tells where a plain one ends.
  func scalar(at start: Int, value: String) -> Range<Int> {
    var start = start
    while start < text.upperBound, bytes[start] == UInt8(ascii: "!") {
      while start < text.upperBound, !Ascii.isSpace(bytes[start]) { start += 1 }
      start = skippingBlanks(from: start)
    }
    guard start < text.upperBound else { return text.upperBound..<text.upperBound }
    switch bytes[start] {
    case UInt8(ascii: "\""), UInt8(ascii: "'"):
      return start..<(quoteEnd(in: bytes[..<text.upperBound], at: start) ?? text.upperBound)
    case UInt8(ascii: "|"), UInt8(ascii: ">"): return start..<blockEnd(from: start)
    default: return start..<plainEnd(from: start, value)
    }
  }

  /// Where a plain scalar ends; a blank of its value may be blanks and line ends in the file.
  private func plainEnd(from start: Int, _ value: String) -> Int {
    var end = start
    for byte in value.utf8 {
      if Ascii.isSpace(byte) {
        while end < text.upperBound, Ascii.isSpace(bytes[end]) { end += 1 }
      } else if end < text.upperBound, bytes[end] == byte {
        end += 1
      } else {
        return end
      }
    }
    return end
  }

  /// Where the lines of a `|` or `>` end, without the blank ones behind the last.
  private func blockEnd(from start: Int) -> Int {
    var end = lineEnd(in: bytes, from: start)
    var indent: Int?
    var line = nextLine(in: bytes, behind: end)
    while line < text.upperBound {
      let content = bytes[line..<text.upperBound].firstIndex { $0 != Ascii.space } ?? line
      let column = content - line
      let last = lineEnd(in: bytes, from: line)
      if content < text.upperBound, content < last {
        guard column >= indent ?? max(column, 1) else { return end }
        indent = indent ?? column
        end = last
      }
      line = nextLine(in: bytes, behind: last)
    }
    return end
  }
}

/// Where a text in single or double quotes ends that begins at an index: behind its last quote.
func quoteEnd(in bytes: ArraySlice<UInt8>, at start: Int) -> Int? {
  let quote = bytes[start]
  var index = start + 1
  while index < bytes.endIndex {
    if bytes[index] == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
      index += 2
    } else if bytes[index] != quote {
      index += 1
    } else if quote == UInt8(ascii: "'"), index + 1 < bytes.endIndex, bytes[index + 1] == quote {
      index += 2
    } else {
      return index + 1
    }
  }
  return nil
}
