// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tst001ExerciseOverdue = Rule(
    "TST-001", "exercise-overdue", severity: "CHML",
    summary: """
      Every service was exercised at the level of its tier, within the interval of its tier.
      """,
    rationale: """
      A plan that is not rehearsed decays silently: people, systems and numbers change, and only \
      an exercise shows it. An exercise counts if it was held, covers the service and states a \
      result.
      """,
    howToMend: """
      Hold an exercise with the service in 'scope' at 'requiredLevel' of the tier or above, and \
      record 'heldOn', 'level' and a result. The interval is 'exerciseEvery' of the tier.
      """,
    controls: [
      "ISO 22301 8.5", "CP-4", "DORA 11(6)(a)", "DORA 24(6)", "NIS2-IR 4.1.4", "SOC 2 A1.3",
      "FFIEC BCM VII",
    ],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1"}],
         "exercises": [{"id": "ex-1", "level": 5, "heldOn": "2025-11-21",
           "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "passed"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": ⟦"pay"⟧, "tier": "tier-1"}],
         "exercises": [{"id": "ex-1", "level": 5, "heldOn": "2025-11-20",
           "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "passed"}]}]}
        """,
        """
        {"services": [{"id": ⟦"pay"⟧, "tier": "tier-1"}],
         "exercises": [{"id": "ex-1", "level": 3, "heldOn": "2026-11-02",
           "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "passed"}]}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧}]}
        """
      ]),
    check: .eachService { service, position, check in
      check.assessment.proofs.inDate(position).outcome(missing: "tier", at: service.span) {
        let policy = check.portfolio.strictPolicy(of: position)
        let (level, interval) = (policy.requiredLevel, policy.exerciseEvery)
        let atLevel = check.assessment.proofs.lastAtRequiredLevel(of: position)
        return .fail(
          atLevel.map {
            "service '\(service.id)' was last exercised at level \(level) on \($0.on); its tier "
              + "asks for it every \(interval)"
          }
            ?? "service '\(service.id)' has no exercise at level \(level) that counts; its tier asks for "
            + "one every \(interval)", at: service.span,
          notes: check.notes(
            atLevel ?? check.assessment.proofs.last(of: position),
            check.outdatedExercises[position]),
          help: ["hold an exercise of level \(level) or above, and record its result"])
      }
    })
}

extension Check {
  /// What was exercised last, and what does not count since the service has changed.
  fileprivate func notes(_ latest: Proof?, _ outdated: OutdatedExercise?) -> [Diagnostic.Note] {
    let valid = latest.map { Diagnostic.Note("its latest exercise, on \($0.on)", at: $0.span) }
    let other = outdated.map {
      Diagnostic.Note("that of \($0.on) tried another state of the service", at: $0.span)
    }
    return [valid, other].compactMap(\.self)
  }
}
