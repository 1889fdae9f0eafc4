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
    ("findings.json", { $0.json.bytes(pretty: true) }),
    ("findings.sarif", { $0.sarif.bytes(pretty: true) }),
    ("oscal-assessment-results.json", { $0.oscal.bytes(pretty: true) }),
    ("findings.txt", { Array($0.text.utf8) }),
    ("junit.xml", { Array($0.junit.utf8) }),
    ("summary.md", { Array($0.markdown().utf8) }),
    ("annotations.txt", { Array($0.gitHubAnnotations.utf8) }),
    ("findings.csv", { Array($0.csv.text.utf8) }),
  ]

  @Test(arguments: outputs.map(\.name)) func `a format says what it said`(name: String) throws {
    let output = try #require(Self.outputs.first { $0.name == name })
    #expect(GoldenFile(name).difference(from: output.write(SampleReport.report())) == nil)
  }

  @Test func `each format has a golden file`() {
    #expect(Self.outputs.count == OutputFormat.all.count)
  }

  @Test func `the figures of a programme are what they were`() {
    let assessment = SampleReport.assessment(of: SampleReport.recovery)
    let evaluation = check(assessment, by: SampleReport.rules, jobs: 1)
    let data = PortalData(
      assessment, assurances: evaluation.assurances(assessment), evaluation: evaluation)
    #expect(GoldenFile("portal.json").difference(from: data.json.bytes(pretty: true)) == nil)
    #expect(GoldenFile("services.csv").difference(from: data.servicesCSV) == nil)
    let scenarios = ScenarioData(assessment).bytes
    #expect(GoldenFile("scenarios.json").difference(from: scenarios) == nil)
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
