// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let trn004NothingBooked = Rule(
    "TRN-004", "nothing-booked", severity: "MMLI",
    summary: """
      Whoever holds a role and whose course ends within 60 days has a seat in a session before \
      that.
      """,
    rationale: """
      A course that ends in six weeks, with nothing booked, has ended: classes are full by then, \
      and the day is forgotten.
      """,
    howToMend: """
      Let the person register for a date, and take the registration in with 'holdfast import \
      registrations'.
      """,
    controls: ["ISO 22301 7.2", "CP-3"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba", "curriculum": ["restore"]}], "courses": [{"id": "restore"}],
         "people": [{"id": "bo", "contacts": [{"channel": "e-mail", "value": "bo@example.org"}]}],
         "trainingRecords": [{"person": "bo", "course": "restore", "validUntil": "2026-12-20"}],
         "sessions": [{"id": "s-1", "course": "restore", "start": "2026-12-20"}],
         "registrations": [{"session": "s-1", "email": "Bo@example.org"}]}
        """,
        """
        {"services": [{"id": "pay", "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba", "curriculum": ["restore"]}], "people": [{"id": "bo"}],
         "courses": [{"id": "restore", "format": "self-study"}, {"id": "lead"}],
         "trainingRecords": [{"person": "bo", "course": "restore", "validUntil": "2026-12-20"}],
         "sessions": [{"id": "s-1", "course": "lead", "start": "2026-12-20"}],
         "registrations": [{"session": "s-1", "email": "bo@example.org"}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba", "curriculum": ["restore"]}], "courses": [{"id": "restore"}],
         "people": [{"id": ⟦"bo"⟧, "contacts": [{"channel": "e-mail", "value": "bo@example.org"}]}],
         "trainingRecords": [{"person": "bo", "course": "restore", "validUntil": "2026-12-20"}],
         "sessions": [{"id": "s-1", "course": "restore", "start": "2026-12-21"}],
         "registrations": [{"session": "s-1", "email": "bo@example.org"}]}
        """,
        """
        {"services": [{"id": "pay", "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba", "curriculum": ["restore"]}], "courses": [{"id": "restore"}],
         "people": [{"id": ⟦"bo"⟧, "name": "Bo Lind"}],
         "trainingRecords": [{"person": "bo", "course": "restore", "validUntil": "2026-12-20"}],
         "sessions": [{"id": "s-1", "course": "restore", "start": "2026-12-01",
           "capacity": 3, "booked": 2}],
         "registrations": [
           {"session": "s-1", "email": "bo@home.example.org", "name": "Bo Lind",
            "receivedAt": "2026-11-02T08:00:00Z"},
           {"session": "s-1", "email": "early@example.org", "receivedAt": "2026-11-01T08:00:00Z"}]}
        """,
      ]),
    check: .onceRecorded(
      "registrations",
      { !$0.inventory.registrations.isEmpty || $0.inventory.trainingRecords.isEmpty },
      .given({ BookingTable($0.portfolio) }) { bookings in
        .eachPerson { person, position, check in
          guard check.portfolio.isActive[position] else { return .notApplicable }
          let ending = check.assessment.people.training.states(of: position)
            .filter { $0.isRequired && $0.state == .expiring && check.hasSeats($0.course) }
          guard !ending.isEmpty else { return .notApplicable }
          return .worst(of: ending.map { $0.renewal(of: person, position, bookings) })
        }
      }))
}

extension Check {
  /// Whether a course is held at a date; one for self-study has no seats to book.
  fileprivate func hasSeats(_ course: RecordID<Course>) -> Bool {
    inventory.courses[course]?.format.value != .selfStudy
  }
}

extension CourseStanding {
  /// Whether a person has a seat in a session of the course before it ends.
  fileprivate func renewal(
    of person: Person, _ position: Int, _ bookings: BookingTable
  ) -> Outcome {
    guard let until, !bookings.isBooked(position, course, by: until) else { return .pass }
    return .fail(
      "the course '\(course)' of '\(person.id)' ends on \(until), and no seat is booked before that",
      at: person.span, course.text,
      help: ["register for a date, and run 'holdfast import registrations'"])
  }
}
