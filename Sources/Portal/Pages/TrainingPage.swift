// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML
import Phrasing
import Templates

extension PageFamily {
  static let training = PageFamily(
    "training", at: "training.html", "The institute: courses, dates, who teaches.",
    title: "Training", menu: Menu(.people, "Training"), shape: TrainingPage.shape,
    size: { _ in TrainingPage.courseLimit }, rows: { $0.inventory.courses.count }
  ) { TrainingPage($0, $1) }
}

/// `training.html`.
struct TrainingPage: PageModel {
  struct Row: Sendable {
    let course: PageLink
    let code: String
    let facts: CourseFacts
    let durationSort: String
    let validitySort: String
    let next: UpcomingSession?
  }

  /// The course that most people need and that has a seat.
  struct Featured: Sendable {
    let course: PageLink
    let summary: String?
    let reason: String
    let register: PageLink?
  }

  /// How many courses a page of the catalogue holds.
  static let courseLimit = 100
  /// How many sessions the table of dates holds; each course's page holds all of its own.
  static let sessionLimit = 50
  /// How many people the page introduces.
  static let instructorLimit = 60

  /// What the first page shows besides courses.
  struct Front: Sendable {
    let sessions: Listing<SessionTableRow>
    let instructors: Listing<PersonCard>
    let leaders: Listing<PersonCard>
    let sponsor: PageLink?
    let about: PageLink?
    let featured: Featured?
    let register: PageLink?
  }

  let frame: Frame
  let courses: Listing<Row>
  let pager: Pager?
  let front: Front?

  init(_ context: PageContext, _ part: DirectoryPart) {
    let inventory = context.site.inventory
    frame = context.frame(lead: context.language.institute(inventory))
    courses = Listing(
      part.range.map { context.courseRow(inventory.courses[$0]) },
      count: context.language.count(inventory.courses.count, .course))
    pager = context.pager(part, .course)
    front = part.number == 0 ? Front(context) : nil
  }

  static let shape = Shape<TrainingPage>(
    page: "training-page", "the institute",
    [
      .rows("courses", of: row, "the catalogue") { $0.courses },
      .pager { $0.pager },
      .record("front", of: front, "what stands besides the catalogue; absent on further pages") {
        $0.front
      },
    ])

  private static let front = Shape<Front>(
    "training-front", "what the institute shows besides its catalogue",
    [
      .rows("sessions", of: SessionTableRow.shape, "dated sessions, the earliest first") {
        $0.sessions
      },
      .record("register", of: PageLink.shape, "link to the form") { $0.register },
      .record("sponsor", of: PageLink.shape, "who answers for the institute at the top") {
        $0.sponsor
      },
      .record("about", of: PageLink.shape, "the page about the institute") { $0.about },
      .record("featured", of: featured, "the course that is most needed and has a seat") {
        $0.featured
      },
      .items("leaders", of: PersonCard.shape, "leaders of the programme") { $0.leaders },
      .items("instructors", of: PersonCard.shape, "trainers of the courses") {
        $0.instructors
      },
    ])

  static let row = Shape<Row>(
    "course-in-catalogue", "a course in the catalogue",
    [
      .record("course", of: PageLink.shape, "the course") { $0.course },
      .text("code", "code of the course") { $0.code },
      .optionalText("level", "level, in words") { $0.facts.level },
      .optionalText("format", "form of the course, in words") { $0.facts.format },
      .optionalText("duration", "duration with unit") { $0.facts.duration },
      .text("duration_sort", "what the column sorts by") { $0.durationSort },
      .items("audience", of: PageLink.shape, "for whom") { $0.facts.audience },
      .optionalText("validity", "how long a pass is valid") { $0.facts.validity },
      .text("validity_sort", "what the column sorts by") { $0.validitySort },
      .optionalText("language_name", "languages of the course, in words") { $0.facts.language },
      .record("next", of: UpcomingSession.shape, "the next session that one can pick") { $0.next },
      .text("next_sort", "what the column sorts by") { $0.next?.start.iso ?? "" },
    ])

  static let featured = Shape<Featured>(
    "featured-course", "the course that is most needed and has a seat",
    [
      .record("course", of: PageLink.shape, "the course") { $0.course },
      .optionalText("summary", "what it is about") { $0.summary },
      .text("reason", "who needs it and when it is given, one sentence") { $0.reason },
      .record("register", of: PageLink.shape, "the form with its next date picked") {
        $0.register
      },
    ])
}

extension TrainingPage.Front {
  fileprivate init(_ context: PageContext) {
    sessions = context.sessionRows(
      Array(context.site.inventory.sessions.indices), atMost: TrainingPage.sessionLimit)
    instructors = context.instructors
    leaders = context.leaders
    sponsor = context.link(context.site.programme.settings.sponsor)
    about = context.aboutInstitute
    featured = context.featuredCourse
    register = context.registerLink
  }
}

extension PageContext {
  fileprivate func courseRow(_ course: Course) -> TrainingPage.Row {
    TrainingPage.Row(
      course: link(course.id), code: course.code.value ?? course.id.text,
      facts: CourseFacts(course, self),
      durationSort: course.duration.value.map { String($0.seconds) } ?? "",
      validitySort: course.validity.value.map { String($0.longestSeconds) } ?? "",
      next: nextSession(of: course))
  }

  /// The course that most people must still take or renew, of those with a date to pick.
  fileprivate var featuredCourse: TrainingPage.Featured? {
    let candidates = site.inventory.courses.compactMap { course in
      nextSession(of: course).map { (course, $0, lacking(course)) }
    }
    guard let (course, next, lacking) = candidates.max(by: { $0.2 < $1.2 }) else { return nil }
    return TrainingPage.Featured(
      course: link(course.id), summary: course.summary.value,
      reason: language.featured(lacking: lacking, next: next),
      register: next.register)
  }

  /// How many people need a course and do not hold it, or not for long.
  private func lacking(_ course: Course) -> Int {
    site.resilience.demandByCourse[course.id.text].count { $0.standing.state != .valid }
  }

  /// The page about the institute: `pages/institute.md`, else `pages/training.md`.
  fileprivate var aboutInstitute: PageLink? {
    ["institute", "training"].map { RecordReference(.pages, $0) }
      .first { site.hasRecord($0) }.map { link($0) }
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
    let rest = sorted.count - TrainingPage.instructorLimit
    return Listing(
      sorted.prefix(TrainingPage.instructorLimit).map { trainer, count in
        personCard(trainer, role: language.teaches(count))
      }, more: rest > 0 ? language.furtherInstructors(rest) : nil)
  }

  /// The page with the form.
  var registerLink: PageLink {
    link(to: .register, language.register)
  }
}

extension Language {
  fileprivate func teaches(_ courses: Int) -> String {
    say("Teaches \(count(courses, .course))")
  }

  fileprivate func furtherInstructors(_ rest: Int) -> String {
    say("Not shown: \(count(rest, .person)); the page of each course names who teaches it.")
  }

  /// Why a course stands at the top: who lacks it, and when it is next given.
  fileprivate func featured(lacking: Int, next: UpcomingSession) -> String {
    let date = say("Next on \(next.start.text), \(next.place).")
    return lacking == 0
      ? date : say("To be taken or renewed by \(count(lacking, .person)). \(date)")
  }

  /// What the institute offers, in numbers.
  fileprivate func institute(_ inventory: Inventory) -> String {
    let courses = count(inventory.courses.count, .course)
    return say("\(courses), \(count(inventory.sessions.count, .session)) on record.")
  }
}

extension Noun {
  static let course = Noun("course")
  static let session = Noun("session")
}
