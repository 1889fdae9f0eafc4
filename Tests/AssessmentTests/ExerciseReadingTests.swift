// SPDX-License-Identifier: Apache-2.0

import Continuity
import TestSupport
import Testing

@testable import Assessment

@Suite struct ExerciseReadingTests {
  @Test func `the latest valid exercise counts, and of one day the higher level`() {
    var programme = Self.programme
    programme.exercises = [
      Self.exercise("a", on: "2026-03-01", level: 5),
      Self.exercise("b", on: "2026-06-01", level: 2),
      Self.exercise("c", on: "2026-06-01", level: 4),
    ]
    let proofs = ProofTable(programme.portfolio) { _ in "" }
    #expect(proofs.last(of: 0)?.activity.id == "c")
    #expect(proofs.lastAtRequiredLevel(of: 0)?.activity.id == "a")
    #expect(proofs.dueOn(0) == day("2027-03-01"))
  }

  @Test(arguments: [
    ("2025-11-21", Verdict.pass), ("2025-11-20", .fail), ("2026-11-22", .fail),
  ])
  func `in date includes the last day, and the future has not happened`(
    on: String, verdict: Verdict
  ) {
    var programme = Self.programme
    programme.exercises = [Self.exercise("a", on: on, level: 5)]
    #expect(ProofTable(programme.portfolio) { _ in "" }.inDate(0) == verdict)
  }

  @Test func `without a level no required level is met, not even 0`() {
    var programme = Self.programme
    programme.settings.tiers = stated([.made("tier-1") { $0.requiredLevel = stated(0) }])
    programme.exercises = [Self.exercise("a", on: "2026-06-01", level: nil)]
    let proofs = ProofTable(programme.portfolio) { _ in "" }
    #expect(proofs.inDate(0) == .fail)
    #expect(proofs.last(of: 0)?.activity.id == "a")
  }

  @Test(arguments: [
    ExerciseStatus.planned, .cancelled,
  ])
  func `what was not held proves nothing`(status: ExerciseStatus) {
    var programme = Self.programme
    var exercise = Self.exercise("a", on: "2026-06-01", level: 5)
    exercise.status = stated(status)
    programme.exercises = [exercise]
    #expect(ProofTable(programme.portfolio) { _ in "" }.last(of: 0) == nil)
  }

  @Test func `a fingerprint that is not current makes an exercise invalid`() {
    var programme = Self.programme
    var exercise = Self.exercise("a", on: "2026-06-01", level: 5)
    exercise.scope = stated([
      .made {
        $0.service = reference("pay")
        $0.fingerprint = stated("old")
      }
    ])
    programme.exercises = [exercise]
    #expect(ProofTable(programme.portfolio) { _ in "new" }.last(of: 0) == nil)
    #expect(ProofTable(programme.portfolio) { _ in "old" }.last(of: 0) != nil)
  }

  @Test func `an event counts from its occurrence and measures what it took`() {
    var programme = Self.programme
    var event = Event(at: TinyProgramme.here)
    event.id = RecordID("storm")
    event.exercise = Self.exercise("storm", on: nil, level: 6)
    event.occurredAt = stated(Moment(day: day("2026-05-01"), secondOfDay: 3_600, offset: 3_600))
    event.recoveredAt = stated(Moment(day: day("2026-05-01"), secondOfDay: 3_600, offset: 0))
    programme.events = [event]
    let proof = ProofTable(programme.portfolio) { _ in "" }.endToEnd(of: 0)
    #expect(proof?.on == day("2026-05-01"))
    #expect(proof?.rta == time("1h"))
    #expect(proof?.grade == 5)
  }

