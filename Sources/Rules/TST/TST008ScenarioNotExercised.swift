// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// Every scenario that is required was exercised within 36 months.
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
    check: .given({ RequiredLosses($0) }) { losses in
      .eachService { service, position, check in
        let coverage = ScenarioCoverage(
          of: position, in: check.portfolio, proofs: check.assessment.proofs)
        return coverage.verdict.outcome(missing: "tier", at: service.span) {
          .fail(
            "service '\(service.id)' was not exercised within 36 months for "
              + "\(losses.missing(in: coverage))",
            at: service.span, help: ["hold exercises with these scenarios"])
        }
      }
    })
}

/// What must be rehearsed, in words that are put together once.
private struct RequiredLosses: Sendable {
  /// In the order of program.json.
  private let families: [Wording]
  private let scenarios: [RecordID<Scenario>: Wording]

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
  func missing(in coverage: ScenarioCoverage) -> [Wording] {
    let families = coverage.families.indices.filter { !coverage.families[$0].isCovered }
    let scenarios = coverage.scenarios.filter { !$0.isCovered }
    return families.map { self.families[$0] }
      + scenarios.compactMap { self.scenarios[$0.subject] }
  }
}
