// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// Looks through a document for what would make libcmark slow, before it is asked.
///
/// libcmark 0.30 takes time that grows as the square of the marks in a paragraph, of the quotes and
/// lists on a line, and worst of `![`. No write-up comes near the limits.
struct HostileInput {
  /// Which limit a document is over.
  enum Finding: Equatable {
    case size
    case depth
    case marks
    case images
  }

  private let limits: Reading.Limits
  private var marks = 0
  private var images = 0

  /// The first limit that a document is over, and where.
  static func find(
    in lines: SourceLines, limits: Reading.Limits
  ) -> (finding: Finding, range: Range<Int>)? {
    guard lines.body.count <= limits.size else { return (.size, lines.body.prefix(1)) }
    var search = HostileInput(limits: limits)
    for line in 1...lines.count {
      let range = lines.range(ofLine: line)
      if let finding = search.read(lines.bytes, range) { return (finding, range) }
    }
    return nil
  }

  private init(limits: Reading.Limits) {
    self.limits = limits
  }

  /// Counts the marks of a line; a blank line begins a new count.
  private mutating func read(_ bytes: [UInt8], _ line: Range<Int>) -> Finding? {
    guard !trimmed(bytes, line).isEmpty else {
      marks = 0
      images = 0
      return nil
    }
    if Self.containers(bytes, line) > limits.depth { return .depth }
    for index in line {
      switch bytes[index] {
      case UInt8(ascii: "["):
        if index > line.lowerBound, bytes[index - 1] == UInt8(ascii: "!") { images += 1 }
        marks += 1
      case UInt8(ascii: "]"), UInt8(ascii: "*"), UInt8(ascii: "_"), UInt8(ascii: "<"),
        UInt8(ascii: "("), UInt8(ascii: "`"):
        marks += 1
      default: continue
      }
    }
    return images > limits.images ? .images : marks > limits.marks ? .marks : nil
  }

  /// How many quotes and lists may begin or go on in a line: its marks, and indentation before one.
  private static func containers(_ bytes: [UInt8], _ line: Range<Int>) -> Int {
    var count = 0
    var blanks = 0
    var index = line.lowerBound
    while index < line.upperBound {
      if Ascii.isBlank(bytes[index]) {
        blanks += 1
        index += 1
      } else if bytes[index] == UInt8(ascii: ">") {
        count += 1
        index += 1
      } else if let end = listMarkEnd(bytes, index..<line.upperBound) {
        count += 1
        index = end
      } else {
        break
      }
    }
    return count == 0 ? 0 : max(count, blanks / 2)
  }

  /// Where a list mark such as `-` or `12.` ends, which a blank or the line's end must follow.
  private static func listMarkEnd(_ bytes: [UInt8], _ line: Range<Int>) -> Int? {
    var index = line.lowerBound
    while index < line.upperBound, Ascii.isDigit(bytes[index]), index - line.lowerBound < 9 {
      index += 1
    }
    let marks = index > line.lowerBound ? ".)" : "-+*"
    guard index < line.upperBound, marks.utf8.contains(bytes[index]) else { return nil }
    index += 1
    return index == line.upperBound || Ascii.isBlank(bytes[index]) ? index : nil
  }
}
