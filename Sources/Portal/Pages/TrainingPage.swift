// SPDX-License-Identifier: Apache-2.0

import Continuity
import HTML
import Phrasing
import Templates

extension PageFamily {
  static let training = PageFamily(
    "training", at: "training.html", "The institute: courses, dates, who teaches.",
    title: "Training", menu: Menu(.people, "Training"), shape: TrainingPage.shape
  ) { TrainingPage($0) }
}

/// `training.html`.
struct TrainingPage: PageModel {
  struct Row: Sendable {
    let course: PageLink
    let code: String
    let facts: CourseFacts
    let next: MomentText?
  }

  /// How many sessions the table of dates holds; each course's page holds all of its own.
  static let sessionLimit = 500
  /// How many people the page introduces.
  static let instructorLimit = 60

  let frame: Frame
  let courses: Listing<Row>
  let sessions: Listing<SessionTableRow>
  let instructors: Listing<PersonCard>
  let register: PageLink?

  init(_ context: PageContext) {
    let inventory = context.site.inventory
    frame = context.frame(lead: context.language.institute(inventory))
    courses = Listing(
      inventory.courses.map { context.courseRow($0) },
      count: context.language.count(inventory.courses.count, .course))
    sessions = context.sessionRows(
      Array(inventory.sessions.indices), atMost: Self.sessionLimit)
    instructors = context.instructors
    register = context.registerLink
  }

  static let shape = Shape<TrainingPage>(
    page: "training-page", "the institute",
    [
      .rows("courses", of: row, "the catalogue") { $0.courses },
      .rows("sessions", of: SessionTableRow.shape, "dated sessions, the earliest first") {
        $0.sessions
      },
      .record("register", of: PageLink.shape, "link to the form") { $0.register },
      .items("instructors", of: PersonCard.shape, "trainers of the courses") {
        $0.instructors
      },
    ])

  static let row = Shape<Row>(
    "course-row", "a course in the catalogue",
    [
      .record("course", of: PageLink.shape, "the course") { $0.course },
      .text("code", "code of the course") { $0.code },
      .optionalText("level", "level, in words") { $0.facts.level },
      .optionalText("format", "form of the course, in words") { $0.facts.format },
      .optionalText("duration", "duration with unit") { $0.facts.duration },
      .items("audience", of: PageLink.shape, "for whom") { $0.facts.audience },
      .optionalText("validity", "how long a pass is valid") { $0.facts.validity },
      .record("next", of: MomentText.shape, "next session") { $0.next },
      .text("next_sort", "what the column sorts by") { $0.next?.iso ?? "" },
    ])
}

extension PageContext {
  fileprivate func courseRow(_ course: Course) -> TrainingPage.Row {
    TrainingPage.Row(
      course: link(course.id), code: course.code.value ?? course.id.text,
      facts: CourseFacts(course, self), next: nextSession(of: course))
  }

  /// The first day from today on at which the course is given.
  private func nextSession(of course: Course) -> MomentText? {
    site.index.sessionsByCourse[course.id.text].compactMap { position in
      let session = site.inventory.sessions[position]
      guard session.status.value != .cancelled, session.status.value != .held else { return nil }
      return session.start.value.flatMap { $0.day >= site.asOf ? $0.day : nil }
    }.min().map { moment($0) }
  }

  /// Everybody who teaches a course, whoever teaches most first.
  fileprivate var instructors: Listing<PersonCard> {
    var courses: [RecordID<Person>: Int] = [:]
    for course in site.inventory.courses {
      for trainer in Set(course.trainers.elements().map(\.value)) {
        courses[trainer, default: 0] += 1
      }
    }
    let sorted = courses.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    return Listing(
      sorted.prefix(TrainingPage.instructorLimit).map { trainer, count in
        personCard(trainer, role: language.say("Teaches \(language.count(count, .course))"))
      })
  }

  /// The page with the form, `nil` where this build does not write it.
  var registerLink: PageLink? {
    link(to: "training/register.html", language.register)
  }
}

extension Language {
  var register: String { say("Register for a course") }

  /// What the institute offers, and that the table of dates may hold only some.
  fileprivate func institute(_ inventory: Inventory) -> String {
    let sessions = inventory.sessions.count
    let sum = say(
      "\(count(inventory.courses.count, .course)), \(count(sessions, .session)) on record.")
    guard sessions > TrainingPage.sessionLimit else { return sum }
    return say(
      """
      \(sum) The table of dates holds the next \(TrainingPage.sessionLimit); the page of \
      each course holds all of its own.
      """)
  }
}

extension Noun {
  static let course = Noun("course")
  static let session = Noun("session")
}
