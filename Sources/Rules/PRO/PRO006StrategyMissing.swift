// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// The plans of a service have a strategy for every scenario that the programme requires.
  static let pro006StrategyMissing = Rule(
    "PRO-006", "strategy-missing", severity: "CHM-",
    summary: """
      The plans of a service have a strategy for every scenario that the programme requires.
      """,
    rationale: """
      A plan for the loss of the data centre does not help when half of the staff is ill.
      """,
    howToMend: """
      Add a strategy to the plan for each family named: 'scenario', 'description', \
      'implementTime', 'maxDuration' and 'capacityPercent'.
      """,
    controls: ["ISO 22301 8.3", "DORA RTS 26(2)", "SS1/21 6"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "plans": [{"id": "run", "services": ["pay"],
           "strategies": [{"scenario": "cyber"}]}]}
        -- content/program.json --
        {"requiredScenarios": ["cyber"]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "plans": [{"id": ⟦"run"⟧, "services": ["pay"],
           "strategies": [{"scenario": "cyber"}]}]}
        -- content/program.json --
        {"requiredScenarios": ["cyber", "people"]}
        """
      ]),
    check: .eachService { service, position, check in
      // Who has no supplier needs no answer to the loss of one.
      let hasNone = service.suppliers.value?.isEmpty == true
      let required = check.settings.requiredScenarios.elements().map(\.value)
        .filter { $0 != .supplier || !hasNone }
      let plans = check.portfolio.recoveryPlans(of: position)
      // That there is no plan PRO-001 tells; one in the write-up has no fields for strategies.
      guard !required.isEmpty, let plan = plans.first else { return .notApplicable }
      let answered = Set(plans.flatMap { $0.strategies.elements() }.compactMap(\.scenario.value))
      let missing = required.filter { !answered.contains($0) }.map(\.rawValue)
      guard !missing.isEmpty else { return .pass }
      return .fail(
        "the plans of service '\(service.id)' have no strategy for \(quoted(missing))",
        at: plan.span,
        help: ["add 'strategies' for these scenarios"])
    })
}
