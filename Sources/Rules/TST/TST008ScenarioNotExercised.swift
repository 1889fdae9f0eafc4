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
    check: .eachService { service, position, check in
      let coverage = ScenarioCoverage(
        of: position, in: check.portfolio, proofs: check.assessment.proofs)
      let families = coverage.families.filter { !$0.isCovered }.map { family in
        Wording("family " + family.subject.rawValue)
      }
      let scenarios = coverage.scenarios.filter { !$0.isCovered }.map { scenario -> Wording in
        "scenario \(scenario.subject)"
      }
      let missing = families + scenarios
      guard coverage.verdict != .notApplicable else { return .notApplicable }
      guard !missing.isEmpty else {
        return coverage.verdict == .pass ? .pass : .notEvaluable(missing: "tier", at: service.span)
      }
      return .fail(
        "service '\(service.id)' was not exercised within 36 months for \(missing)",
        at: service.span, help: ["hold exercises with these scenarios"])
    })
}
