// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import StructuredData
import TestSupport
import Testing

@Suite struct JSONSuiteTests {
  @Test(.enabled(if: PublicSuite.isThere))
  func `every case of the public suite is decided as its name says`() throws {
    let cases = PublicSuite.files(in: "json", suffix: ".json")
    #expect(!cases.isEmpty)
    for (name, bytes) in cases {
      let reading = readJSON(SourceFile(path: name, bytes: bytes), file: FileID(0))
      if name.hasPrefix("y_") { #expect(reading.tree != nil, "\(name)") }
      if name.hasPrefix("n_") { #expect(reading.tree == nil, "\(name)") }
      expectPlaces(of: reading, in: bytes, name)
    }
  }

  private func expectPlaces(of reading: Reading, in bytes: [UInt8], _ name: String) {
    if reading.tree == nil { #expect(reading.diagnostics.count == 1, "\(name)") }
    for diagnostic in reading.diagnostics {
      #expect((diagnostic.span?.upper).map { $0 <= bytes.count } ?? false, "\(name)")
    }
  }
}
