// SPDX-License-Identifier: Apache-2.0

import Assessment
import ContentReader
import Continuity
import Diagnostics
import Rules
import TestSupport

@testable import Reports

/// A small programme of which something fails, something is waived and something is malformed.
enum SampleReport {
  static let programme = """
    -- content/program.json --
    {"name": "Kelp & Sons", "tiers": [{"id": "tier-1"}, {"id": "tier-2"}]}
    -- content/inventory/all.json --
    {"people": [{"id": "amara", "name": "Amara", "to": "2026-08-31"}],
     "services": [
       {"id": "pay", "name": "Pay <é> | \\"now\\"", "tier": "tier-1"},
       {"id": "web", "owner": "amara", "teir": "tier-2"},
       {"id": "old", "tier": "tier-2"}],
     "waivers": [{"id": "w-1", "rule": "GOV-001", "subject": "old", "approvedBy": "amara",
       "grantedOn": "2026-08-01", "expiresOn": "2026-12-31"}]}
    -- content/services/pay.md --
    # Pay
    -- content/services/orphan.md --
    # Nobody's
    """

  /// The rules that the goldens know, whatever else the catalogue holds.
  static var rules: [Rule] {
    Rule.all.filter { ["GOV-001", "INV-003"].contains($0.id) }
  }

  /// The report of a programme, by two rules and for a fixed day.
  static func report(_ literal: String = programme, failOn: FailOn = .high) -> Report {
    let programme = readProgramme(Content(files: ProgrammeLiteral(literal).files), jobs: 1)
    let asOf = Rule.Examples.today
    let evaluation = check(programme, asOf: asOf, jobs: 1)
    let ids = rules.map(\.id)
    return Report(
      evaluation.findings.filter { ids.contains($0.rule) },
      evaluation.results.filter { ids.contains($0.rule) }, of: programme,
      diagnostics: programme.diagnostics, asOf: asOf, failOn: failOn, version: "0.0", rules: rules)
  }

  /// A report of one finding with texts that try to break out of each notation.
  static func report(of hostile: String) -> Report {
    let programme = readProgramme(Content(files: ProgrammeLiteral("{}").files), jobs: 1)
    let finding = Finding(
      rule: "GOV-001", severity: .high, state: .fail,
      subject: RecordReference(.services, "pay"), discriminator: hostile, message: hostile,
      span: Span(FileID(0), 0..<1), notes: [.init(hostile, at: nil)], help: [hostile],
      controls: [hostile])
    return Report(
      [finding], [], of: programme, diagnostics: [], asOf: Rule.Examples.today, failOn: .high,
      version: "0.0", rules: rules)
  }
}