  @Test func `a measurement alone has grade 3, with its dependencies grade 4`() {
    var programme = Self.programme
    programme.exercises = [
      Self.exercise("alone", on: "2026-07-01", level: 5, rta: "50m"),
      Self.exercise("together", on: "2026-06-01", level: 5, rta: "2h", together: true),
    ]
    let proofs = ProofTable(programme.portfolio) { _ in "" }
    #expect(proofs.lastWithRecoveryTime(of: 0)?.grade == 3)
    #expect(proofs.endToEnd(of: 0)?.activity.id == "together")
    #expect(proofs.keepsRecoveryTime(0) == .pass)
  }

  @Test func `passed does not hide a miss, an objective not met or an open critical finding`() {
    var programme = Self.programme
    var exercise = Self.exercise("a", on: "2026-06-01", level: 5, rta: "2h")
    exercise.objectives = stated([.made { $0.met = stated(false) }])
    exercise.findings = stated([
      .made {
        $0.severity = stated(.critical)
        $0.action = reference("fix")
      }
    ])
    programme.actions = [.made("fix") { $0.closedOn = stated(day("2026-11-22")) }]
    let portfolio = programme.portfolio
    let reasons = exercise.passedDespite(in: portfolio)
    #expect(reasons?.count == 3)
    #expect(Verdict(passedDespite: reasons) == .fail)
    programme.asOf = day("2026-11-22")
    let later = exercise.passedDespite(in: programme.portfolio)
    #expect(later?.count == 2)
  }

  @Test func `a required family wants a valid exercise within 36 months`() {
    var programme = Self.programme
    programme.settings.requiredScenarios = stated([
      Located(.cyber, at: TinyProgramme.here), Located(.people, at: TinyProgramme.here),
    ])
    programme.scenarios = [
      .made("ransom") {
        $0.family = stated(.cyber)
        $0.requiredFor = references(["tier-1"])
      },
      .made("flood") { $0.requiredFor = references(["tier-2"]) },
    ]
    var exercise = Self.exercise("a", on: "2023-11-21", level: 3)
    exercise.scenario = reference("ransom")
    programme.exercises = [exercise]
    let portfolio = programme.portfolio
    let proofs = ProofTable(portfolio) { _ in "" }
    let coverage = proofs.coverage(of: 0)
    #expect(coverage.families.map(\.isCovered) == [true, false])
    #expect(coverage.scenarios.map(\.isCovered) == [true])
    #expect(coverage.verdict == .fail)
  }

  @Test func `moving the date forward never mends an overdue exercise`() {
    var random = SeededRandom(seed: 15)
    for _ in 0..<200 {
      var programme = Self.programme
      programme.exercises = (0..<3).map { index in
        let on = day("2024-01-01").adding(days: Int.random(in: 0..<700, using: &random))
        return Self.exercise("e\(index)", on: on.description, level: 5)
      }
      programme.asOf = day("2025-12-01").adding(days: Int.random(in: 0..<700, using: &random))
      let now = ProofTable(programme.portfolio) { _ in "" }.inDate(0)
      programme.asOf = programme.asOf.adding(days: Int.random(in: 1..<700, using: &random))
      let later = ProofTable(programme.portfolio) { _ in "" }.inDate(0)
      #expect(now == .pass || later == .fail)
    }
  }

  static var programme: TinyProgramme {
    var programme = TinyProgramme()
    programme.services = [
      .made("pay") {
        $0.tier = reference("tier-1")
        $0.bia = stated(.made { $0.rto = stated(time("1h")) })
      }
    ]
    return programme
  }

  static func exercise(
    _ id: String, on: String?, level: Int?, rta: String? = nil, together: Bool = false
  ) -> Exercise {
    .made(id) {
      if let on { $0.heldOn = stated(day(on)) }
      if let level { $0.level = stated(level) }
      $0.scope = stated([
        .made {
          $0.service = reference("pay")
          $0.dependenciesIncluded = stated(together)
        }
      ])
      $0.results = stated([
        .made {
          $0.service = reference("pay")
          $0.result = stated(.passed)
          if let rta { $0.rta = stated(time(rta)) }
        }
      ])
    }
  }
}
