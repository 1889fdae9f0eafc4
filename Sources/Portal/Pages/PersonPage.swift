// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML
import Phrasing
import Templates

extension PageFamily {
  static let person = PageFamily(
    "person", pattern: "people/ID.html",
    "One person: roles, contacts, training, what depends on them.", of: .people,
    under: .people, shape: PersonPage.shape,
    entries: { entries(of: $0.inventory.people, in: $0) }
  ) { PersonPage($0) }
}

/// `people/ID.html`.
struct PersonPage: PageModel {
  struct CourseRow: Sendable {
    let course: PageLink
    let state: Badge
    let completed: MomentText?
    let until: MomentText?
    let need: String
    let next: UpcomingSession?
  }

  let frame: Frame
  let marks: RecordMarks
  let portrait: Address?
  let facts: PersonFacts
  let contacts: Listing<ContactRow>
  let roles: Listing<HoldingRow>
  let training: Listing<CourseRow>
  let duties: Listing<CrisisDuty>
  let calendar: PageLink?
  let services: Listing<ServiceRow>
  let loss: Listing<PageLink>
  let findings: Listing<FindingCard>
  let sections: [StatedSection?]
  let words: OwnWords

  init(_ context: PageContext) {
    let site = context.site
    let position = context.entry.position
    let person = site.inventory.people[position]
    let id = person.id.text
    let holdings = site.holdings.ofPerson(position)
    frame = context.frame(kind: context.language.title(of: .people))
    marks = RecordMarks(id: id, badges: [context.statusBadge(of: person)], common: person.common)
    portrait = context.portrait(of: person.id)
    facts = PersonFacts(person, context)
    contacts = context.contactRows(person.contacts)
    roles = Listing(
      context.holdingRows(holdings)
        + context.idleRows(site.index.assignmentsByPerson[id], beside: holdings))
    training = Listing(context.courseRows(ofPerson: position))
    duties = context.crisisDuties(ofPerson: position)
    calendar = context.calendarLink(
      RecordReference(.people, id), context.language.calendarOfPerson)
    services = context.serviceTable(site.index.servicesByPerson[id])
    loss = context.lossLinks(ofPerson: id)
    findings = context.openFindings(about: RecordReference(.people, id))
    sections = context.furtherSections(of: person)
    words = context.ownWords(of: person)
  }

  static let shape = Shape<PersonPage>(
    page: "person-page", "one person",
    [
      .record("record", of: RecordMarks.shape, "id and marks of the record") { $0.marks },
      .optionalAddress("portrait", "address of the portrait") { $0.portrait },
      .record("person", of: PersonFacts.shape, "the person") { $0.facts },
      .rows("contacts", of: ContactRow.shape, "ways to reach, the verified ones first") {
        $0.contacts
      },
      .rows("roles", of: HoldingRow.shape, "roles") { $0.roles },
      .rows("training", of: course, "required courses and their states, what to take first") {
        $0.training
      },
      .rows("duties", of: CrisisDuty.shape, "what to do in a crisis, in order of recovery") {
        $0.duties
      },
      .record("calendar", of: PageLink.shape, "link to the calendar file") { $0.calendar },
      .rows("services", of: ServiceRow.concerned, "services owned or recovered by this person") {
        $0.services
      },
      .items("loss", of: PageLink.shape, "services that fall when the person is away") {
        $0.loss
      },
      .items("findings", of: FindingCard.shape, "open findings") { $0.findings },
      .sections { $0.sections },
    ] + OwnWords.fields { $0.words })

  static let course = Shape<CourseRow>(
    "course-of-person", "a course of a person",
    [
      .record("course", of: PageLink.shape, "the course") { $0.course },
      .record("state", of: Badge.shape, "state") { $0.state },
      .record("completed", of: MomentText.shape, "date of completion") { $0.completed },
      .record("until", of: MomentText.shape, "valid until") { $0.until },
      .text("need", "whether and until when it must be taken, one phrase") { $0.need },
      .record("next", of: UpcomingSession.shape, "the next session that one can pick") { $0.next },
    ])
}

