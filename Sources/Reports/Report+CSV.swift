// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics

extension Report {
  /// `data/findings.csv`: a line for each mistake in the input and each finding.
  var csv: CSVTable {
    CSVTable(
      columns: FindingColumn.all.map(\.name),
      rows: all.map { finding in
        FindingColumn.all.map { $0.cell(finding) }
      })
  }
}

/// A column of `data/findings.csv`.
private struct FindingColumn {
  let name: String
  let cell: (ReportedFinding) -> CSVTable.Cell

  static var all: [FindingColumn] {
    [
      FindingColumn(name: "rule") { .text($0.rule) },
      FindingColumn(name: "severity") { .text($0.severity.rawValue) },
      FindingColumn(name: "state") { .text($0.state.word) },
      FindingColumn(name: "gating") { .text($0.isGating ? "yes" : "no") },
      FindingColumn(name: "kind") { .text($0.subject.kind) },
      FindingColumn(name: "id") { .text($0.subject.id) },
      FindingColumn(name: "discriminator") { .init($0.discriminator) },
      FindingColumn(name: "message") { .text($0.message) },
      FindingColumn(name: "file") { .init($0.place?.path) },
      FindingColumn(name: "line") { .init($0.place?.start.line) },
      FindingColumn(name: "column") { .init($0.place?.start.column) },
      FindingColumn(name: "help") { .text($0.help.joined(separator: "; ")) },
      FindingColumn(name: "controls") { .text($0.controls.joined(separator: "; ")) },
      FindingColumn(name: "fingerprint") { .text($0.fingerprint) },
    ]
  }
}
