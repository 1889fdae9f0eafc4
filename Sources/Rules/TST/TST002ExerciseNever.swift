// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tst002ExerciseNever = Rule(
    "TST-002", "exercise-never", severity: "CHML",
    summary: "Every service was exercised at least once.",
    rationale: """
      What was never tried is a hope. The first exercise, however small, finds more than all \
      later ones.
      """,
    howToMend: """
      Begin small: read the plan through with the people who are named in it, and record that as \
      an exercise with 'level', 'scope' and a result. TST-001 says which level the tier asks for.
      """,
    controls: ["ISO 22301 8.5", "CP-4", "DORA 11(6)(a)", "SOC 2 A1.3"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1"}],
         "exercises": [{"id": "ex-1", "level": 1, "heldOn": "2021-11-21",
           "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "failed"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": ⟦"pay"⟧, "tier": "tier-1"}]}
        """,
        """
        {"services": [{"id": ⟦"pay"⟧, "tier": "tier-1"}],
         "exercises": [{"id": "ex-1", "level": 5, "plannedOn": "2026-12-01",
           "status": "planned",
           "scope": [{"service": "pay"}]}]}
        """,
        """
        {"services": [{"id": ⟦"pay"⟧, "tier": "tier-1"}],
         "exercises": [{"id": "ex-1", "level": 5, "heldOn": "2026-10-01",
           "scope": [{"service": "pay"}]}]}
        """,
      ]),
    check: .eachServiceWith({ $0.latestAttempts }) { service, position, attempt, check in
      guard !check.assessment.proofs.isProved(position) else { return .pass }
      let help: Wording = "hold an exercise with the service in 'scope', and record its result"
      guard let attempt, let day = attempt.heldOn.value else {
        return .fail(
          "service '\(service.id)' was never exercised", at: service.span, help: [help])
      }
      let outdated = check.outdatedExercises[position]
      return .fail(
        "service '\(service.id)' has no exercise that counts", at: service.span,
        notes: [
          outdated.map {
            Diagnostic.Note("that of \($0.on) tried another state of the service", at: $0.span)
          }
            ?? .init("that of \(day) records no result of the service", at: attempt.span)
        ], help: [help])
    })
}

extension Check {
  /// By service without a proof: the latest exercise that was held of it.
  fileprivate var latestAttempts: [Exercise?] {
    var latest = [Exercise?](repeating: nil, count: inventory.services.count)
    let exercises = inventory.exercises
    for place in exercises.indices {
      for case let service? in portfolio.scopes[place] where !assessment.proofs.isProved(service) {
        guard let day = portfolio.heldOn[place],
          latest[service]?.heldOn.value.map({ $0 <= day }) ?? true
        else { continue }
        latest[service] = exercises[place]
      }
    }
    return latest
  }
}
