// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tst004ExerciseSlowerThanPromised = Rule(
    "TST-004", "exercise-slower-than-promised", severity: "CHML",
    summary: "The recovery time measured last keeps the RTO.",
    rationale: """
      A measurement outweighs every estimate. Where it is longer than the promise, the promise is \
      known to be wrong.
      """,
    howToMend: """
      Find out what took so long, mend it and measure again; or promise what was measured.
      """,
    controls: ["ISO 22301 8.5", "ISO 22301 8.6", "CP-4", "SOC 2 A1.3"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-09-01", "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "passed", "rta": "4h"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-09-01", "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "failed", "rta": ⟦"5h"⟧}]}]}
        """,
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}}],
         "exercises": [{"id": "spring", "heldOn": "2026-03-01", "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "passed", "rta": "1h"}]}],
         "events": [{"id": "spring", "heldOn": "2026-04-01", "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "failed", "rta": ⟦"5h"⟧}]}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧, "bia": {"rto": "4h"}}]}
        """
      ]),
    check: .eachService { service, position, check in
      let verdict = check.assessment.proofs.keepsRecoveryTime(position)
      return verdict.outcome(missing: "results.rta", at: service.span) {
        let proof = check.assessment.proofs.lastWithRecoveryTime(of: position)
        let rto = check.portfolio.analysis(of: position)?.rto
        let measured: Wording = proof?.rta.map { "\($0)" } ?? "longer"
        let promised: Wording = rto?.value.map { "\($0)" } ?? "less"
        let (required, consumer) = check.soonerRequirement(of: position, than: rto?.value)
        return .fail(
          consumer.map {
            "service '\(service.id)' took \(measured) in '\(proof?.activity.id ?? "")'; it promises "
              + "\(promised), and '\($0)' requires \(required)"
          }
            ?? "service '\(service.id)' took \(measured) in '\(proof?.activity.id ?? "")'; it promises "
            + "\(promised)",
          at: proof.flatMap { check.result(of: service, in: $0)?.rta.span ?? $0.span }
            ?? service.span,
          notes: [.init("the promise", at: rto?.span)],
          help: ["mend what took so long and measure again, or promise what was measured"])
      }
    })
}

extension Check {
  /// By when a service that needs another requires it, where that is sooner than it promises.
  fileprivate func soonerRequirement(
    of position: Int, than promise: RecoveryTime?
  ) -> (time: RecoveryTime, consumer: RecordID<Service>?) {
    let (required, consumer) = (
      assessment.recovery[position].required, assessment.recovery[position].requiredBy
    )
    let time = RecoveryTime(seconds: max(0, required ?? 0))
    guard let promise, let required, required < promise.seconds else { return (time, nil) }
    return (time, consumer.map { portfolio.id(of: $0) })
  }
}
