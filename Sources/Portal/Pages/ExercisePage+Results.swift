// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

/// The facts of an exercise or event.
struct ExerciseFacts: Sendable {
  let exercise: Exercise
  let on: MomentText?
  let kind: String?
  let level: String?
  let environment: String?
  let announced: String?
  let lead: PageLink?
  let evaluator: PageLink?
  let scenario: PageLink?
  let participants: Listing<PageLink>

  init(_ activity: Activity, _ context: PageContext) {
    let exercise = activity.exercise
    self.exercise = exercise
    on = activity.day.map { context.moment($0) }
    kind = context.kind(of: activity)
    level = exercise.level.value.map { context.language.exerciseLevel($0) }
    environment = exercise.environment.value.map { context.language.word($0) }
    announced = context.yesOrNo(exercise.announced.value).map(\.label)
    lead = context.link(exercise.lead)
    evaluator = context.link(exercise.evaluator)
    scenario = context.link(exercise.scenario)
    participants = context.links(exercise.participants)
  }

  static let shape = Shape<ExerciseFacts>(
    "exercise-facts", "the facts of an exercise or event",
    [
      .record("on", of: MomentText.shape, "date") { $0.on },
      .optionalText("kind", "kind, in words") { $0.kind },
      .optionalText("level", "level, number and words") { $0.level },
      .optionalText("environment", "paper, test, production, in words") { $0.environment },
      .optionalText("announced", "whether it was announced, in words") { $0.announced },
      .record("lead", of: PageLink.shape, "who led it") { $0.lead },
      .record("evaluator", of: PageLink.shape, "who evaluated") { $0.evaluator },
      .record("scenario", of: PageLink.shape, "the scenario") { $0.scenario },
      .items("participants", of: PageLink.shape, "who took part") { $0.participants },
      .optionalText("evidence", "evidence, in words") { $0.exercise.evidence.value },
    ])
}

/// What an exercise measured of a service, against its promises.
struct ResultRow: Sendable {
  let service: PageLink
  let promise: FigureText?
  let time: FigureText?
  let lossPromise: FigureText?
  let loss: FigureText?
  let integrated: Badge?
  let result: Badge?

  static let shape = Shape<ResultRow>(
    "result-row", "what an exercise measured of a service",
    [
      .record("service", of: PageLink.shape, "the service") { $0.service },
      .record("promise", of: FigureText.shape, "the objective (RTO) as it is stated") {
        $0.promise
      },
      .record("time", of: FigureText.shape, "measured time") { $0.time },
      .record("loss_promise", of: FigureText.shape, "RPO") { $0.lossPromise },
      .record("loss", of: FigureText.shape, "measured data loss") { $0.loss },
      .record("integrated", of: Badge.shape, "whether dependencies were included") {
        $0.integrated
      },
      .record("result", of: Badge.shape, "result") { $0.result },
    ])
}

/// What an exercise found wrong, and what became of it.
struct LessonRow: Sendable {
  let text: String
  /// What kind of weakness it is.
  let category: String?
  let severity: Badge?
  let action: String?
  let owner: PageLink?
  let due: MomentText?

  static let shape = Shape<LessonRow>(
    "lesson-row", "what an exercise found wrong",
    [
      .text("text", "what was found") { $0.text },
      .optionalText("category", "what kind of weakness it is") { $0.category },
      .record("severity", of: Badge.shape, "severity") { $0.severity },
      .optionalText("action", "the corrective action") { $0.action },
      .record("owner", of: PageLink.shape, "who answers for it") { $0.owner },
      .record("due", of: MomentText.shape, "date") { $0.due },
    ])
}

extension PageContext {
  /// What an exercise measured, service by service; those in scope without a result too.
  func resultRows(of exercise: Exercise) -> Listing<ResultRow> {
    Listing(exercise.concernedServices.map { resultRow($0, of: exercise) })
  }

  private func resultRow(_ id: RecordID<Service>, of exercise: Exercise) -> ResultRow {
    let outcome = exercise.outcome(for: id)
    let scope = exercise.scope.elements().first { $0.service.value == id }
    let analysis = site.inventory.services.index(of: id)
      .flatMap { site.assessment.portfolio.analysis(of: $0) }
    return ResultRow(
      service: link(id), promise: stated(analysis?.rto.value),
      time: measured(outcome?.rta.value, against: analysis?.rto.value),
      lossPromise: stated(analysis?.rpo.value),
      loss: measured(outcome?.rpa.value, against: analysis?.rpo.value),
      integrated: scope?.dependenciesIncluded.value.map {
        $0 ? Badge(language.say("Included"), .good) : Badge(language.say("Not included"))
      },
      result: outcome?.result.value.map { badge($0) })
  }

  private func stated(_ time: RecoveryTime?) -> FigureText? {
    time.map { FigureText(.seconds($0.seconds), in: language) }
  }

  /// A measured time, in the tone of what is missed where it is longer than promised.
  private func measured(_ time: RecoveryTime?, against promise: RecoveryTime?) -> FigureText? {
    guard let time else { return nil }
    let isMissed = promise.map { time > $0 } ?? false
    return FigureText(.seconds(time.seconds), in: language, tone: isMissed ? .critical : .plain)
  }

  /// What an exercise found, with the action that follows from it.
  func lessonRow(_ finding: ExerciseFinding) -> LessonRow {
    let action = site.inventory.actions[finding.action]
    return LessonRow(
      text: finding.text.value ?? finding.id.value ?? language.notStated,
      category: finding.category.value.map { language.phrase($0) },
      severity: finding.severity.value.map { Badge(language.word($0), Tone($0)) },
      action: action.map { state(of: $0) } ?? finding.action.value?.text,
      owner: action.flatMap { link($0.owner) },
      due: action.flatMap { $0.due.value }.map { dueMoment($0) })
  }

  private func state(of action: Action) -> String {
    let text = action.text.value ?? action.id.text
    guard let closed = action.closedOn.value, action.isClosed(on: site.asOf) else { return text }
    return language.say("\(text) (closed on \(language.date(closed)))")
  }
}
