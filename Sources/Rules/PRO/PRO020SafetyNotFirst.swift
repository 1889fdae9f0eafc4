// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let pro020SafetyNotFirst = Rule(
    "PRO-020", "safety-not-first", severity: "HHM-",
    summary: "A plan for the loss of premises begins with bringing people out of danger.",
    rationale: """
      Machines can be bought again. A plan that begins with a failover sends somebody back into \
      the building.
      """,
    howToMend: "Make the first step one that brings people to safety, and state its 'safety'.",
    controls: ["ISO 22301 8.4.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "plans": [{"id": "run", "services": ["pay"],
          "strategies": [{"scenario": "premises"}], "steps": [{"id": "out", "safety": true},
           {"id": "fail-over", "after": ["out"]}]}]}
        """,
        """
        {"services": [{"id": "pay"}], "plans": [{"id": "run", "services": ["pay"],
          "strategies": [{"scenario": "premises"}], "steps": [{"id": "fail-over", "after": ["out"]},
           {"id": "out", "safety": true, "after": []}]}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay"}, {"id": "web"}],
         "plans": [{"id": "run", "services": ["pay"], "strategies": [{"scenario": "premises"}],
           "steps": [⟦{"id": "fail-over"}⟧, {"id": "out", "safety": true, "after": ["fail-over"]}]}]}
        """,
        """
        {"services": [{"id": "pay"}, {"id": "web"}],
         "plans": [{"id": "run", "services": ["pay"], "strategies": [{"scenario": "premises"}],
           "steps": [{"id": "out", "safety": true, "after": ["fail-over"]},
            ⟦{"id": "fail-over", "after": []}⟧]}]}
        """,
      ]),
    check: .onceRecorded(
      "plans.steps.safety",
      { check in
        check.inventory.plans.contains { plan in
          plan.steps.elements().contains { !$0.safety.isAbsent }
        }
      },
      .eachServicePlan { plan, service, _ in
        let isForPremises = plan.strategies.elements().contains { $0.scenario.value == .premises }
        let steps = plan.steps.elements()
        let after = StepSequence(steps).after
        let begin = steps.indices.filter { after[$0].isEmpty }.map { steps[$0] }
        // That all steps wait for each other PRO-004 tells.
        guard isForPremises, let first = begin.first else { return .notApplicable }
        guard !begin.contains(where: { $0.safety.value == true }) else { return .pass }
        guard !begin.contains(where: \.safety.isMalformed) else { return .notApplicable }
        return .fail(
          "plan '\(plan.id)' of service '\(service.id)' is for the loss of premises and does not begin "
            + "with bringing people out of danger", at: first.span, plan.id.text,
          help: ["begin with a step that states 'safety'"])
      }))
}
