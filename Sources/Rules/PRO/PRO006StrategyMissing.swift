// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let pro006StrategyMissing = Rule(
    "PRO-006", "strategy-missing", severity: "CHM-",
    summary: """
      The plans of a service have a strategy for every scenario that the programme requires, \
      which says how soon it works, how long it lasts and how much it carries.
      """,
    rationale: """
      A plan for the loss of the data centre does not help when half of the staff is ill; and \
      nobody can count on an answer without figures.
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
           "strategies": [{"scenario": "cyber", "implementTime": "2h", "maxDuration": "30d",
             "capacityPercent": 60}]}]}
        -- content/program.json --
        {"requiredScenarios": ["cyber"]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "plans": [{"id": ⟦"run"⟧, "services": ["pay"],
           "strategies": [{"scenario": "cyber", "implementTime": "2h", "maxDuration": "30d",
             "capacityPercent": 60}]}]}
        -- content/program.json --
        {"requiredScenarios": ["cyber", "people"]}
        """,
        """
        {"services": [{"id": "pay"}], "plans": [{"id": "run", "services": ["pay"],
           "strategies": [⟦{"scenario": "premises"}⟧]}]}
        -- content/program.json --
        {"requiredScenarios": ["premises"]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧}]}
        -- content/services/pay.md --
        | Step | Duration |
        | --- | --- |
        | Declare | 10m |
        -- content/program.json --
        {"requiredScenarios": ["premises"]}
        """
      ]),
    check: .given({ $0.settings.requiredScenarios.elements().map { $0.value } }) { families in
      .eachService { service, position, check in
        // Who has no supplier needs no answer to the loss of one.
        let hasNone = service.suppliers.value?.isEmpty == true
        let required = hasNone ? families.filter { $0 != .supplier } : families
        let plans = check.portfolio.recoveryPlans(of: position)
        guard !required.isEmpty else { return .notApplicable }
        guard let plan = plans.first else {
          return check.withoutPlanRecord(service, position, .strategies)
        }
        guard !plans.contains(where: { $0.strategies.isMalformed }) else { return .notApplicable }
        let strategies = plans.flatMap { $0.strategies.elements() }
        // One whose scenario could not be read may be for any of them.
        let isUnread = strategies.contains(where: \.scenario.isMalformed)
        let missing = required.filter { !isUnread && strategies.places(for: $0).isEmpty }
          .map { $0.rawValue }
        let none: Outcome =
          missing.isEmpty
          ? .pass
          : .fail(
            "the plans of service '\(service.id)' have no strategy for \(quoted(missing))",
            at: plan.span, help: ["add 'strategies' for these scenarios"])
        var outcomes = [none]
        for family in required { outcomes.append(bare(strategies, for: family, service)) }
        return .worst(of: outcomes)
      }
    })
}

extension [Strategy] {
  /// The places of those that answer a family of losses.
  fileprivate func places(for family: ScenarioFamily) -> some Collection<Int> {
    indices.lazy.filter { self[$0].scenario.value == family }
  }
}

extension Strategy {
  /// Which of how soon, how long and how much it does not say; `nil` where it says all.
  fileprivate var gap: Wording? {
    guard implementTime.isAbsent || maxDuration.isAbsent || capacityPercent.isAbsent else {
      return nil
    }
    return absent([
      ("implementTime", implementTime.isAbsent), ("maxDuration", maxDuration.isAbsent),
      ("capacityPercent", capacityPercent.isAbsent),
    ])
  }
}

/// Whether one of the strategies for a family says how soon, how long and how much.
private func bare(
  _ strategies: [Strategy], for family: ScenarioFamily, _ service: Service
) -> Outcome {
  let answers = strategies.places(for: family)
  guard let first = answers.first, answers.allSatisfy({ strategies[$0].gap != nil }),
    let gap = strategies[first].gap
  else { return .pass }
  return .fail(
    "the \(Wording("strategy for " + family.rawValue)) of service '\(service.id)' does not say \(gap)",
    at: strategies[first].span, family.rawValue, lacking: "strategies",
    help: ["say how soon it works, how long it lasts and how much it carries"])
}
