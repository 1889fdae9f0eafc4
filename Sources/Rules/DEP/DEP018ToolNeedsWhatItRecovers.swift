// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep018ToolNeedsWhatItRecovers = Rule(
    "DEP-018", "tool-needs-what-it-recovers", severity: "CCH-",
    summary: "No tool that a plan uses needs the service that is to be recovered.",
    rationale: """
      The password vault, the chat or the pipeline that the steps use may stand on the very thing \
      that has failed. Then the plan stops at the step that uses it.
      """,
    howToMend: """
      Use another tool in the step, keep a copy outside, or give the tool a way to run without \
      the service.
      """,
    controls: ["CP-2(8)", "CP-10", "DORA RTS 26(1)(d)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}, {"id": "vault"}],
         "plans": [{"id": "plan-pay", "services": ["pay"], "steps": [{"id": "key",
           "uses": ["vault"]}]},
           {"id": "plan-vault", "services": ["vault"], "steps": [{"id": "seal", "uses": []}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}, {"id": "vault", "dependencies": [{"on": "pay"}]}],
         "plans": [{"id": "plan-pay", "services": ["pay"], "steps": [{"id": "key",
           "uses": [⟦"vault"⟧]}]},
           {"id": "plan-vault", "services": ["vault"], "steps": [{"id": "seal", "uses": []}]}]}
        """,
        """
        {"services": [{"id": "pay"}], "plans": [{"id": "plan-pay", "services": ["pay"], "steps": [
           {"id": "key", "uses": [⟦"pay"⟧]}]}]}
        """,
        """
        {"services": [{"id": "pay"}, {"id": "vault", "dependencies": [{"on": "pay"}]}],
         "plans": [{"id": "plan-vault", "services": ["vault"], "steps": [{"id": "seal", "uses": []}]}]}
        -- content/services/pay.md --
        | Step | Duration |
        | --- | --- |
        | ⟦Fetch the key from the [vault](service:vault)⟧ | 5m |
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧}]}
        """
      ]),
    check: .eachPosition { position, check in
      let uses = check.usedByItsSteps(position)
      guard !uses.isEmpty else {
        return check.portfolio.recoveryPlans(of: position).contains { $0.saysWhatStepsUse }
          ? .notApplicable
          : .notEvaluable(
            missing: "uses of a plan's steps", at: check.portfolio.service(position).span,
            help: ["say in 'uses' what the steps of its plan use, '[]' for nothing"])
      }
      var outcomes: [Outcome] = []
      for use in uses {
        guard let tool = check.portfolio.position(of: use.value),
          check.assessment.graph.isNeeded(position, by: tool)
        else { continue }
        outcomes.append(
          .fail(
            tool == position
              ? "a step uses service '\(use.value)' itself, which is to be recovered"
              : "a step uses '\(use.value)', which needs service '\(check.portfolio.id(of: position))' itself",
            at: use.span, use.value.text,
            help: ["use another tool, or let it run without the service"]))
      }
      return outcomes.isEmpty ? .pass : .worst(of: outcomes)
    })
}

extension Plan {
  /// Whether some step says what it uses, be it nothing.
  fileprivate var saysWhatStepsUse: Bool {
    let steps = self.steps.elements()
    return steps.indices.contains { steps[$0].uses.isStated }
  }
}

extension ServiceGraph {
  /// Whether a tool is the service itself or needs it.
  fileprivate func isNeeded(_ service: Int, by tool: Int) -> Bool {
    tool == service || rests(tool, on: service)
  }
}
