// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import TestSupport
import Testing

@Suite struct LineIndexTests {
  @Test func `columns count Unicode scalars, not bytes`() {
    let marked = MarkedText("a\né = ⟦1⟧")
    let index = LineIndex(Array(marked.text.utf8))
    #expect(index.position(of: marked.ranges[0].lowerBound) == Position(line: 2, column: 5))
    #expect(index.offset(of: Position(line: 2, column: 5)) == marked.ranges[0].lowerBound)
  }

  @Test(arguments: ["one\ntwo\nthree", "one\r\ntwo\r\nthree", "one\rtwo\rthree"])
  func `every kind of line end ends a line`(text: String) {
    let index = LineIndex(Array(text.utf8))
    #expect(index.text(ofLine: 2) == "two")
    #expect(index.position(of: text.utf8.count) == Position(line: 3, column: 6))
  }

  @Test func `a byte-order mark takes no column`() {
    let index = LineIndex(Ascii.byteOrderMark + Array("ab".utf8))
    #expect(index.position(of: 4) == Position(line: 1, column: 2))
    #expect(index.text(ofLine: 1) == "ab")
  }

  @Test func `positions in a long line and back agree with counting`() {
    let line = (0..<3_000).map { $0.isMultiple(of: 3) ? "é" : "\($0 % 10)" }.joined()
    let index = LineIndex(Ascii.byteOrderMark + Array("\(line)\r\n\(line)".utf8))
    let scalars = Array(line.unicodeScalars)
    var offset = Ascii.byteOrderMark.count
    for (column, scalar) in scalars.enumerated() {
      let position = Position(line: 1, column: column + 1)
      #expect(index.position(of: offset) == position)
      #expect(index.offset(of: position) == offset)
      offset += UTF8.width(scalar)
    }
    #expect(index.columnCount(ofLine: 1) == 3_000)
    #expect(index.columnCount(ofLine: 2) == 3_000)
    #expect(index.text(ofLine: 2, columns: 2_999..<9_999) == "89")
    #expect(index.text(ofLine: 2, columns: 1..<4) == "é12")
  }
}