/// A person at a glance.
struct PersonFacts: Sendable {
  let person: Person
  let team: PageLink?
  let site: PageLink?
  let manager: PageLink?
  let employer: PageLink?
  let languages: String?
  let access: MomentText?
  let awareness: MomentText?

  init(_ person: Person, _ context: PageContext) {
    let languages = person.languages.elements().map { context.language.name(ofTag: $0.value) }
    self.person = person
    team = context.link(person.team)
    site = context.link(person.site)
    manager = context.link(person.manager)
    employer = context.link(person.employer)
    self.languages = languages.isEmpty ? nil : languages.joined(separator: ", ")
    access = context.moment(person.accessVerifiedOn)
    awareness = context.moment(person.awarenessOn)
  }

  static let shape = Shape<PersonFacts>(
    "person-facts", "a person at a glance",
    [
      .optionalText("title", "job") { $0.person.title.value },
      .record("team", of: PageLink.shape, "the team") { $0.team },
      .record("site", of: PageLink.shape, "the site") { $0.site },
      .record("manager", of: PageLink.shape, "the manager") { $0.manager },
      .record("employer", of: PageLink.shape, "the supplier that employs the person") {
        $0.employer
      },
      .optionalText("languages", "languages, in one line") { $0.languages },
      .optionalText("time_zone", "time zone") { $0.person.timeZone.value },
      .record("access_verified", of: MomentText.shape, "when recovery access was proved") {
        $0.access
      },
      .record("awareness", of: MomentText.shape, "date of the last awareness training") {
        $0.awareness
      },
    ])
}

extension PageContext {
  /// The courses that the roles of a person require, and those on record: what must be taken first.
  fileprivate func courseRows(ofPerson position: Int) -> [PersonPage.CourseRow] {
    let standings = site.assessment.people.training.states(of: position)
    return standings.enumerated().sorted { first, second in
      let keys = (first.element.urgency, second.element.urgency)
      return (keys.0.rank, keys.0.day, first.offset) < (keys.1.rank, keys.1.day, second.offset)
    }.map { courseRow($0.element, of: site.inventory.people[position].id.text) }
  }

  private func courseRow(_ standing: CourseStanding, of person: String) -> PersonPage.CourseRow {
    let completed = standing.state == .missing ? nil : completion(of: standing.course, by: person)
    let course = site.inventory.courses[standing.course]
    return PersonPage.CourseRow(
      course: link(standing.course), state: courseBadge(standing.state),
      completed: completed.map { moment($0) }, until: standing.until.map { moment($0) },
      need: language.need(standing),
      next: standing.isRequired ? course.flatMap { nextSession(of: $0) } : nil)
  }

  /// The latest day on which a person completed a course and did not fail.
  private func completion(of course: RecordID<Course>, by person: String) -> CalendarDay? {
    site.index.recordsByPerson[person].compactMap { position in
      let record = site.inventory.trainingRecords[position]
      guard record.course.value == course, record.result.value != .failed else { return nil }
      return record.completedOn.value.flatMap { $0 <= site.asOf ? $0 : nil }
    }.max()
  }
}

extension CourseStanding {
  /// What must be taken at once, what ends soon, what lasts, what nobody asks for.
  fileprivate var urgency: (rank: Int, day: Int) {
    guard isRequired else { return (3, 0) }
    return switch state {
    case .missing, .expired: (0, until?.number ?? .max)
    case .expiring: (1, until?.number ?? .max)
    case .valid: (2, until?.number ?? .max)
    }
  }
}

extension Language {
  /// Until when a course must be taken.
  fileprivate func need(_ standing: CourseStanding) -> String {
    guard standing.isRequired else { return say("No role of yours requires it") }
    switch (standing.state, standing.until) {
    case (.missing, _), (.expired, _): return say("To be taken now")
    case (_, let until?): return say("To be renewed by \(date(until))")
    case (_, nil): return say("Nothing to do")
    }
  }
}
