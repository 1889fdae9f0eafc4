// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tst008ScenarioNotExercised = Rule(
    "TST-008", "scenario-not-exercised", severity: "HHM-",
    summary: "Every scenario that is required was exercised within 36 months.",
    rationale: """
      A team that has always practised the loss of a server has never practised the loss of a \
      building.
      """,
    howToMend: """
      Hold an exercise whose 'scenario' is of the missing family, with the service in its scope.
      """,
    controls: ["ISO 22301 8.5", "DORA RTS 25(2)(a)", "DORA RTS 26(2)", "SS1/21 6"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-01-01", "level": 3, "scenario": "fire",
           "scope": [{"service": "pay"}], "results": [{"service": "pay", "result": "passed"}]}],
         "scenarios": [{"id": "fire", "family": "premises"}]}
        -- content/program.json --
        {"requiredScenarios": ["premises"]}
        """
      ],
      failing: [
        """
        {"services": [{"id": ⟦"pay"⟧}]}
        -- content/program.json --
        {"requiredScenarios": ["cyber", "premises"]}
        """
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧}],
         "scenarios": [{"id": "fire", "family": "premises", "requiredFor": ["tier-1"]}]}
        """
      ]),
    check: .eachServiceWith({ $0.rehearsals }) { service, _, rehearsal, _ in
      rehearsal.verdict.outcome(missing: "tier", at: service.span) {
        .fail(
          "service '\(service.id)' was not exercised within 36 months for \(rehearsal.missing)",
          at: service.span, help: ["hold exercises with these scenarios"])
      }
    })
}

/// What a service has rehearsed of what it must.
private struct Rehearsal: Sendable {
  let verdict: Verdict
  /// What it has not, in words.
  let missing: Wording
}

extension Check {
  /// By service: what it has rehearsed.
  fileprivate var rehearsals: [Rehearsal] {
    var losses = RequiredLosses(self)
    return portfolio.isLiving.indices.map { service in
      let coverage = assessment.proofs.coverage(of: service)
      return Rehearsal(
        verdict: coverage.verdict,
        missing: losses.missing(in: coverage, ofTier: portfolio.tierIndex[service]))
    }
  }
}

/// What must be rehearsed, in words that are put together once.
private struct RequiredLosses {
  /// In the order of program.json.
  private let families: [Wording]
  private let scenarios: [RecordID<Scenario>: Wording]
  /// By what a service lacks: many services lack the same.
  private var lists: [Lack: Wording] = [:]

  /// Of what a tier requires, families first, what is covered.
  private struct Lack: Hashable {
    let tier: Int?
    let isCovered: [Bool]
  }

  init(_ check: Check) {
    families = check.settings.requiredScenarios.elements().map { family in
      Wording("family " + family.value.rawValue)
    }
    let named = check.inventory.scenarios.map { scenario -> (RecordID<Scenario>, Wording) in
      (scenario.id, "scenario \(scenario.id)")
    }
    scenarios = Dictionary(named) { first, _ in first }
  }

  /// What of it a service has not rehearsed.
  mutating func missing(in coverage: ScenarioCoverage, ofTier tier: Int?) -> Wording {
    guard coverage.verdict == .fail else { return "" }
    let lack = Lack(
      tier: tier,
      isCovered: coverage.families.map { $0.isCovered } + coverage.scenarios.map { $0.isCovered })
    if let known = lists[lack] { return known }
    let words =
      coverage.families.indices.filter { !coverage.families[$0].isCovered }.map { families[$0] }
      + coverage.scenarios.filter { !$0.isCovered }.compactMap { scenarios[$0.subject] }
    let list: Wording = "\(words)"
    lists[lack] = list
    return list
  }
}
