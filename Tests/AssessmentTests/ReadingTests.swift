// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing
import Testing

@testable import Assessment

/// The readings A1 to A6 and A10 to A13 of recovery times, each on a programme of a few services.
@Suite struct ReadingTests {
  @Test func `A1: an RTO without own time is a promise that may fail but never passes`() {
    let one = TinyProgramme([
      service("db", rto: 60, own: 50),
      service("app", rto: 120, validate: 10, needs: [on("db", .recovery)]),
      service("slow", rto: 30, needs: [on("db", .recovery)]),
    ]).assessed()
    #expect(one["app"].achieved.minutes == "120")
    #expect(one["app"].grade == 0)
    #expect(one["app"].declareWithin == .notEvaluable)
    #expect(one["db"].required?.minutes == 30)
    #expect(one["slow"].achieved.minutes == "50")
    let verdict = one.assessment.keepsPromise(one.position("app"))
    #expect(verdict.missing.map(\.english) == ["times.own of app"])
    #expect(one.assessment.keepsPromise(one.position("slow")) == .fail)
    #expect(one.path("app") == ["app"])
    #expect(
      one.assessment.derivation(of: one.position("app")).addends.map(\.seconds.minutes) == [
        110, 10,
      ])
  }

  @Test func `A2: what is unknown fails only where even nothing would be too long`() {
    let one = TinyProgramme([
      service("dark"),
      service("fast", rto: 20, own: 30, needs: [on("dark", .recovery)]),
      service("slow", rto: 60, own: 30, needs: [on("dark", .recovery)]),
      service("free", own: 30, tier: "tier-1"),
    ]).assessed()
    #expect(one["slow"].achieved == .notEvaluable)
    #expect(one.fallen(.service, "dark") == ["dark null null"])
    #expect(one.assessment.keepsPromise(one.position("fast")) == .fail)
    let verdict = one.assessment.keepsPromise(one.position("slow"))
    #expect(verdict.missing.map(\.english) == ["times.own of dark"])
    #expect(one.fallen(.service, "free") == ["free 30 null"])
  }

  @Test func `A2: the tier's maximum can be missed, never kept`() {
    let one = TinyProgramme([service("slow", own: 300, tier: "tier-1")]).assessed()
    #expect(one.fallen(.service, "slow") == ["slow 300 true"])
    #expect(one["slow"].required?.minutes == 240)
  }

  @Test func `A4: detection runs from the disruption and never adds up`() {
    let one = TinyProgramme([
      service("db", own: 10, detect: 30, decide: 30),
      service("app", own: 10, detect: 40, decide: 20, needs: [on("db")]),
      service("page", own: 99, detect: 99, resume: 5, needs: [on("app", .runtime)]),
    ]).assessed()
    #expect(one["app"].achieved.minutes == "80")
    #expect(one.fallen(.service, "db") == ["app 70 null", "db 70 null", "page 75 null"])
  }

  @Test(arguments: [
    (StatedGrade.measured, "drill", 9, 3), (.measured, "both", 9, 4), (.measured, "storm", 9, 5),
    (.planned, "", 7, 2), (.declared, "", 7, 2),
  ])
  func `A5: measured times come before steps, steps before words`(
    _ grade: StatedGrade, _ source: String, _ minutesOfOwn: Int, _ expected: Int
  ) {
    let plan = Plan.made("plan") { plan in
      plan.services = references(["app"])
      plan.steps = stated([step(3), step(4)])
    }
    let one = TinyProgramme([
      service("app") { $0.times = stated(.made { $0.own = timed(9, grade, source: source) }) }
    ]).with { inventory in
      inventory.plans = RecordTable([plan])
      inventory.events = RecordTable([Event.made("storm")])
      inventory.exercises = RecordTable([
        Exercise.made("both") { exercise in
          exercise.scope = stated([
            ExerciseScope.made {
              $0.service = reference("app")
              $0.dependenciesIncluded = stated(true)
            }
          ])
        }
      ])
    }.assessed()
    #expect(one["app"].achieved.minutes == "\(minutesOfOwn)")
    #expect(one["app"].grade == expected)
  }

  @Test func `A5: a step without duration or a circle leaves no planned time`() {
    #expect(StepSequence([step(3), step(nil)]).criticalPath == nil)
    #expect(StepSequence(durations: [60, 60], after: [[1], [0]]).circle == [0, 1])
    #expect(StepSequence(durations: [60, 120, 60], after: [[], [], [0, 1]]).criticalPath == 180)
  }

  private func step(_ duration: Int?) -> PlanStep {
    .made { $0.duration = minutes(duration) }
  }

  @Test func `A6: a supplier is ready at its stated time`() {
    let one = TinyProgramme([
      service("app", rto: 60, own: 10, detect: 5) { $0.suppliers = stated([from("cloud")]) },
      service("web", own: 10) { $0.suppliers = stated([from("grid")]) },
    ]).with {
      $0.suppliers = RecordTable([
        supplier("cloud", rto: 30), supplier("grid", rto: nil),
        supplier("under", rto: 1), supplier("over", rto: 1, under: ["under"]),
      ])
    }.assessed()
    #expect(one["app"].achieved.minutes == "40")
    #expect(one["app"].alone.minutes == "15")
    #expect(one["app"].grade == 1)
    #expect(one["web"].achieved == .notEvaluable)
    #expect(one.path("app") == ["app"])
    #expect(one.fallen(.supplier, "cloud") == ["app 30 false"])
    let node = one.assessment.supplierNodes(of: 0)[0]
    #expect(one.assessment.requirement(ofSupplierNode: node)?.minutes == 50)
    #expect(one.assessment.supplierRecoversInTime(node) == .pass)
  }

  @Test func `A10: losing the spare costs nothing, losing the one in use costs the switchover`() {
    let one = TinyProgramme([
      service("east", rto: 90, own: 60), service("west", rto: 90, own: 60),
      service(
        "app", rto: 30, own: 5,
        needs: [on("east", group: "g"), on("west", group: "g", switchover: 10)]),
    ]).assessed()
    #expect(one.fallen(.service, "east") == ["app 10 false", "east 60 false"])
    #expect(one.fallen(.service, "west") == ["west 60 false"])
    #expect(one["app"].achieved.minutes == "65")
    #expect(one["east"].required?.minutes == 25)
    #expect(one["west"].required?.minutes == 90)
    #expect(one.path("app") == ["east", "app"])
  }

  @Test func `A10: two of three wait for the second fastest`() {
    let one = TinyProgramme([
      service("a", own: 10), service("b", own: 20), service("c", own: 90),
      service(
        "app", own: 1,
        needs: [on("a", group: "g", needs: 2), on("b", group: "g"), on("c", group: "g")]),
    ]).assessed()
    #expect(one["app"].achieved.minutes == "21")
    #expect(one.fallen(.service, "a") == ["a 10 null"])
    #expect(one.path("app") == ["b", "app"])
  }

  @Test(arguments: [
    (10, 100, 100.0, "15"), (10, 40, 100.0, "65"), (10, 100, 99.0, "65"), (70, 100, 100.0, "65"),
  ])
  func `A12: a workaround bridges what ends before it is exhausted`(
    _ activation: Int, _ limit: Int, _ capacity: Double, _ ready: String
  ) {
    let one = TinyProgramme([
      service("db", own: 60), service("app", own: 5, needs: [on("db", workaround: "paper")]),
    ]).with {
      $0.plans = RecordTable([
        workaround("paper", activation: activation, limit: limit, capacity: capacity)
      ])
    }.assessed()
    #expect(one["app"].achieved.minutes == ready)
  }

  @Test func `A12: a workaround covers no never and gives the dependency more time`() {
    let one = TinyProgramme([
      service("loop", own: 1, needs: [on("loop")]),
      service(
        "app", rto: 30, own: 5,
        needs: [on("loop", workaround: "paper"), on("db", workaround: "paper")]),
      service("db", rto: 99, own: 60),
    ]).with {
      $0.plans = RecordTable([workaround("paper", activation: 10, limit: 70, capacity: 100)])
    }.assessed()
    #expect(one["app"].achieved == .never)
    #expect(one["app"].slack == .never)
    #expect(one["app"].declareWithin == .never)
    #expect(one["app"].wave == nil)
    #expect(one["db"].required?.minutes == 80)
  }

  @Test func `A13: a mixed circle never recovers, and only its members are on it`() {
    let one = TinyProgramme([
      service("a", own: 1, needs: [on("b", .runtime)]),
      service("b", own: 1, needs: [on("a", .both)]),
      service("behind", own: 1, needs: [on("a")]), service("below", own: 1),
    ]).assessed()
    #expect(
      ["a", "b", "behind", "below"].map { one[$0].achieved.minutes } == [
        "never", "never", "never", "1",
      ])
    #expect(one.assessment.circles.map { $0.services.map(one.name) } == [["a", "b"]])
    #expect(one.assessment.circles.map { $0.shortest.map(one.name) } == [["a", "b"]])
    #expect(one.path("a") == [])
  }

  @Test func `A13: members of a recovery circle recover alone`() {
    let one = TinyProgramme([
      service("a", own: 7, needs: [on("b", .recovery)]),
      service("b", own: 3, needs: [on("a", .recovery)]),
    ]).assessed()
    #expect(one["a"].achieved == .never)
    #expect(one["a"].slack == .never)
    #expect(one["a"].alone.minutes == "7")
  }

  @Test func `B5: what never comes back has no wave and counts for none`() {
    let one = TinyProgramme([
      service("x", own: 1, needs: [on("y")]), service("y", own: 1, needs: [on("x")]),
      service("first", own: 1), service("second", own: 1, needs: [on("first")]),
      service("app", own: 1, needs: [on("x", group: "g"), on("second", group: "g")]),
    ]).assessed()
    #expect(["x", "y", "first", "second", "app"].map { one[$0].wave } == [nil, nil, 0, 1, 2])
  }

  @Test func `A13: services that run on each other start as one`() {
    let one = TinyProgramme([
      service("a", own: 10, validate: 2, needs: [on("b", .runtime)]),
      service("b", own: 30, validate: 5, needs: [on("a", .runtime), on("c", .runtime)]),
      service("c", own: 4),
    ]).assessed()
    #expect(one["a"].achieved.minutes == "32")
    #expect(one["b"].achieved.minutes == "35")
    #expect(one.assessment.circles.isEmpty)
    #expect(one.path("a") == ["b", "a"])
    #expect(one.fallen(.service, "a") == ["a 12 null", "b 10 null"])
  }

  @Test func `A13: a group with a way around opens a circle`() {
    let one = TinyProgramme([
      service("a", own: 5, needs: [on("b", group: "g"), on("c", group: "g")]),
      service("b", own: 5, needs: [on("a")]), service("c", own: 50),
    ]).assessed()
    #expect(one["a"].achieved.minutes == "55")
    #expect(one["b"].achieved.minutes == "60")
    #expect(one.assessment.circles.isEmpty)
    #expect(["a", "b", "c"].map { one[$0].wave } == [1, 2, 0])
  }

  @Test func `B1, B8: weak edges, retired services and unknown names take no part`() {
    let one = TinyProgramme([
      service("weak", own: 99), service("gone", own: 99) { $0.status = stated(.retired) },
      service("app", own: 5, needs: [on("weak", strength: .weak), on("gone"), on("ghost")]),
    ]).assessed()
    #expect(one["app"].achieved.minutes == "5")
    #expect(one.assessment.losses.row(.service, "gone") == nil)
  }

  @Test func `B2: the grade is the lowest of all below, spare members included`() {
    let one = TinyProgramme([
      service("east") { $0.times = stated(.made { $0.own = timed(1, .measured) }) },
      service("west", rto: 99),
      service("app", needs: [on("east", group: "g"), on("west", group: "g")]) {
        $0.times = stated(.made { $0.own = timed(1, .measured) })
      },
    ]).assessed()
    #expect(one["east"].grade == 3)
    #expect(one["app"].achieved.minutes == "2")
    #expect(one["app"].grade == 0)
  }

  @Test func `B6: of equal needs the more critical decides`() {
    let one = TinyProgramme([
      service("a", own: 10), service("b", own: 10, tier: "tier-1"),
      service("app", own: 5, needs: [on("a"), on("b")]),
    ]).assessed()
    #expect(one.path("app") == ["b", "app"])
  }
}
