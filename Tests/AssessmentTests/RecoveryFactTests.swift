// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing
import Testing

@testable import Assessment

/// What the rules on dependencies, plans, places and people ask of recovery.
@Suite struct RecoveryFactTests {
  private let one = TinyProgramme([
    service("db", rto: 60, own: 50, detect: 20),
    service("app", rto: 65, own: 10, mtpd: 90, wrt: 5, needs: [on("db", workaround: "paper")]),
    service("page", rto: 90, needs: [on("app"), on("dark")]) { $0.bia = .absent },
    service("dark"),
  ]).with { inventory in
    inventory.plans = RecordTable([
      workaround("paper", activation: 5, limit: 30, capacity: 100),
      Plan.made("run") { plan in
        plan.steps = stated(
          ["app", "db"].map { id in PlanStep.made { $0.uses = references([id]) } })
      },
    ])
  }.assessed()

  private func verdicts(_ verdict: (Int) -> Verdict) -> [Verdict] {
    ["db", "app"].map { verdict(one.position($0)) }
  }

  @Test func `the time achieved is held against the promise`() {
    #expect(one.assessment.keepsPromise(one.position("app")) == .fail)
  }

  @Test func `promises, slack and decisions are judged with what they lack`() {
    #expect(verdicts(one.assessment.survives) == [.notEvaluable(missing: ["bia.mtpd"]), .pass])
    #expect(verdicts(one.assessment.hasSlack) == [.fail, .fail])
    #expect(verdicts(one.assessment.decidesInTime) == [.fail, .fail])
    #expect(one.assessment.promiseLines(of: one.position("db")).isEmpty)
    #expect(one.assessment.promiseLines(of: one.position("app")).map(\.verdict) == [.pass])
    #expect(one.assessment.promisesEnough(one.position("db")).isNotEvaluable == false)
    #expect(one.assessment.planFits(one.position("db")) == .notEvaluable(missing: ["plan"]))
  }

  @Test func `a workaround that ends too soon is told with the wait`() {
    let lines = one.assessment.bridges(of: one.position("app"))
    #expect(lines.map(\.holds.minutes) == [35])
    #expect(lines.map(\.wait.minutes) == ["70"])
    #expect(lines.map(\.verdict) == [.fail])
  }

  @Test func `a dependency that nobody knows how to bring back is a dead end`() {
    #expect(one.assessment.deadEnds(of: one.position("page")).map(one.name) == ["dark"])
    #expect(
      one.assessment.missingInputs(of: one.position("page")).map(\.english) == [
        "times.own of dark", "times.own of page",
      ])
  }

  @Test func `a plan that uses a service before what it waits for is in the wrong order`() {
    let plans = one.assessment.portfolio.programme.inventory.plans
    let wrong = plans[RecordID<Plan>("run")].map { one.assessment.wrongOrders(in: $0) } ?? []
    #expect(wrong.map { [one.name($0.earlier), one.name($0.later)] } == [["app", "db"]])
  }

  @Test func `a named loss of two members takes the third`() {
    let group = ["a", "b", "c"].map { on($0, group: "g") }
    let trio = TinyProgramme(
      ["a", "b", "c"].map { service($0, own: 9) } + [service("app", own: 1, needs: group)]
    ).with {
      $0.scenarios = RecordTable([
        Scenario.made("two") { scenario in
          scenario.removes = stated(Removal.made { $0.services = references(["a", "b"]) })
        }
      ])
    }.assessed()
    #expect(trio.fallen(.named, "two") == ["a 9 null", "b 9 null"])
  }

  @Test func `displaced people need seats at the alternates`() {
    let places = TinyProgramme([
      service("app") {
        $0.sites = stated([at("hq")])
        $0.people = stated(
          ServicePeople.made { people in
            people.workforce = stated([
              Workforce.made {
                $0.site = reference("hq")
                $0.headcount = stated(12)
                $0.canWorkRemotely = stated(4)
              }
            ])
          })
      }
    ]).with {
      $0.sites = RecordTable([
        Site.made("hq") { $0.alternates = references(["annex"]) },
        Site.made("annex") { $0.seatsFree = stated(7) },
      ])
    }.assessed()
    let balance = places.assessment.seats(withoutSite: 1)
    #expect(balance.needed == 8)
    #expect(balance.verdict == .fail)
    #expect(places.assessment.seatBalances[1] == balance)
    #expect(places.assessment.seats(withoutSite: 0).verdict == .notApplicable)
    #expect(places.assessment.onlyPrimarySite(of: 0) == RecordID<Site>("hq"))
  }

  @Test func `a tier's share of staff may be away`() {
    let staffed = TinyProgramme([
      service("app", tier: "tier-1") { $0.people = staff([("dba", ["amara", "bo"])], minimum: 2) }
    ]).with {
      $0.people = RecordTable([Person.made("amara"), Person.made("bo")])
      $0.roles = RecordTable([Role.made("dba")])
    }.assessed()
    #expect(
      staffed.assessment.absence(of: 0).map { [$0.holders, $0.staying, $0.minimum] } == [[2, 1, 2]])
  }

  @Test func `three services of the first tier on one record are too many`() {
    let names = ["a", "b", "c", "d", "e", "f", "g"]
    let crowd = TinyProgramme(
      names.enumerated().map { index, name in
        service(name, rto: 30, own: 5, tier: "tier-1", needs: index < 3 ? [on("core")] : [])
      } + [service("core", rto: 90, own: 60) { $0.suppliers = stated([from("cloud")]) }]
    ).with {
      $0.suppliers = RecordTable([
        supplier("cloud", rto: 9, under: ["power"]), supplier("power", rto: 9),
      ])
    }.assessed()
    let row = crowd.assessment.losses.row(.service, "core")
    #expect(row.map { crowd.assessment.concentration(in: $0).isTooMuch } == true)
    for supplier in [0, 1] {
      #expect(
        crowd.assessment.concentration(onSupplier: supplier).services.map(crowd.name)
          == ["a", "b", "c"])
    }
    #expect(crowd.assessment.firstTierConsumers(of: crowd.position("core")).count == 3)
    #expect(crowd.assessment.losses.singlePoint(.service, of: crowd.position("a")) == .fail)
  }
}
