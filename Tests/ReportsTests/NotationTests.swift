// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import StructuredData
import TestSupport
import Testing

@testable import Reports

/// Each notation stays whole, whatever people write.
@Suite struct NotationTests {
  /// Texts that mean something in one notation or another.
  static let hostile = [
    "a\"b\\c", "line\nbreak", "\r\n::error::owned", "</failure><x a='1'>]]>&amp;",
    "| cell | `code` | [x](javascript:alert(1)) @everyone #1", "=1+1", "\u{0}\u{1B}[31m\u{FFFE}",
    "%0A%25", "\u{2028}\u{2029}", "'; DROP", "", " ", "🐚 é",
  ]

  private func junit(_ report: Report) -> String {
    writtenText { report.writeJUnit(to: &$0, drain: $1) }
  }

  /// A table of cells with the columns `a`, `b` …
  private func table(_ rows: [[CSVStream.Cell]]) -> String {
    let columns = ["a", "b"].prefix(rows.first?.count ?? 0).enumerated().map { index, name in
      CSVStream.Column<[CSVStream.Cell]>(name: name) { $0[index] }
    }
    var csv = CSVStream()
    csv.write(rows, columns)
    return String(decoding: csv.bytes, as: UTF8.self)
  }

  @Test(arguments: ["json", "sarif", "oscal", "gitlab"]) func `JSON can be read`(name: String)
    throws
  {
    let format = try #require(OutputFormat.named(name))
    for text in Self.hostile {
      #expect(JSONReading(format.write(SampleReport.report(of: text))) != nil, "\(text)")
    }
  }

  @Test func `XML is well formed`() {
    for text in Self.hostile {
      #expect(XMLReading(junit(SampleReport.report(of: text))).isWellFormed, "\(text)")
    }
    #expect(XMLReading(junit(SampleReport.report())).isWellFormed)
    #expect(!XMLReading("<a><b></a></b>").isWellFormed)
    #expect(!XMLReading("<a b=\"1\" 2>&</a>").isWellFormed)
  }

  @Test func `JUnit counts what it holds`() {
    let xml = junit(SampleReport.report())
    let root = xml.split(separator: "\n")[1]
    for (attribute, tag) in [
      ("tests", "<testcase "), ("failures", "<failure "), ("errors", "<error "),
      ("skipped", "<skipped "),
    ] {
      let count = xml.ranges(of: tag).count
      #expect(root.contains(" \(attribute)=\"\(count)\""), "\(attribute)")
      #expect(count > 0, "\(attribute)")
    }
  }

  @Test(arguments: ["=1+1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", " =1", "＝1", "－1"])
  func `a formula in a table is a text`(formula: String) {
    let cell = table([[.text(formula)]]).dropFirst("a\r\n".count).drop { $0 == "\"" }
    #expect(cell.hasPrefix("'"))
  }

  @Test func `a negative figure in a table is a figure`() {
    #expect(table([[.init(-5), .init("a-b")]]) == "a,b\r\n-5,a-b\r\n")
  }

  @Test func `a table is read as it was written`() {
    let texts = Self.hostile.map { "x\($0)" }
    let file = SourceFile(path: "table.csv", bytes: Array(table(texts.map { [.text($0)] }).utf8))
    let table = readCSV(file, file: FileID(0))
    #expect(table.diagnostics.isEmpty)
    #expect(table.rows.map { $0.map(\.text) } == texts.map { [$0] })
  }

  @Test func `an annotation is one line`() {
    for text in Self.hostile {
      let output = SampleReport.report(of: text).gitHubAnnotations
      #expect(output.utf8.count { $0 == UInt8(ascii: "\n") } == 1, "\(text)")
      #expect(!output.utf8.contains(UInt8(ascii: "\r")), "\(text)")
      #expect(output.ranges(of: "::").count == 2 || text.contains("::"), "\(text)")
    }
  }

  @Test func `a row of Markdown is one row without markup`() {
    for text in Self.hostile {
      let rows = SampleReport.report(of: text).markdown().split(separator: "\n")
      let row = rows.last ?? ""
      #expect(row.count { $0 == "|" } == 7, "\(text)")
      #expect(!row.contains("<") && !row.contains("`") && !row.contains("@"), "\(text)")
    }
  }

  @Test func `what turns letters around turns no row of Markdown`() {
    let report = SampleReport.report(of: "\u{202E}evil\u{2066} \u{5E9}").markdown()
    #expect(report.contains("\u{FFFD}evil\u{FFFD} \u{5E9}"))
    let turning = report.unicodeScalars.filter { $0.properties.isBidiControl }
    #expect(turning.isEmpty)
  }

  @Test func `the Markdown summary is capped and says how much it leaves out`() {
    let report = SampleReport.report()
    let short = report.markdown(rows: 1)
    #expect(short.contains("and \(report.all.count - 1) more"))
    #expect(report.markdown(rows: 100, limit: 900).utf8.count <= 900)
  }

  @Test(arguments: [("DORA 5(2)(c)", "dora-5-2-c"), ("8.2.2", "_8.2.2"), ("CP-2", "cp-2")])
  func `a control is an OSCAL token`(name: String, expected: String) {
    #expect(oscalToken(name) == expected)
  }
}

/// As much of an XML parser as tells whether tags nest, attributes are quoted and text is escaped.
struct XMLReading {
  let isWellFormed: Bool

  init(_ text: String) {
    var open: [Substring] = []
    var isWellFormed = true
    for piece in text.split(separator: "<").dropFirst(text.hasPrefix("<?xml") ? 1 : 0) {
      let parts = piece.split(separator: ">", maxSplits: 1, omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[1].contains(">"), Self.isEscaped(piece) else {
        isWellFormed = false
        break
      }
      guard !parts[0].hasPrefix("/") else {
        isWellFormed = isWellFormed && open.popLast() == parts[0].dropFirst()
        continue
      }
      let name = parts[0].prefix { $0 != " " && $0 != "/" }
      if !parts[0].hasSuffix("/") { open.append(name) }
      isWellFormed = isWellFormed && Self.areQuoted(parts[0].dropFirst(name.count))
    }
    self.isWellFormed = isWellFormed && open.isEmpty
  }

  /// Whether each `&` begins a reference, and no control character stands there.
  private static func isEscaped(_ text: Substring) -> Bool {
    let isClean = text.unicodeScalars.allSatisfy { $0.value >= 0x20 || $0 == "\n" }
    return isClean
      && text.split(separator: "&", omittingEmptySubsequences: false).dropFirst().allSatisfy {
        ["amp;", "lt;", "gt;", "quot;", "#"].contains(where: $0.hasPrefix)
      }
  }

  private static func areQuoted(_ attributes: Substring) -> Bool {
    let parts = attributes.split(separator: "\"", omittingEmptySubsequences: false)
    let names = parts.indices.filter { $0 % 2 == 0 }.map { parts[$0] }.dropLast()
    return parts.count % 2 == 1 && names.allSatisfy { $0.hasPrefix(" ") && $0.hasSuffix("=") }
      && ["", "/"].contains(parts.last)
  }
}
