// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML
import Phrasing
import Templates

extension PageFamily {
  static let course = PageFamily(
    "course", pattern: "training/ID.html",
    "One course: what one learns, who needs it, dates, instructors.", of: .courses,
    under: .training, shape: CoursePage.shape,
    entries: { site in
      entries(of: site.inventory.courses, in: site) { [$0.code.value, $0.summary.value] }
    }
  ) { CoursePage($0) }
}

/// `training/ID.html`.
struct CoursePage: PageModel {
  struct Demand: Sendable {
    let person: PageLink
    let role: PageLink?
    let state: Badge
    let until: MomentText?
  }

  /// How many people the table names; who lacks the course comes first.
  static let rowLimit = 150

  /// How many roles of services the chain from the course shows.
  static let chainLimit = 40

  let frame: Frame
  let marks: RecordMarks
  let facts: CourseFacts
  let objectives: Listing<Phrase>
  let sessions: Listing<SessionTableRow>
  let instructors: Listing<PersonCard>
  let demand: Listing<Demand>
  let register: PageLink?
  let calendar: PageLink?
  let need: CourseNeed
  let chain: ChainTable?
  let findings: Listing<FindingCard>
  let sections: [StatedSection?]
  let words: OwnWords

  init(_ context: PageContext) {
    let site = context.site
    let course = site.inventory.courses[context.entry.position]
    let subject = RecordReference(.courses, course.id.text)
    let demand = site.resilience.demandByCourse[course.id.text]
    frame = context.frame(
      lead: course.summary.value, kind: context.language.title(of: .courses))
    marks = RecordMarks(
      id: course.id.text, badges: course.code.value.map { [Badge($0)] } ?? [], common: course.common
    )
    facts = CourseFacts(course, context)
    objectives = Listing(course.objectives.elements().map { Phrase($0.value) })
    sessions = context.sessionRows(site.index.sessionsByCourse[course.id.text])
    instructors = Listing(course.trainers.elements().map { context.personCard($0.value) })
    self.demand = context.demandRows(demand)
    register = context.nextSession(of: course)?.register ?? context.registerLink
    need = context.need(of: course)
    chain = context.chain(of: course.id, atMost: Self.chainLimit)
    calendar = context.calendarLink(subject, context.language.calendarOfCourse)
    findings = context.openFindings(about: subject)
    sections = context.furtherSections(of: course)
    words = context.ownWords(of: course)
  }

  static let shape = Shape<CoursePage>(
    page: "course-page", "one course",
    [
      .record("record", of: RecordMarks.shape, "id and marks of the record") { $0.marks },
      .record("course", of: CourseFacts.shape, "the course") { $0.facts },
      .items("objectives", of: Phrase.shape, "objectives") { $0.objectives },
      .rows("sessions", of: SessionTableRow.shape, "dated sessions, the earliest first") {
        $0.sessions
      },
      .record("register", of: PageLink.shape, "link to the form") { $0.register },
      .record("calendar", of: PageLink.shape, "link to the calendar file") { $0.calendar },
      .record("need", of: CourseNeed.shape, "who needs it, and how many hold it") { $0.need },
      .record("chain", of: ChainTable.shape, "which services its lapses reach") { $0.chain },
      .items("instructors", of: PersonCard.shape, "trainers of the course") {
        $0.instructors
      },
      .rows("demand", of: demand, "people whose roles require it") { $0.demand },
      .items("findings", of: FindingCard.shape, "open findings") { $0.findings },
      .sections { $0.sections },
    ] + OwnWords.fields { $0.words })

  static let demand = Shape<Demand>(
    "course-demand", "somebody whose role requires a course",
    [
      .record("person", of: PageLink.shape, "the person") { $0.person },
      .record("role", of: PageLink.shape, "the role") { $0.role },
      .record("state", of: Badge.shape, "valid, expiring, expired, missing") { $0.state },
      .record("until", of: MomentText.shape, "valid until") { $0.until },
    ])
}

extension PageContext {
  /// Those who lack the course first, then those for whom it ends soonest.
  fileprivate func demandRows(_ demand: [CourseDemand]) -> Listing<CoursePage.Demand> {
    let sorted = demand.sorted { first, second in
      let days = (first.standing.until?.number ?? .min, second.standing.until?.number ?? .min)
      return (days.0, first.person) < (days.1, second.person)
    }
    let rest = sorted.count - CoursePage.rowLimit
    return Listing(
      sorted.prefix(CoursePage.rowLimit).map { row($0) },
      more: rest > 0 ? language.furtherDemand(rest) : nil)
  }

  private func row(_ demand: CourseDemand) -> CoursePage.Demand {
    CoursePage.Demand(
      person: link(demand.person), role: demand.role.map { link($0) },
      state: courseBadge(demand.standing.state), until: demand.standing.until.map { dueMoment($0) })
  }
}

extension Language {
  /// How many people the table leaves out, and where they are.
  fileprivate func furtherDemand(_ rest: Int) -> String {
    say("Not shown: \(count(rest, .person)); the courses by person have all of them.")
  }
}
