// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Diagnostics

/// A valid exercise or event as it bears on one service (readings.md A15).
package struct Proof: Sendable, Equatable {
  /// An exercise or an event.
  package let activity: RecordReference
  /// Where the activity's record stands.
  package let span: Span
  /// When it took place; never after the as-of date.
  package let on: CalendarDay
  /// 0 to 7 (method.md 1.2); without one no required level is met.
  package let level: Int?
  /// What was recorded for the service; failed counts as an exercise too.
  package let result: ExerciseResult
  /// Recovery time reached; of an event that states none, from occurrence to recovery.
  package let rta: RecoveryTime?
  /// Data loss reached.
  package let rpa: RecoveryTime?
  /// Whether what the service depends on was lost too.
  package let dependenciesIncluded: Bool
  /// The scenario that was played.
  package let scenario: RecordID<Scenario>?
  /// The family of that scenario.
  package let family: ScenarioFamily?
  /// Who led it.
  package let lead: RecordID<Person>?
  /// How many objectives are stated, and how many of them were met.
  package let objectives: (stated: Int, met: Int)
  /// Whether it really happened, instead of being rehearsed.
  package let isEvent: Bool
  /// The grade of its measurements: 5 an event, 4 with dependencies, 3 alone (method.md 1).
  package let grade: Int

  /// At least one objective is stated and every stated one was met.
  package var meetsAllObjectives: Bool {
    objectives.stated > 0 && objectives.stated == objectives.met
  }

  /// The same activity on the same day.
  package static func == (first: Proof, second: Proof) -> Bool {
    first.activity == second.activity && first.on == second.on
  }

  /// Earlier before later; of one day the lower level first, then the greater id, so that the last
  /// of a sorted list is the one that counts.
  static func isEarlier(_ first: Proof, _ second: Proof) -> Bool {
    let one = (first.on, first.level ?? -1)
    let other = (second.on, second.level ?? -1)
    return one == other ? second.activity.idOrder < first.activity.idOrder : one < other
  }
}

extension RecordReference {
  /// By id, then by kind.
  fileprivate var idOrder: (String, String) { (id, kind.rawValue) }
}

extension Event {
  /// The day that counts: `heldOn`, else the date written in `occurredAt`.
  package var day: CalendarDay? {
    self.exercise.heldOn.value ?? self.occurredAt.value?.day
  }

  /// From occurrence to recovery, where both have a time of day and are in that order.
  package var outage: RecoveryTime? {
    guard let begin = self.occurredAt.value, let end = self.recoveredAt.value, begin.hasTime,
      end.hasTime,
      end.instant >= begin.instant
    else { return nil }
    return RecoveryTime(seconds: end.instant - begin.instant)
  }
}
