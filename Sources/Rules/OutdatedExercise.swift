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
    let exercises = portfolio.programme.inventory.exercises
    for place in exercises.indices {
      guard let day = portfolio.heldOn[place] else { continue }
      let scope = exercises[place].scope.elements()
      for (entry, service) in zip(scope.indices, portfolio.scopes[place]) {
        guard case .stated(_, let span) = scope[entry].fingerprint, let service,
          portfolio.isLiving[service], !proofs.isProved(service, since: day),
          exercises[place].outcome(for: portfolio.id(of: service))?.result.isStated == true,
          latest[service].map({ $0.on <= day }) ?? true
        else { continue }
        latest[service] = OutdatedExercise(exercise: exercises[place].id, on: day, span: span)
      }
    }
    return latest
  }
}
