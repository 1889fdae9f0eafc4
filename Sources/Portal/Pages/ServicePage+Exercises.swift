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
      Activity(site.inventory.exercises[position], asOf: site.asOf)
    }
    let events = site.index.eventsByService[service.id.text].map { position in
      Activity(site.inventory.events[position])
    }
    return Listing((exercises + events).latestFirst.map { exerciseRow($0, for: service.id) })
  }

  private func exerciseRow(_ activity: Activity, for service: RecordID<Service>) -> ExerciseRow {
    let exercise = activity.exercise
    let outcome = exercise.outcome(for: service)
    let kind = kind(of: activity) ?? language.say("Exercise")
    return ExerciseRow(
      on: activity.day.map { moment($0) }, exercise: link(activity.reference),
      kind: exercise.level.value.map { language.say("\(kind), level \($0)") } ?? kind,
      time: outcome?.rta.value.map { figure(Amount(measured: $0)) },
      loss: outcome?.rpa.value.map { figure(Amount(measured: $0)) },
      result: result(outcome?.result.value, of: exercise))
  }

  private func result(_ result: ExerciseResult?, of exercise: Exercise) -> Badge {
    if let result { return badge(result) }
    guard let status = exercise.status.value, status != .held else {
      return Badge(language.say("No result recorded"), .unknown)
    }
    return Badge(language.word(status))
  }

  /// Checks about a record that lack an input.
  func notEvaluable(about subject: RecordReference) -> Listing<FindingCard> {
    let all = site.findingIndex.about(subject)
      .filter { site.findings[$0].state == .notEvaluable }
    return first(ListingLimit.rows, of: all, .finding, allIn: "data/findings.csv") {
      findingCard($0)
    }
  }
}
