// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Rules
import Templates

/// An exercise or event with what it showed of a service.
struct ExerciseRow: Sendable {
  let on: MomentText?
  let exercise: PageLink
  let kind: String
  /// `nil` where it was not measured.
  let time: FigureText?
  let loss: FigureText?
  let result: Badge

  static let shape = Shape<ExerciseRow>(
    "exercise-row", "an exercise or event with a service",
    [
      .record("on", of: MomentText.shape, "when it was held or is planned") { $0.on },
      .record("exercise", of: PageLink.shape, "the exercise or event") { $0.exercise },
      .text("kind", "kind and level, in words") { $0.kind },
      .record("time", of: FigureText.shape, "measured recovery time") { $0.time },
      .record("loss", of: FigureText.shape, "measured data loss") { $0.loss },
      .record("result", of: Badge.shape, "result, or status where there is none") { $0.result },
    ])
}

extension PageContext {
  /// The exercises and events of a service, the latest first; those without a date last.
  func exerciseRows(of service: Service) -> Listing<ExerciseRow> {
    let exercises = site.index.exercisesByService[service.id.text].map { position in
      let exercise = site.inventory.exercises[position]
      return (exercise, RecordReference(.exercises, exercise.id.text))
    }
    let events = site.index.eventsByService[service.id.text].map { position in
      let event = site.inventory.events[position]
      return (event.exercise, RecordReference(.events, event.id.text))
    }
    let rows = (exercises + events).map { exercise, reference in
      (day: day(of: exercise, reference), exercise: exercise, reference: reference)
    }.sorted { first, second in
      let days = (first.day?.number ?? .min, second.day?.number ?? .min)
      return days.0 == days.1 ? first.reference < second.reference : days.0 > days.1
    }
    return Listing(
      rows.map { exerciseRow($0.exercise, $0.reference, on: $0.day, for: service.id) })
  }

  private func day(of exercise: Exercise, _ reference: RecordReference) -> CalendarDay? {
    exercise.heldOn.value ?? exercise.plannedOn.value
      ?? site.inventory.events[RecordID(reference.id)]?.occurredAt.value?.day
  }

  private func exerciseRow(
    _ exercise: Exercise, _ reference: RecordReference, on day: CalendarDay?,
    for service: RecordID<Service>
  ) -> ExerciseRow {
    let outcome = exercise.outcome(for: service)
    let kind =
      reference.kind == .events
      ? language.say("Event")
      : exercise.exerciseKind.value.map { language.word($0) } ?? language.say("Exercise")
    return ExerciseRow(
      on: day.map { moment($0) }, exercise: link(reference),
      kind: exercise.level.value.map { language.say("\(kind), level \($0)") } ?? kind,
      time: outcome?.rta.value.map { figure(Amount(measured: $0)) },
      loss: outcome?.rpa.value.map { figure(Amount(measured: $0)) },
      result: result(outcome?.result.value, of: exercise))
  }

  private func result(_ result: ExerciseResult?, of exercise: Exercise) -> Badge {
    if let result {
      let tone: Tone =
        switch result {
        case .passed: .good
        case .passedWithFindings: .medium
        case .failed: .critical
        }
      return Badge(language.word(result), tone)
    }
    guard let status = exercise.status.value, status != .held else {
      return Badge(language.say("No result recorded"), .unknown)
    }
    return Badge(language.word(status))
  }

  /// Checks about a record that lack an input.
  func notEvaluable(about subject: RecordReference) -> Listing<FindingCard> {
    Listing(
      site.findingIndex.about(subject).filter { site.findings[$0].state == .notEvaluable }
        .map { findingCard($0) })
  }
}
