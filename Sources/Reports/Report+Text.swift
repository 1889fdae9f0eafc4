// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics

extension Report {
  /// The report as a terminal shows it: each with place, excerpt and the way out, then the sum.
  ///
  ///     content/inventory/all.json:3:12: high[GOV-001]: service 'pay' has no owner (gates)
  ///       3 |     {"id": "pay"}
  ///         |            ^~~~~
  ///     help: state 'owner' with the id of the person who answers for it
  package var text: String {
    let consequences = consequences
    let entries = listed.map { text(of: $0, with: consequences[$0.hash] ?? []) }
    return (entries + [goneText, summary].compactMap(\.self)).joined(separator: "\n\n") + "\n"
  }

  /// What the baseline holds in vain, `nil` where there is nothing of it.
  private var goneText: String? {
    guard let gone, !gone.isEmpty else { return nil }
    let lines = gone.map { terminalLine("gone since the baseline: \($0.title)") }
    return (lines + ["help: \(Self.staleHelp)"]).joined(separator: "\n")
  }

  /// What to do about entries of a baseline that are no longer found.
  static let staleHelp = "write the baseline anew with --write-baseline, so that they stay mended"

  /// Headline, excerpt, notes and ways out of one finding, and what has its cause in it.
  private func text(
    of finding: ReportedFinding, with consequences: [ReportedFinding]
  ) -> String {
    var lines = [headline(of: finding)] + places.excerpt(of: finding.span)
    for note in finding.notes {
      let place = places.place(of: note.span).map { "\($0): " } ?? ""
      lines.append("\(place)note: \(note.message)")
    }
    if !consequences.isEmpty {
      let rules = Self.consequenceText(consequences)
      lines.append("note: for the same cause this cannot be told either: \(rules)")
    }
    lines += finding.help.map { "help: \($0)" }
    return lines.map(terminalLine).joined(separator: "\n")
  }

  /// Place, severity, rule, message, and whether it gates, on one line.
  private func headline(of finding: ReportedFinding) -> String {
    let remarks = finding.remarks.isEmpty ? "" : " (\(finding.remarks.joined(separator: ", ")))"
    return Diagnostics.headline(
      finding.weight, finding.rule, finding.message + remarks, at: finding.place)
  }
}
