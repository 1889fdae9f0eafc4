// SPDX-License-Identifier: Apache-2.0

import Assessment
import ContentReader
import Continuity
import Diagnostics
import Phrasing
import TestSupport

@testable import Reports
@testable import Rules

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

  /// The worked example of the method, "Everything lost": net, idp, db, pay; and what else there is.
  static let recovery = """
    -- content/program.json --
    {"name": "Kelp & Sons"}
    -- content/inventory/all.json --
    {"services": [
      {"id": "net", "tier": "tier-1", "bia": {"rto": "60m"}, "dependencies": [],
       "times": {"own": "40m", "detect": "5m", "decide": "5m", "validate": "0"}},
      {"id": "idp", "tier": "tier-1", "bia": {"rto": "120m"},
       "times": {"own": "50m", "detect": "5m", "decide": "10m", "validate": "5m"},
       "dependencies": [{"on": "net", "neededFor": "recovery", "strength": "strong"}]},
      {"id": "db", "tier": "tier-1", "bia": {"rto": "120m", "rpo": "15m"},
       "times": {"own": "60m", "detect": "5m", "decide": "5m", "validate": "10m"},
       "dataStores": [{"id": "ledger", "protection": [{"kind": "async-replica", "lag": "5m"}]}],
       "dependencies": [{"on": "idp", "neededFor": "recovery", "strength": "strong"}]},
      {"id": "pay", "name": "=Payments", "tier": "tier-1", "owner": "amara", "slo": 99.95,
       "bia": {"rto": "240m", "mtpd": "8h"}, "sites": [{"site": "hq", "use": "primary"}],
       "times": {"own": "45m", "detect": "10m", "decide": "20m", "validate": "15m"},
       "people": {"roles": [{"role": "dba", "primary": "amara"}]},
       "dependencies": [
         {"on": "db", "neededFor": "both", "strength": "strong"},
         {"on": "idp", "neededFor": "runtime", "strength": "strong"}]},
      {"id": "gone", "status": "retired"}],
     "people": [{"id": "amara", "team": "core", "site": "hq"}],
     "teams": [{"id": "core"}], "sites": [{"id": "hq"}],
     "roles": [{"id": "dba", "curriculum": ["c-1"]}], "courses": [{"id": "c-1", "validity": "1y"}],
     "trainingRecords": [
       {"person": "amara", "course": "c-1", "completedOn": "2026-01-10", "result": "passed"}],
     "offerings": [{"id": "card", "services": ["db", "pay"]}],
     "exercises": [{"id": "e-1", "level": 4, "heldOn": "2026-05-01", "scope": [{"service": "db"}],
       "results": [{"service": "db", "rta": "100m", "rpa": "4m", "result": "passed"}]}],
     "risks": [{"id": "r-1", "inherent": {"likelihood": 4, "impact": 4},
       "residual": {"likelihood": 2, "impact": 2}}, {"id": "r-2"}]}
    -- content/services/pay.md --
    # Pay
    """

  /// The rules that the goldens know, whatever else the catalogue holds.
  static var rules: [Rule] {
    Rule.all.filter { ["GOV-001", "INV-003"].contains($0.id) }
  }

  /// The report of a programme, by two rules and for a fixed day.
  static func report(
    _ literal: String = programme, failOn: FailOn = .high, against baseline: Baseline? = nil
  ) -> Report {
    let assessment = assessment(of: literal)
    let programme = assessment.portfolio.programme
    return Report(
      check(assessment, by: rules, jobs: 1), of: programme, diagnostics: programme.diagnostics,
      asOf: Rule.Examples.today, failOn: failOn, baseline: baseline, version: "0.0",
      rules: rules)
  }

  /// The figures of a programme, on the day of the rules' examples.
  static func assessment(of literal: String) -> Assessment {
    let programme = readProgramme(Content(files: ProgrammeLiteral(literal).files), jobs: 1)
    return assess(programme, asOf: Rule.Examples.today) { String(decoding: $0, as: UTF8.self) }
  }

  /// A report of one finding with texts that try to break out of each notation.
  static func report(of hostile: String) -> Report {
    report(
      of: Finding(
        rule: "GOV-001", severity: .high, state: .fail,
        subject: RecordReference(.services, "pay"), discriminator: hostile,
        message: Wording(hostile),
        span: Span(FileID(0), 0..<1), notes: [.init(Wording(hostile), at: nil)],
        help: [Wording(hostile)],
        controls: [hostile]))
  }

  /// A report of one finding.
  static func report(of finding: Finding) -> Report {
    Report(
      Evaluation(findings: [finding], results: [], diagnostics: []),
      of: assessment(of: "{}").portfolio.programme, diagnostics: [], asOf: Rule.Examples.today,
      failOn: .high, version: "0.0", rules: rules)
  }
}
