// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let gov012DutiesInOneHand = Rule(
    "GOV-012", "duties-in-one-hand", severity: "HML-",
    summary: "Nobody writes the plan, leads its exercise and evaluates the result.",
    rationale: """
      Who wrote it knows what was meant, leads around the gaps and finds that all went well.
      """,
    howToMend: "Let somebody else lead, and a third person evaluate.",
    controls: ["DORA 24(4)", "ISO 22301 9.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "people": [{"id": "amara"}, {"id": "bo"}],
         "plans": [{"id": "run", "services": ["pay"], "author": "amara"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-09-01", "scope": [{"service": "pay"}],
           "lead": "bo", "evaluator": "bo"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "people": [{"id": "amara"}],
         "plans": [{"id": "run", "services": ["pay"], "author": "amara"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-09-01", "scope": [{"service": "pay"}],
           "lead": "amara", "evaluator": ⟦"amara"⟧}]}
        """,
        """
        {"services": [{"id": "pay"}], "people": [{"id": "amara"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-09-01", "scope": [{"service": "pay"}],
           "lead": "amara", "evaluator": ⟦"amara"⟧}]}
        -- content/services/pay.md --
        ---
        author: amara
        ---
        | Step | Duration |
        | --- | --- |
        | Restore | 1h |
        """,
      ]),
    check: .eachPlaced(\.exercises, column: { $0.column(ofExercise: $1) }) {
      exercise, position, check in
      guard case .stated(let evaluator, let span) = exercise.evaluator, exercise.lead.isStated
      else {
        return .notApplicable
      }
      guard check.portfolio.heldOn[position] != nil else { return .notApplicable }
      guard exercise.lead.value == evaluator else { return .pass }
      let services = check.portfolio.scopes[position].compactMap(\.self)
        .filter { check.portfolio.isLiving[$0] }
      let plans = services.flatMap { check.portfolio.recoveryPlans(of: $0) }
      let help: [Wording] = ["let somebody else lead, and a third person evaluate"]
      if let written = plans.first(where: { $0.author.value == evaluator }) {
        return .fail(
          "'\(evaluator)' wrote plan '\(written.id)', and led and evaluated exercise "
            + "'\(exercise.id)' of it", at: span,
          notes: [.init("the author", at: written.author.span)], help: help)
      }
      let described = services.first {
        check.portfolio.stepsAuthor(of: $0).value == evaluator
      }
      guard let described else { return .pass }
      return .fail(
        "'\(evaluator)' wrote the steps of service '\(check.portfolio.id(of: described))', and led "
          + "and evaluated exercise '\(exercise.id)' of them", at: span,
        notes: [.init("the author", at: check.portfolio.stepsAuthor(of: described).span)],
        help: help)
    })
}
