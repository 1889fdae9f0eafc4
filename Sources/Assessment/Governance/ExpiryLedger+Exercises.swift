// SPDX-License-Identifier: Apache-2.0

import Continuity

extension Assessment {
  /// Exercises that are planned and not held yet, by the day for which they are planned.
  var plannedExpiries: [Expiry] {
    portfolio.programme.inventory.exercises.compactMap { exercise in
      guard exercise.status.value == .planned, let day = exercise.plannedOn.value else {
        return nil
      }
      let scope = exercise.scope.elements().compactMap { $0.service.value }
      return Expiry(
        kind: .exercise, subject: RecordReference(.exercises, exercise.id.text), due: day,
        owner: exercise.lead.value,
        services: Set(scope.compactMap { portfolio.position(of: $0) }).sorted())
    }
  }
}

extension Expiry {
  /// Whether it is the day of an exercise, which a calendar has as an event of its own.
  package var isPlannedExercise: Bool { subject.kind == .exercises }
}
