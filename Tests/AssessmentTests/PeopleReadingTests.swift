// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing
import TestSupport
import Testing

@testable import Assessment

@Suite struct PeopleReadingTests {
  @Test func `short and long form fill one pool, and a primary is not also an alternate`() {
    var programme = Self.programme(holders: ["ann"], alternates: ["ann", "bob"])
    programme.assignments = [Self.assignment("cy", scope: "pay", kind: .alternate)]
    let role = PeopleReadiness(programme.portfolio).services[0].roles[0]
    #expect(role.holders.map(\.person.text) == ["ann", "bob", "cy"])
    #expect(role.holders.map(\.kind) == [.primary, .alternate, .alternate])
  }

  @Test(arguments: [
    ("2026-11-21", "2026-11-21", true), ("2026-11-22", nil, false), (nil, "2026-11-20", false),
    (nil, nil, true),
  ])
  func `a long assignment holds from its first day to its last`(
    from: String?, to: String?, holds: Bool
  ) {
    var programme = Self.programme(holders: [])
    programme.assignments = [Self.assignment("ann", scope: "pay", from: from, to: to)]
    let service = PeopleReadiness(programme.portfolio).services[0]
    #expect(service.roles[0].hasPrimary == Verdict(passes: holds))
  }

  @Test(arguments: [("pay", true), ("payments", true), (nil, true), ("other", false)])
  func `a scope is a service, else a team, else everything that needs the role`(
    scope: String?, covers: Bool
  ) {
    var programme = Self.programme(holders: [])
    programme.services.append(.made("other"))
    programme.teams = [.made("payments")]
    programme.assignments = [Self.assignment("ann", scope: scope)]
    let people = PeopleReadiness(programme.portfolio)
    let pay = people.services[1].roles
    #expect(pay.flatMap(\.holders).isEmpty != covers)
    #expect(people.services[0].roles.isEmpty == (scope != "other"))
  }

