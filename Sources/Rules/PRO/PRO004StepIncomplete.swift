// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let pro004StepIncomplete = Rule(
    "PRO-004", "step-incomplete", severity: "CHML",
    summary: """
      Every step of a plan says who does it, how long it takes and how to see that it worked.
      """,
    rationale: """
      A step without an owner waits for a volunteer; one without a duration cannot be planned; \
      one without a check is done when somebody feels so. Steps that wait for each other in a \
      circle are never begun.
      """,
    howToMend: """
      Fill in role, duration and verification of the step; break the circle in the order of the \
      steps.
      """,
    controls: ["ISO 22301 8.4.4", "CP-10", "SP 800-34r1 4.3"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}]}
        -- content/services/pay.md --
        | Step | Role | Duration | Verification |
        | --- | --- | --- | --- |
        | Declare | incident lead | 10m | bridge open |
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}]}
        -- content/services/pay.md --
        | Step | Role | Duration | Verification |
        | --- | --- | --- | --- |
        | ⟦Declare⟧ | incident lead | 10m | |
        """,
        """
        {"services": [{"id": "pay"}]}
        -- content/services/pay.md --
        | Step | Role | Duration | Verification |
        | --- | --- | --- | --- |
        | Declare | incident lead | ⟦ten minutes⟧ | bridge open |
        """,
        """
        {"services": [{"id": "pay"}], "roles": [{"id": "lead"}],
         "plans": [{"id": "plan-pay", "services": ["pay"], "steps": [
           {"id": ⟦"call"⟧, "role": "lead", "verification": "answered"}]}]}
        """,
        """
        {"services": [{"id": "pay"}], "plans": [{"id": ⟦"plan-pay"⟧, "services": ["pay"]}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧}]}
        """
      ]),
    check: .eachService { service, position, check in
      let plans = check.portfolio.recoveryPlans(of: position)
      let written = check.writtenSteps[position]
      guard !plans.isEmpty || written != nil else {
        return .notEvaluable(missing: "plan", at: service.span)
      }
      var outcomes: [Outcome] = []
      for plan in plans {
        outcomes +=
          written == nil && plan.steps.elements().isEmpty && !plan.steps.isMalformed
          ? [plan.withoutSteps] : plan.stepOutcomes
      }
      if let written, !check.portfolio.hasSoundSteps(position) {
        for step in written where !step.isComplete { outcomes.append(step.outcome) }
        outcomes.append(circle(of: written))
      }
      return outcomes.isEmpty ? .pass : .worst(of: outcomes + [.pass])
    })
}

extension Plan {
  fileprivate var withoutSteps: Outcome {
    .fail(
      "plan '\(id)' has no steps", at: self.steps.span ?? span, id.text, lacking: "steps",
      help: ["add 'steps', or a table of steps to the write-up"])
  }

  /// What is said of the steps that say too little or wait for themselves.
  fileprivate var stepOutcomes: [Outcome] {
    let steps = self.steps.elements()
    let circle = StepSequence.circle(of: steps)
    let wrong = steps.indices.filter { !steps[$0].isComplete || circle.contains($0) }
    return wrong.map { place in
      let step = steps[place]
      let name = step.id.value ?? step.title.value ?? "\(place + 1)"
      let missing = absent([
        ("role", step.role.isAbsent), ("duration", step.duration.isAbsent),
        ("verification", step.verification.isAbsent),
      ])
      return .fail(
        missing.map { "step '\(name)' of plan '\(id)' does not say \($0)" }
          ?? "step '\(name)' of plan '\(id)' waits for itself",
        at: step.id.span ?? step.title.span ?? step.span, "\(id) \(name)",
        lacking: step.duration.isAbsent ? "steps" : nil,
        help: [missing.map { "add \($0)" } ?? "break the circle in 'after'"])
    }
  }
}

extension PlanStep {
  /// Whether it says by whom it is done, how long it takes, and how one sees that it worked.
  fileprivate var isComplete: Bool {
    !role.isAbsent && !duration.isAbsent && !verification.isAbsent
  }
}

extension WrittenStep {
  /// What is said of a step that says too little, or no length of time.
  fileprivate var outcome: Outcome {
    let missing = absent([
      ("Role", doer == nil),
      ("Duration", self.duration == nil && self.unreadDuration == nil),
      ("Verification", self.verification == nil),
    ])
    let gap = missing.map { missing in
      Outcome.fail(
        "step '\(self.title)' does not say \(missing)", at: self.span, "step \(self.number)",
        lacking: self.duration == nil ? "steps" : nil,
        help: ["fill in the cells"])
    }
    let unread = self.unreadDuration.map { duration in
      Outcome.fail(
        "\(inQuotes(duration.value)) is not a length of time", at: duration.span,
        "step \(self.number)", help: ["write it like 10m"])
    }
    return .worst(of: [gap, unread].compactMap(\.self))
  }
}

/// What is said of steps of a table that wait for each other.
private func circle(of steps: [WrittenStep]) -> Outcome {
  guard let first = StepSequence.circle(of: steps).first else { return .pass }
  return .fail(
    "step '\(steps[first].title)' waits for itself", at: steps[first].span, "circle",
    help: ["break the circle in the column After"])
}
