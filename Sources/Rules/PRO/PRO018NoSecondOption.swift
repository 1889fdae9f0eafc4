// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let pro018NoSecondOption = Rule(
    "PRO-018", "no-second-option", severity: "MML-",
    summary: """
      The plans of a service have a second option for at least one scenario, or a workaround \
      beside the strategies.
      """,
    rationale: """
      The first choice was made on a calm day. When it does not work, and something never does, \
      those without a second one begin to think.
      """,
    howToMend: "Add another strategy for the scenario that worries you most, or a workaround.",
    controls: ["DORA RTS 26(1)(e)", "DORA RTS 26(3)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "plans": [{"id": "run", "services": ["pay"], "strategies": [
           {"scenario": "technology", "description": "fail over"},
           {"scenario": "technology", "description": "rebuild at the other site"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "plans": [{"id": "run", "services": ["pay"], "strategies": ⟦[
           {"scenario": "technology", "description": "fail over"}]⟧}]}
        """
      ]),
    check: .eachService { service, position, check in
      let plans = check.portfolio.recoveryPlans(of: position)
      let strategies = plans.flatMap { $0.strategies.elements() }
      // That there is none PRO-006 tells.
      guard !strategies.isEmpty else { return .notApplicable }
      let families = Set(strategies.map(\.scenario.value))
      let hasChoice =
        families.count < strategies.count || plans.contains { !$0.workarounds.saysNothing() }
      guard !hasChoice else { return .pass }
      return .fail(
        "the plans of service '\(service.id)' have one answer to each loss and no second one",
        at: plans.compactMap(\.strategies.span).first ?? service.span,
        help: ["add another strategy, or a workaround"])
    })
}