  @Test func `each reason for exclusion has its name`() {
    var programme = Self.programme(holders: ["ann", "bob", "cy", "dee"])
    programme.people[1].status = stated(.leave)
    programme.people[2].accessVerifiedOn = stated(day("2026-08-20"))
    programme.people[3].contacts = .absent
    programme.trainingRecords = ["bob", "cy", "dee"].map { Self.training($0, on: "2026-06-01") }
    let role = PeopleReadiness(programme.portfolio).services[0].roles[0]
    let reasons = role.candidates.map { $0.exclusions.map(\.reason.english) }
    #expect(
      reasons == [
        ["course drill missing"], ["on leave"], ["access verified only until 2026-11-20"],
        ["contact never verified"],
      ])
    #expect(role.holders.count == 3)
    #expect(role.eligible.isEmpty)
  }

  @Test(arguments: [
    ("2026-11-20", CourseState.expired), ("2026-11-21", .expiring), ("2027-01-20", .expiring),
    ("2027-01-21", .valid),
  ])
  func `a course expires after its last day and is announced 60 days ahead`(
    until: String, state: CourseState
  ) {
    var programme = Self.programme(holders: ["ann"])
    programme.trainingRecords = [Self.training("ann", on: "2025-01-01", until: until)]
    let people = PeopleReadiness(programme.portfolio)
    #expect(people.people[0].courses.map(\.state) == [state])
    #expect(people.services[0].roles[0].candidates[0].isEligible == (state != .expired))
    #expect((people.expired(of: 0)?.isEmpty ?? true) == (state != .expired))
  }

  @Test func `a course lasts as its record, else itself, else the tier served says`() {
    var programme = Self.programme(holders: ["ann"])
    programme.services[0].tier = reference("tier-3")
    programme.trainingRecords = [Self.training("ann", on: "2026-01-31")]
    #expect(Self.until(programme) == day("2028-01-31"))
    programme.courses[0].validity = stated(Interval(months: 1))
    #expect(Self.until(programme) == day("2026-02-28"))
    programme.trainingRecords.append(Self.training("ann", on: "2025-01-01", until: "2026-12-24"))
    #expect(Self.until(programme) == day("2026-12-24"))
  }

  @Test(arguments: [
    (TrainingResult.passed, CourseAssessment.quiz, true), (.attended, .quiz, false),
    (.attended, .none, true), (.failed, .none, false),
  ])
  func `attendance counts only where nothing is assessed`(
    result: TrainingResult, assessment: CourseAssessment, counts: Bool
  ) {
    var programme = Self.programme(holders: ["ann"])
    programme.courses[0].assessment = stated(assessment)
    programme.trainingRecords = [Self.training("ann", on: "2026-06-01", result: result)]
    #expect((Self.until(programme) != nil) == counts)
  }

  @Test func `the cliff is the day after training runs out for one too many`() {
    var programme = Self.programme(holders: ["ann", "bob", "cy"])
    programme.trainingRecords = [
      Self.training("ann", on: "2026-01-01", until: "2026-12-01"),
      Self.training("bob", on: "2026-01-01", until: "2027-01-31"),
      Self.training("cy", on: "2026-01-01", until: "2027-06-01"),
    ]
    programme.roles[0].minimum = stated(2)
    let service = PeopleReadiness(programme.portfolio).services[0]
    #expect(service.cliff == day("2027-02-01"))
    #expect(service.keepsAwayFromCliff(on: programme.asOf) == .fail)
    programme.roles[0].minimum = stated(4)
    #expect(PeopleReadiness(programme.portfolio).services[0].cliff == programme.asOf)
    programme.roles[0].curriculum = references([])
    programme.roles[0].minimum = stated(3)
    #expect(PeopleReadiness(programme.portfolio).services[0].cliff == nil)
  }

  @Test func `alternates come from the role, else from the tier`() {
    var programme = Self.programme(holders: ["ann", "bob"])
    programme.trainingRecords = ["ann", "bob"].map { Self.training($0, on: "2026-06-01") }
    #expect(PeopleReadiness(programme.portfolio).services[0].roles[0].hasEnoughEligible == .fail)
    programme.roles[0].alternates = stated(1)
    #expect(PeopleReadiness(programme.portfolio).services[0].roles[0].hasEnoughEligible == .pass)
  }

  @Test(arguments: [
    (["hq", "hq"], Verdict.fail), (["hq", "lab"], .pass),
    (["hq", ""], .notEvaluable(missing: ["people.site"])),
  ])
  func `everybody eligible at one site is a finding`(sites: [String], verdict: Verdict) {
    var programme = Self.programme(holders: ["ann", "bob"])
    for index in 0..<2 where !sites[index].isEmpty {
      programme.people[index].site = reference(sites[index])
    }
    programme.trainingRecords = ["ann", "bob"].map { Self.training($0, on: "2026-06-01") }
    #expect(PeopleReadiness(programme.portfolio).services[0].roles[0].isSpread == verdict)
  }

  @Test func `roles that are absent are not evaluable, none is none`() {
    var programme = Self.programme(holders: [])
    programme.services[0].people = .absent
    let absent = PeopleReadiness(programme.portfolio).services[0].verdict(\.hasPrimary)
    #expect(absent == .notEvaluable(missing: ["people.roles"]))
    programme.services[0].people = stated(.made { $0.roles = stated([]) })
    let none = PeopleReadiness(programme.portfolio).services[0].verdict(\.hasPrimary)
    #expect(none == .notApplicable)
  }

  @Test func `training is late when the limit after the assignment has passed`() {
    var programme = Self.programme(holders: [])
    programme.assignments = [Self.assignment("ann", scope: "pay", from: "2026-10-21")]
    #expect(
      PeopleReadiness(programme.portfolio).lateTraining[0].map(\.limit) == [day("2026-11-20")])
    programme.trainingRecords = [Self.training("ann", on: "2026-11-20")]
    #expect(PeopleReadiness(programme.portfolio).lateTraining[0].isEmpty)
  }

  @Test func `the forecast sets free seats against those whose training ends`() {
    var programme = Self.programme(holders: ["ann", "bob", "cy"])
    programme.trainingRecords = [Self.training("ann", on: "2026-11-01")]
    programme.sessions = [
      .made("s1") {
        $0.course = reference("drill")
        $0.start = stated(Moment(day: day("2026-12-01")))
        $0.capacity = stated(10)
        $0.booked = stated(9)
      },
      .made("s2") {
        $0.course = reference("drill")
        $0.start = stated(Moment(day: day("2026-11-20")))
        $0.capacity = stated(10)
      },
      .made("closed") {
        $0.course = reference("drill")
        $0.start = stated(Moment(day: day("2026-12-02")))
        $0.enrolBy = stated(day("2026-11-20"))
        $0.capacity = stated(10)
      },
      .made("full") {
        $0.course = reference("drill")
        $0.start = stated(Moment(day: day("2026-12-03")))
        $0.status = stated(.full)
        $0.capacity = stated(10)
      },
    ]
    let forecast = PeopleReadiness(programme.portfolio).forecast(within: 90)
    #expect(forecast[0].demand.map(\.text) == ["bob", "cy"])
    #expect(forecast[0].supply == 1)
    #expect(forecast[0].verdict == .fail)
  }

  @Test func `removing a person never enlarges who is eligible, in any order of records`() {
    var random = SeededRandom(seed: 212)
    for _ in 0..<200 {
      var programme = Self.random(&random)
      let before = Self.eligible(programme)
      programme.trainingRecords.shuffle(using: &random)
      programme.assignments.shuffle(using: &random)
      programme.people.shuffle(using: &random)
      #expect(Self.eligible(programme) == before)
      let gone = programme.people.removeLast().id
      let after = Self.eligible(programme)
      #expect(after.isSubset(of: before) && !after.contains(gone))
    }
  }

  private static func random(_ random: inout SeededRandom) -> TinyProgramme {
    let names = ["ann", "bob", "cy", "dee", "eve"]
    var programme = programme(holders: names.filter { _ in Bool.random(using: &random) })
    programme.people = names.map { person($0) }
    programme.assignments = (0..<6).map { _ in
      assignment(
        names.randomElement(using: &random) ?? "",
        scope: [nil, "pay", "payments"].randomElement(using: &random) ?? nil,
        kind: Bool.random(using: &random) ? .primary : .alternate,
        from: Bool.random(using: &random) ? "2026-12-01" : nil)
    }
    programme.trainingRecords = (0..<8).map { _ in
      training(
        names.randomElement(using: &random) ?? "",
        on: Bool.random(using: &random) ? "2025-10-01" : "2026-02-01")
    }
    return programme
  }

  private static func eligible(_ programme: TinyProgramme) -> Set<RecordID<Person>> {
    Set(PeopleReadiness(programme.portfolio).services[0].roles.flatMap(\.eligible).map(\.person))
  }

  private static func until(_ programme: TinyProgramme) -> CalendarDay? {
    PeopleReadiness(programme.portfolio).people[0].courses[0].until
  }

  /// A first-tier service with one role that demands one course; the first holder is its primary.
  static func programme(holders: [String], alternates: [String]? = nil) -> TinyProgramme {
    var programme = TinyProgramme()
    programme.people = ["ann", "bob", "cy", "dee"].map { person($0) }
    programme.teams = [.made("payments")]
    programme.roles = [.made("dba") { $0.curriculum = references(["drill"]) }]
    programme.courses = [.made("drill")]
    programme.services = [
      .made("pay") {
        $0.tier = reference("tier-1")
        $0.team = reference("payments")
        $0.people = stated(
          .made {
            $0.roles = stated([
              .made {
                $0.role = reference("dba")
                if let first = holders.first { $0.primary = reference(first) }
                $0.alternates = references(alternates ?? Array(holders.dropFirst()))
              }
            ])
          })
      }
    ]
    return programme
  }

  static func person(_ id: String) -> Person {
    .made(id) {
      $0.accessVerifiedOn = stated(day("2026-11-01"))
      $0.contacts = stated([.made { $0.verifiedOn = stated(day("2026-11-01")) }])
    }
  }

  static func assignment(
    _ person: String, scope: String?, kind: AssignmentKind? = nil, from: String? = nil,
    to: String? = nil
  ) -> Assignment {
    .made {
      $0.role = reference("dba")
      $0.person = reference(person)
      if let scope { $0.scope = stated(scope) }
      if let kind { $0.assignmentKind = stated(kind) }
      if let from { $0.from = stated(day(from)) }
      if let to { $0.to = stated(day(to)) }
    }
  }

  static func training(
    _ person: String, on: String, until: String? = nil, result: TrainingResult = .passed
  ) -> TrainingRecord {
    .made {
      $0.person = reference(person)
      $0.course = reference("drill")
      $0.completedOn = stated(day(on))
      $0.result = stated(result)
      if let until { $0.validUntil = stated(day(until)) }
    }
  }
}
