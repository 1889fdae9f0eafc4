// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tst005ExerciseLostTooMuch = Rule(
    "TST-005", "exercise-lost-too-much", severity: "CHML",
    summary: "The data loss measured last keeps the RPO.",
    rationale: """
      What an exercise or a real event lost outweighs what the schedule of copies promises.
      """,
    howToMend: """
      Find out why so much was lost, mend it and measure again; or promise what was measured.
      """,
    controls: ["DORA 12(6)", "SOC 2 A1.3"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rpo": "1h"}}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-09-01", "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "passed", "rpa": "1h"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rpo": "1h"}}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-09-01", "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "passed", "rpa": ⟦"3h"⟧}]}]}
        """
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧, "bia": {"rpo": "1h"}, "dataStores": [{"id": "books"}]}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-09-01", "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "passed"}]}]}
        """
      ]),
    check: .eachService { service, position, check in
      let verdict = check.assessment.proofs.keepsDataLoss(position)
      // Who keeps no data has none to lose; TST-002 and BIA-006 tell of no exercise and no promise.
      if verdict.isNotEvaluable,
        service.dataStores.elements().isEmpty
          || check.assessment.proofs.last(of: position) == nil
          || check.assessment.proofs.lastWithDataLoss(of: position) != nil
      {
        return .notApplicable
      }
      return verdict.outcome(missing: "results.rpa", at: service.span) {
        let rpo = check.portfolio.analysis(of: position)?.rpo
        let proof = check.assessment.proofs.lastWithDataLoss(of: position)
        let measured: Wording = proof?.rpa.map { "\($0)" } ?? "more"
        let promised: Wording = rpo?.value.map { "\($0)" } ?? "less"
        return .fail(
          "service '\(service.id)' lost \(measured) in '\(proof?.activity.id ?? "")'; it promises "
            + "\(promised)",
          at: proof.flatMap { check.result(of: service, in: $0)?.rpa.span ?? $0.span }
            ?? service.span,
          notes: [.init("the promise", at: rpo?.span)],
          help: ["mend what lost so much and measure again, or promise what was measured"])
      }
    })
}
