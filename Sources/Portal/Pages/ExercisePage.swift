// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML
import Phrasing
import Templates

extension PageFamily {
  static let exercise = PageFamily(
    "exercise", pattern: "exercises/ID.html",
    "One exercise or event: objectives, measured times against promises, findings and actions.",
    of: .exercises, under: .exercises, shape: ExercisePage.shape,
    entries: { site in
      let exercises = entries(of: site.inventory.exercises, in: site) { [$0.summary.value] }
      let events = site.inventory.events.enumerated().compactMap { position, event in
        site.pageOfEvent(event.id.text).map { path in
          PageEntry(
            path: path, title: site.title(of: RecordReference(.events, event.id.text)),
            kind: site.language.title(of: .events), position: exercises.count + position,
            words: event.searchWords([event.exercise.summary.value]))
        }
      }
      return exercises + events
    }
  ) { ExercisePage($0) }
}

/// `exercises/ID.html`.
struct ExercisePage: PageModel {
  struct Goal: Sendable {
    let text: String
    let badge: Badge
  }

  let frame: Frame
  let marks: RecordMarks
  let facts: ExerciseFacts
  let results: Listing<ResultRow>
  let objectives: Listing<Goal>
  let lessons: Listing<LessonRow>
  let sections: [StatedSection?]
  let findings: Listing<FindingCard>
  let words: OwnWords
  let timeline: Picture?

  init(_ context: PageContext) {
    let activity = context.site.activity(context.entry.position)
    let exercise = activity.exercise
    frame = context.frame(
      lead: exercise.summary.value, kind: context.language.title(of: activity.reference.kind))
    marks = RecordMarks(
      id: activity.reference.id, badges: [context.result(of: activity)].compactMap(\.self),
      common: context.common(of: activity))
    facts = ExerciseFacts(activity, context)
    results = context.resultRows(of: exercise)
    objectives = Listing(
      exercise.objectives.elements().map { objective in
        Goal(
          text: objective.text.value ?? context.language.notStated,
          badge: context.badge(met: objective.met.value))
      })
    lessons = Listing(exercise.findings.elements().map { context.lessonRow($0) })
    sections = context.furtherSections(of: activity)
    findings = context.openFindings(about: activity.reference)
    words = context.ownWords(of: activity)
    timeline = context.exerciseTimeline(of: exercise)
  }

  static let shape = Shape<ExercisePage>(
    page: "exercise-page", "one exercise or event",
    [
      .record("record", of: RecordMarks.shape, "id and marks of the record") { $0.marks },
      .record("exercise", of: ExerciseFacts.shape, "the exercise or event") { $0.facts },
      .record("timeline", of: Picture.shape, "measured times on one axis") { $0.timeline },
      .rows("results", of: ResultRow.shape, "measured results") { $0.results },
      .items("objectives", of: goal, "objectives") { $0.objectives },
      .rows("lessons", of: LessonRow.shape, "findings of the exercise") { $0.lessons },
      .items("findings", of: FindingCard.shape, "open findings") { $0.findings },
      .sections { $0.sections },
    ] + OwnWords.fields { $0.words })

  static let goal = Shape<Goal>(
    "exercise-objective", "what an exercise was to show",
    [
      .text("text", "the objective") { $0.text },
      .text("label", "met, not met, not recorded") { $0.badge.label },
      .text("tone", "tone") { $0.badge.tone.name },
    ])
}

extension PageContext {
  /// Whether an objective was met; what nobody recorded is neither.
  fileprivate func badge(met: Bool?) -> Badge {
    switch met {
    case true: Badge(language.say("Met"), .good)
    case false: Badge(language.say("Not met"), .critical)
    default: Badge(language.say("Not recorded"), .unknown)
    }
  }
}
