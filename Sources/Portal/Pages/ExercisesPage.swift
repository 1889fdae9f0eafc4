// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML
import Phrasing
import Templates

extension PageFamily {
  static let exercises = PageFamily(
    "exercises", at: "exercises.html", "The calendar of exercises, what they showed, open actions.",
    title: "Exercises", menu: Menu(.resilience, "Exercises"), shape: ExercisesPage.shape,
    rows: {
      let resilience = $0.resilience
      let calendar = resilience.exercises
      return max(
        calendar.ahead.count, calendar.past.count, calendar.cancelled.count,
        resilience.openActions.count)
    }
  ) { ExercisesPage($0, $1) }
}

/// `exercises.html`.
struct ExercisesPage: PageModel {
  struct Row: Sendable {
    let activity: Activity
    let exercise: PageLink
    let on: MomentText?
    let kind: String?
    let level: String?
    let scope: Listing<PageLink>
    let lead: PageLink?
    let result: Badge?
  }

  /// How many services a row names.
  static let scopeLimit = 6

  let frame: Frame
  let planned: Listing<Row>
  let held: Listing<Row>
  let cancelled: Listing<Row>
  let actions: Listing<ActionTableRow>
  let calendarFile: PageLink?
  let isFirst: Bool
  let pager: Pager?

  /// - Parameter part: the stretch of the longest table; the others go on beside it.
  init(_ context: PageContext, _ part: DirectoryPart) {
    let calendar = context.site.resilience.exercises
    let open = context.site.resilience.openActions
    frame = context.frame(
      lead: context.language.calendar(
        past: calendar.past.count, ahead: calendar.ahead.count, actions: open.count))
    planned = Listing(part.slice(of: calendar.ahead).map { context.row($0) })
    held = Listing(part.slice(of: calendar.past).map { context.row($0) })
    cancelled = Listing(part.slice(of: calendar.cancelled).map { context.row($0) })
    calendarFile = context.programmeCalendar
    actions = Listing(part.slice(of: open).map { context.actionRow($0) })
    isFirst = part.number == 0
    pager = context.pager(part, text: context.language.rowsOfEach(part))
  }

  static let shape = Shape<ExercisesPage>(
    page: "exercises-page", "the calendar of exercises",
    [
      .rows("planned", of: row, "planned ones, the earliest first") { $0.planned },
      .rows("held", of: row, "held exercises and events, the latest first") { $0.held },
      .rows("cancelled", of: row, "exercises that were called off") { $0.cancelled },
      .record("calendar", of: PageLink.shape, "link to the calendar file") { $0.calendarFile },
      .rows("actions", of: ActionTableRow.shape, "open corrective actions") { $0.actions },
      .isFirst { $0.isFirst },
      .pager { $0.pager },
    ])

  static let row = Shape<Row>(
    "calendar-row", "an exercise or event in a table",
    [
      .record("exercise", of: PageLink.shape, "the exercise or event") { $0.exercise },
      .text("id", "the record's id") { $0.activity.reference.id },
      .record("on", of: MomentText.shape, "date") { $0.on },
      .text("on_sort", "what the column sorts by") { $0.on?.iso ?? "" },
      .optionalText("kind", "kind, in words") { $0.kind },
      .optionalText("level", "level, number and words") { $0.level },
      .items("scope", of: PageLink.shape, "services in scope") { $0.scope },
      .record("lead", of: PageLink.shape, "who leads it") { $0.lead },
      .record("result", of: Badge.shape, "result") { $0.result },
    ])
}

extension PageContext {
  /// An exercise or event as a row of the calendar.
  fileprivate func row(_ activity: Activity) -> ExercisesPage.Row {
    let exercise = activity.exercise
    return ExercisesPage.Row(
      activity: activity, exercise: link(activity.reference),
      on: activity.day.map { activity.isPast || activity.isCancelled ? moment($0) : dueMoment($0) },
      kind: kind(of: activity),
      level: exercise.level.value.map { language.exerciseLevel($0) },
      scope: first(ExercisesPage.scopeLimit, of: exercise.concernedServices) { link($0) },
      lead: link(exercise.lead), result: result(of: activity))
  }

  /// The kind of an exercise, or that it was real.
  func kind(of activity: Activity) -> String? {
    guard activity.reference.kind == .exercises else { return language.realEvent }
    return activity.exercise.exerciseKind.value.map { language.word($0) }
  }

  /// The worst result of all services; of what has not happened, how it stands.
  func result(of activity: Activity) -> Badge? {
    if activity.isCancelled {
      return Badge(language.word(ExerciseStatus.cancelled))
    }
    guard activity.isPast else {
      let isLate = activity.day.map { $0 < site.asOf } ?? false
      return isLate ? Badge(language.overdue, .high) : nil
    }
    let results = Set(activity.exercise.results.elements().compactMap(\.result.value))
    return [ExerciseResult.failed, .passedWithFindings, .passed].first { results.contains($0) }
      .map { badge($0) }
  }

  /// A result as a badge.
  func badge(_ result: ExerciseResult) -> Badge {
    switch result {
    case .passed: Badge(language.word(result), .good)
    case .passedWithFindings: Badge(language.word(result), .medium)
    case .failed: Badge(language.word(result), .critical)
    }
  }
}

extension Language {
  var realEvent: String { say("Real event") }
  var overdue: String { say("Overdue") }

  /// How far a capability is proved, number and words (method.md 1.2).
  func exerciseLevel(_ level: Int) -> String {
    switch level {
    case 0: say("0: nothing tried")
    case 1: say("1: plan read through")
    case 2: say("2: walked through with the role holders")
    case 3: say("3: tabletop with a scenario")
    case 4: say("4: run outside production")
    case 5: say("5: a part failed over in production")
    case 6: say("6: the whole service failed over in production")
    case 7: say("7: the service and all it needs at once")
    default: String(level)
    }
  }

  /// How many exercises there are, and how many actions are open.
  fileprivate func calendar(past: Int, ahead: Int, actions: Int) -> String {
    say("\(count(past, .exercise)) held, \(ahead) ahead, \(count(actions, .openAction)).")
  }
}
