// SPDX-License-Identifier: Apache-2.0

import StructuredData
import TestSupport
import Testing

@testable import Reports
@testable import Rules

/// Every output of one small programme, compared with the files in `Golden`.
@Suite struct GoldenTests {
  /// JSON is compared indented, so that a difference has a line.
  static let outputs: [(name: String, write: @Sendable (Report) -> [UInt8])] = [
    ("findings.json", { report in indented { report.writeJSON(to: &$0, drain: $1) } }),
    ("findings.sarif", { report in indented { report.writeSARIF(to: &$0, drain: $1) } }),
    (
      "oscal-assessment-results.json",
      { report in indented { report.writeOSCAL(to: &$0, drain: $1) } }
    ),
    ("gitlab-code-quality.json", { report in indented { report.writeGitLab(to: &$0, drain: $1) } }),
    ("findings.txt", { Array($0.text.utf8) }),
    ("junit.xml", { report in written { report.writeJUnit(to: &$0, drain: $1) } }),
    ("summary.md", { Array($0.markdown().utf8) }),
    ("annotations.txt", { Array($0.gitHubAnnotations.utf8) }),
    ("findings.csv", { report in written { report.writeCSV(to: &$0, drain: $1) } }),
  ]

  /// What a writer appends, indented; nothing where it is no JSON.
  private static func indented(_ append: (inout [UInt8], Drain) -> Void) -> [UInt8] {
    JSONReading(written(append))?.indented ?? []
  }

  @Test(arguments: outputs.map(\.name)) func `a format says what it said`(name: String) throws {
    let output = try #require(Self.outputs.first { $0.name == name })
    #expect(GoldenFile(name).difference(from: output.write(SampleReport.report())) == nil)
  }

  @Test func `each format has a golden file`() {
    let others = ["text": "findings.txt", "markdown": "summary.md", "github": "annotations.txt"]
    let names = OutputFormat.all.compactMap {
      $0.fileName ?? others[$0.name] ?? ($0.name == "gitlab" ? "gitlab-code-quality.json" : nil)
    }
    #expect(Self.outputs.map(\.name).sorted() == names.sorted())
  }

  @Test func `each file of text ends its last line`() {
    for format in OutputFormat.all {
      #expect(format.write(SampleReport.report()).last == UInt8(ascii: "\n"), "\(format.name)")
    }
  }

  @Test func `the figures of a programme are what they were`() {
    let assessment = SampleReport.assessment(of: SampleReport.recovery)
    let evaluation = check(assessment, by: SampleReport.rules, jobs: 1)
    let data = PortalData(
      assessment, assurances: evaluation.assurances(assessment), evaluation: evaluation)
    let portal = Self.indented { data.writeJSON(to: &$0, drain: $1) }
    #expect(GoldenFile("portal.json").difference(from: portal) == nil)
    let services = written { data.writeServicesCSV(to: &$0, drain: $1) }
    #expect(GoldenFile("services.csv").difference(from: services) == nil)
    let scenarios = Self.indented { ScenarioData(assessment).write(to: &$0, drain: $1) }
    #expect(GoldenFile("scenarios.json").difference(from: scenarios) == nil)
  }

  @Test func `the keys of every object are sorted`() throws {
    let assessment = SampleReport.assessment(of: SampleReport.recovery)
    let evaluation = check(assessment, by: Rule.all, jobs: 1)
    let data = PortalData(
      assessment, assurances: evaluation.assurances(assessment), evaluation: evaluation)
    var documents = [
      written { data.writeJSON(to: &$0, drain: $1) },
      written { ScenarioData(assessment).write(to: &$0, drain: $1) },
    ]
    for report in [SampleReport.report(), SampleReport.report("{}")] {
      documents.append(written { report.writeJSON(to: &$0, drain: $1) })
      documents.append(written { report.writeSARIF(to: &$0, drain: $1) })
      documents.append(written { report.writeOSCAL(to: &$0, drain: $1) })
    }
    for document in documents {
      #expect(try #require(JSONReading(document)).keysOutOfOrder == [])
    }
  }

  @Test func `names and files of formats are unique`() {
    let names = OutputFormat.all.map(\.name)
    let files = OutputFormat.all.compactMap(\.fileName)
    #expect(Set(names).count == names.count)
    #expect(Set(files).count == files.count)
    #expect(OutputFormat.named("xml") == nil)
  }

  @Test func `the same programme gives the same bytes`() {
    for format in OutputFormat.all {
      let first = format.write(SampleReport.report())
      #expect(first == format.write(SampleReport.report()), "\(format.name)")
    }
  }

  @Test func `a programme without anything is written in every format`() {
    for format in OutputFormat.all {
      let bytes = format.write(SampleReport.report("{}"))
      #expect(!bytes.isEmpty || format.name == "github", "\(format.name)")
    }
  }
}
