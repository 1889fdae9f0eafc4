// SPDX-License-Identifier: Apache-2.0

import Reports
import TestSupport
import Testing

/// Every format of one small programme, compared with the files in `Golden`.
@Suite struct GoldenTests {
  @Test(arguments: OutputFormat.all.map(\.name))
  func `a format says what it said`(name: String) throws {
    let format = try #require(OutputFormat.named(name))
    let golden = GoldenFile("report.\(name)")
    #expect(golden.difference(from: format.write(SampleReport.report())) == nil)
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
