// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics

/// An exercise that proves nothing of a service any more, since it tried another state of it.
struct OutdatedExercise: Sendable {
  /// The exercise's id.
  let exercise: RecordID<Exercise>
  let on: CalendarDay
  /// Where its scope names the fingerprint that is not the current one.
  let span: Span

  /// By service: the latest one, unless something valid came after it.
  static func byService(_ portfolio: Portfolio, _ proofs: ProofTable) -> [Int: OutdatedExercise] {
    var latest: [Int: OutdatedExercise] = [:]
    for exercise in portfolio.programme.inventory.exercises where exercise.isHeld {
      guard let day = exercise.heldOn.happened(by: portfolio.asOf) else { continue }
      for scope in exercise.scope.elements() {
        guard case .stated(_, let span) = scope.fingerprint, let id = scope.service.value,
          let service = portfolio.position(of: id),
          exercise.outcome(for: id)?.result.isStated == true,
          !proofs.all(of: service).contains(where: { $0.on >= day }),
          latest[service].map({ $0.on <= day }) ?? true
        else { continue }
        latest[service] = OutdatedExercise(exercise: exercise.id, on: day, span: span)
      }
    }
    return latest
  }
}
