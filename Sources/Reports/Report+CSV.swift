// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Rules
import StructuredData

extension Report {
  /// Appends `data/findings.csv`: a line for each mistake in the input and each finding.
  func writeCSV(to output: inout [UInt8], drain: Drain) {
    var csv = CSVStream(behind: output.taken())
    csv.write(all, ReportedFinding.columns, drain: drain)
    output = csv.bytes
  }
}

extension ReportedFinding {
  fileprivate typealias Column = CSVStream.Column<ReportedFinding>

  /// The columns of `data/findings.csv`.
  fileprivate static var columns: [Column] {
    [
      Column(name: "rule") { .text($0.rule) },
      Column(name: "severity") { .text($0.severity.rawValue) },
      Column(name: "state") { .text($0.state.word) },
      Column(name: "gating") { .text($0.isGating ? "yes" : "no") },
      Column(name: "kind") { .text($0.kindOfSubject) },
      Column(name: "id") { .text($0.subject.id) },
      Column(name: "discriminator") { .init($0.discriminator) },
      Column(name: "message") { .text($0.message) },
      Column(name: "file") { .init($0.place?.path) },
      Column(name: "line") { .init($0.place?.start.line) },
      Column(name: "column") { .init($0.place?.start.column) },
      Column(name: "help") { .init($0.help(separator: "; ")) },
      Column(name: "controls") { .text($0.controls.joined(separator: "; ")) },
      Column(name: "fingerprint") { .hash($0.hash) },
      Column(name: "baseline") { .init($0.standing?.rawValue) },
    ]
  }
}
