// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing
import StructuredData
import TestSupport
import Testing

@Suite struct CSVTests {
  private func read(_ text: String) -> CSVTable {
    readCSV(SourceFile(path: "people.csv", text: text), file: FileID(0))
  }

  private func rows(_ table: CSVTable) -> String {
    outline(of: tree(of: table, file: FileID(0)).root)
  }

  @Test(.enabled(if: PublicSuite.isThere))
  func `every case of the public suite has the cells of its JSON`() throws {
    let cases = PublicSuite.files(in: "csv-spectrum/csvs", suffix: ".csv")
    let expected = PublicSuite.files(in: "csv-spectrum/json", suffix: ".json")
    #expect(!cases.isEmpty && cases.count == expected.count)
    for (csv, json) in zip(cases, expected) {
      let table = readCSV(SourceFile(path: csv.name, bytes: csv.bytes), file: FileID(0))
      let source = SourceFile(path: json.name, bytes: json.bytes)
      let wanted = try #require(readJSON(source, file: FileID(0)).tree)
      let cells = table.rows.map { row in zip(table.header, row).map { [$0.text, $1.text] } }
      let wantedCells = wanted.root.elements.map { $0.members.map { [$0.key, $0.value.text] } }
      #expect(cells == wantedCells, "\(csv.name)")
      #expect(table.diagnostics.isEmpty, "\(csv.name)")
    }
  }

  @Test(arguments: [
    "id,name\na, Ann \nb,\"x,y\"\n", "id;name\r\na;Ann\r\nb;\"x,y\"", "id\tname\ra\tAnn\rb\tx,y",
    "\u{FEFF}id,name\n\na,Ann\n\nb, \"x,y\" \n\n",
  ])
  func `every separator and line end is read`(text: String) {
    let table = read(text)
    #expect(rows(table) == "[{id: ‹a›, name: ‹Ann›}, {id: ‹b›, name: ‹x,y›}]")
    #expect(table.diagnostics.isEmpty)
  }

  @Test func `dotted columns make objects and empty cells are absent`() {
    let table = read("id,bia.rto,name,bia.rpo,a.b.c\nx,4h,X,,1\ny,, ,,\nz,,,5m,\n")
    #expect(
      rows(table) == "[{id: ‹x›, bia: {rto: ‹4h›}, name: ‹X›, a: {b: {c: ‹1›}}}, {id: ‹y›}, "
        + "{id: ‹z›, bia: {rpo: ‹5m›}}]")
  }

  @Test func `values stand in the row, keys in the header`() throws {
    let marks = MarkedText("id, ⟦é⟧ ,n\nx, ⟦Ann é⟧ ,⟦\" q \"⟧\n")
    let root = tree(of: read(marks.text), file: FileID(0)).root
    let members = try #require(root.elements.first { _ in true }).members.dropFirst()
    let found = members.map(\.value.span.range) + members.map(\.keySpan.range).prefix(1)
    #expect(found.sorted { $0.lowerBound < $1.lowerBound } == marks.ranges)
    #expect(members.map(\.value.text) == ["Ann é", "q"])
  }

  static let mistakes: [(String, CSVMistake, String)] = [
    ("⟦⟧", .empty, "the file has no header line"),
    ("\n\n", .empty, "the file has no header line"),
    ("a,b\n⟦1⟧\n", .cellCount, "the row has one cell, the header 2"),
    ("a,b\n1,2\n⟦1,é,3⟧\n", .cellCount, "the row has 3 cells, the header 2"),
    ("a,b\n1,⟦\"⟧2\n3,4\n", .unclosedQuote, "the quoted cell is never closed"),
    ("a,b\n\"1\"⟦x⟧,2\n", .textBehindQuote, "text behind the closing quote of a cell"),
    ("a,⟦a⟧\n1,2\n", .repeatedColumn, "column 'a' is there already"),
    ("bia,⟦bia.rto⟧\n1,2\n", .repeatedColumn, "column 'bia.rto' is there already"),
    ("bia.rto,⟦bia⟧\n1,2\n", .repeatedColumn, "column 'bia' is there already"),
    ("a,\n1,⟦2⟧\n", .unnamedColumn, "column 2 has text but no name"),
    ("a,⟦b.⟧\n1,2\n", .unnamedColumn, "'b.' is no name of a field"),
  ]

  @Test(arguments: mistakes)
  func `a mistake is explained where it stands`(
    marked: String, mistake: CSVMistake, message: String
  ) {
    let marks = MarkedText(marked)
    let table = read(marks.text)
    #expect(table.diagnostics.map(\.message.english) == [message])
    #expect(table.diagnostics.map(\.code) == [mistake.rawValue])
    #expect(table.diagnostics.map(\.span?.range) == [marks.ranges.first ?? 0..<0])
  }

  @Test func `a bad row hides no other`() {
    #expect(rows(read("a,b\n1\n2,3,4\n5,6\n")) == "[{a: ‹1›}, {a: ‹2›, b: ‹3›}, {a: ‹5›, b: ‹6›}]")
    #expect(rows(read("a,b\n1,2\n3,\"4\n5,6\n")) == "[{a: ‹1›, b: ‹2›}]")
  }

  @Test func `mutated files crash nothing and all spans lie in the file`() {
    var generator = SeededRandom(seed: 2)
    for _ in 0..<2_000 {
      let bytes = mutated("id;é.b;c\n1;\"a \"\"q\"\"\n\";3\n4;5;\"6\"\r\n", &generator)
      let table = readCSV(SourceFile(path: "a.csv", bytes: bytes), file: FileID(0))
      expectSpansInside(tree(of: table, file: FileID(0)), table.diagnostics, bytes)
    }
  }
}
