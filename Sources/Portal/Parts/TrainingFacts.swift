// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing
import Templates

extension PageContext {
  /// When a person came and goes, and what their training records state beside the course and its
  /// date.
  func furtherSections(of person: Person) -> [StatedSection?] {
    let records = site.index.recordsByPerson[person.id.text]
      .map { site.inventory.trainingRecords[$0] }
    return [
      StatedSection(
        "time", language.say("With the organisation"),
        facts: [
          fact(language.say("Since"), person.from), fact(language.say("Until"), person.to),
        ]),
      StatedSection(
        "records", language.say("Training records"),
        tables: [
          StatedTable(
            "record-list", language.say("What the records say beside the date"),
            records.filter(\.tellsMore).map { recordFacts($0) })
        ]),
    ]
  }

  private func recordFacts(_ record: TrainingRecord) -> [StatedFact] {
    [
      fact(language.say("Course"), record.course), fact(language.say("Session"), record.session),
      fact(language.say("Completed"), record.completedOn),
      fact(language.say("Result"), record.result.value.map { language.word($0) }),
      fact(language.say("Score"), percent: record.score),
      fact(language.say("Valid until"), record.validUntil),
      fact(language.say("Evidence"), record.evidence),
    ] + endFacts(of: record)
  }

  /// Whether a course worked, and what its dates ahead state beside their row.
  func furtherSections(of course: Course) -> [StatedSection?] {
    let sessions = site.index.sessionsByCourse[course.id.text]
      .map { site.inventory.sessions[$0] }
      .filter { session in session.start.value.map { $0.day >= site.asOf } ?? true }
    return [
      StatedSection(
        "effect", language.say("Whether it works"), facts: effectFacts(course.effectiveness)),
      StatedSection(
        "session-details", language.say("More about the dates"),
        tables: [
          StatedTable(
            "session-list", language.say("What is known of each date"),
            sessions.map { sessionFacts($0) }, showsBareRows: false)
        ]),
    ]
  }

  private func sessionFacts(_ session: Session) -> [StatedFact] {
    [
      fact(language.say("Starts"), session.start), fact(language.say("Ends"), session.end),
      fact(language.say("Enrol by"), session.enrolBy),
      fact(language.say("Waiting"), session.waiting),
      fact(language.say("Ask"), session.contact),
      fact(language.say("Place"), session.place),
      fact(language.say("Online at"), session.online.value?.address),
    ] + endFacts(of: session)
  }
}

extension OnlinePlace {
  /// The address of an online session, where one is said.
  fileprivate var address: String? {
    if case .address(let address) = self { address } else { nil }
  }
}

extension TrainingRecord {
  /// Whether it states anything that the table of courses does not show.
  fileprivate var tellsMore: Bool {
    self.session.isStated || self.score.isStated || self.evidence.isStated || common.notes.isStated
      || common.links.isStated || common.externalIds.isStated
  }
}
