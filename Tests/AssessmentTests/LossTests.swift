// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing
import Testing

@testable import Assessment

/// The readings A7 to A9, A11 and B9: what is lost with a place, a person, a supplier.
@Suite struct LossTests {
  private static func site(_ id: String, partOf: String? = nil, alternates: [String]? = nil) -> Site
  {
    .made(id) {
      $0.partOf = reference(partOf)
      $0.alternates = references(alternates)
    }
  }

  private static func person(_ id: String, site: String? = nil, team: String? = nil) -> Person {
    .made(id) {
      $0.site = reference(site)
      $0.team = reference(team)
    }
  }

  private static func scenario(
    _ id: String, duration: Int? = nil, _ change: (inout Removal) -> Void
  ) -> Scenario {
    .made(id) {
      $0.duration = minutes(duration)
      $0.removes = stated(Removal.made(change))
    }
  }

  private let places = TinyProgramme([
    service("two", rto: 60, own: 10) { $0.sites = stated([at("dc1"), at("dc2")]) },
    service("spare", rto: 60, own: 10) { $0.sites = stated([at("dc1"), at("dc2", .recovery)]) },
    service("stuck", rto: 60, own: 10) { $0.sites = stated([at("dc1")]) },
    service("part", rto: 60, own: 10) {
      $0.components = stated([Component.made("disk") { $0.sites = references(["dc1"]) }])
    },
    service("web", rto: 60, own: 10, resume: 1, needs: [on("spare", .runtime)]),
  ]).with { inventory in
    inventory.sites = RecordTable([
      Self.site("region"), Self.site("dc1", partOf: "region"), Self.site("dc2"),
      Self.site("other", alternates: ["dc2"]),
    ])
    inventory.scenarios = RecordTable([
      Self.scenario("day", duration: 600) { $0.sites = references(["region"]) }
    ])
  }

  @Test(arguments: ["dc1", "region"])
  func `A7: a site takes down what has no other, forever where no place is left`(_ id: String) {
    #expect(
      places.assessed().fallen(.site, id)
        == ["part never true", "spare 10 false", "stuck never true", "web 11 false"])
  }

  @Test func `A9: a stated duration brings the place back`() {
    #expect(
      places.assessed().fallen(.named, "day")
        == ["part 610 true", "spare 10 false", "stuck 610 true", "web 11 false"])
  }

  @Test func `B9: what brings nothing down has a row too`() {
    #expect(places.assessed().fallen(.site, "other") == [])
    #expect(
      places.assessed().assessment.losses.rows.map(\.kind.rawValue).sorted()
        == places.assessed().assessment.losses.rows.map(\.kind.rawValue))
  }

  @Test func `A11: singles that certainly break a promise, the service itself left out`() {
    #expect(places.assessed().singlePoints("stuck") == ["site dc1", "site region"])
    #expect(places.assessed().singlePoints("spare") == [])
  }

  private let staffed = TinyProgramme([
    service("one", rto: 60, own: 10) { $0.people = staff([("dba", ["amara"])]) },
    service("few", rto: 60, own: 10) {
      $0.people = staff([("dba", ["amara", "bo", "cy"])], minimum: 2)
    },
    service("empty", rto: 60, own: 10) { $0.people = staff([("dba", [])]) },
    service("on", rto: 60, own: 10, needs: [on("one")]),
  ]).with { inventory in
    inventory.people = RecordTable([
      Self.person("amara", site: "hq", team: "red"), Self.person("bo", site: "hq", team: "red"),
      Self.person("cy", site: "away"),
    ])
    inventory.teams = RecordTable([Team.made("red")])
    inventory.roles = RecordTable([Role.made("dba")])
    inventory.sites = RecordTable([Self.site("hq"), Self.site("away", alternates: ["hq"])])
    inventory.scenarios = RecordTable([
      Self.scenario("flu") { $0.shareOfPeople = stated(0.3) },
      Self.scenario("week", duration: 90) { $0.people = references(["amara"]) },
    ])
  }

  @Test func `A8: a role that loses somebody and is left with too few stops its service`() {
    let one = staffed.assessed()
    #expect(one.fallen(.person, "amara") == ["on never true", "one never true"])
    #expect(one.fallen(.person, "cy") == [])
    #expect(one.fallen(.team, "red") == ["few never true", "on never true", "one never true"])
    #expect(one.singlePoints("on") == ["person amara", "site hq"])
  }

  @Test func `A7: people of a lost site are lost unless an alternate takes them in`() {
    let one = staffed.assessed()
    #expect(one.fallen(.site, "hq") == ["few never true", "on never true", "one never true"])
    #expect(one.fallen(.site, "away") == [])
  }

  @Test func `A8: a share is rounded up by pool`() {
    let one = staffed.assessed()
    #expect(one.fallen(.named, "flu") == ["on never true", "one never true"])
    #expect(one.fallen(.named, "week") == ["on 100 true", "one 100 true"])
  }

  @Test(arguments: [(0.3, 10, 3), (0.3, 11, 4), (0.1, 30, 3), (1, 7, 7), (0, 7, 0), (1e-7, 5, 1)])
  func `shares are exact decimals`(_ share: Double, _ count: Int, _ away: Int) {
    #expect(ExactShare(share)?.roundedUp(of: count) == away)
  }

  @Test func `A9: suppliers that rest on a lost one are lost too`() {
    let one = TinyProgramme([
      service("app", rto: 60, own: 10) { $0.suppliers = stated([from("over")]) }
    ]).with { inventory in
      inventory.suppliers = RecordTable([
        supplier("over", rto: 30, under: ["under"]), supplier("under", rto: 99),
      ])
      inventory.scenarios = RecordTable([
        Self.scenario("out", duration: 45) { $0.suppliers = references(["under"]) }
      ])
    }.assessed()
    #expect(one.fallen(.supplier, "under") == ["app 30 false"])
    #expect(one.fallen(.named, "out") == ["app 45 false"])
    #expect(one.assessment.concentration(onSupplier: 1).services.isEmpty)
  }

  @Test func `A1: what does not wait for an assumption does not rest on it, on a circle either`() {
    let one = TinyProgramme([
      service("app", rto: 60, own: 20, needs: [on("tool", .recovery), on("base", .runtime)]),
      service("tool", rto: 120, needs: [on("app", .runtime)]), service("base", rto: 60, own: 5),
    ]).with {
      $0.scenarios = RecordTable([
        Self.scenario("both") { $0.services = references(["tool", "base"]) }
      ])
    }.assessed()
    #expect(one.fallen(.named, "both") == ["app 5 false", "base 5 false", "tool 120 null"])
  }

  @Test func `A9: a layer brings down every service with a part in it`() {
    let one = TinyProgramme([
      service("app", rto: 60, own: 10) {
        $0.components = stated([Component.made("san") { $0.layer = stated(.data) }])
      },
      service("web", rto: 60, own: 10),
    ]).assessed()
    #expect(one.fallen(.layer, "data") == ["app 10 false"])
    #expect(one.fallen(.layer, "network") == [])
  }

  @Test func `members of a group that share a place are redundant on paper only`() {
    let one = TinyProgramme([
      service("a", own: 1) { $0.sites = stated([at("dc1")]) },
      service("b", own: 1) { $0.sites = stated([at("dc2")]) },
      service("app", own: 1, needs: [on("a", group: "g"), on("b", group: "g")]),
    ]).with {
      $0.sites = RecordTable([
        Self.site("region"), Self.site("dc1", partOf: "region"),
        Self.site("dc2", partOf: "region"),
      ])
    }.assessed()
    let groups = one.assessment.redundancy(of: one.position("app"))
    #expect(groups.map { $0.causes.map(\.element) } == [[.site(RecordID("region"))]])
    #expect(one.assessment.redundancy(of: one.position("a")).isEmpty)
  }

  @Test func `two members of a group are fatal only together`() {
    let one = TinyProgramme([
      service("a", own: 90), service("b", own: 90), service("c", own: 5),
      service("app", rto: 30, own: 1, needs: [on("a", group: "g"), on("b", group: "g"), on("c")]),
    ]).assessed()
    let pairs = one.assessment.pairLosses(of: one.position("app"))
    #expect(pairs.pairs.map { $0.nodes.map(one.name) } == [["a", "b"]])
    #expect(pairs.isComplete)
  }

  @Test func `what is fatal alone is in no fatal pair`() {
    let one = TinyProgramme([
      service("a", own: 90), service("b", own: 90), service("c", own: 90),
      service("app", rto: 30, own: 1, needs: [on("a", group: "g"), on("b", group: "g"), on("c")]),
    ]).assessed()
    let pairs = one.assessment.pairLosses(of: one.position("app"))
    #expect(pairs.pairs.map { $0.nodes.map(one.name) } == [["a", "b"]])
  }

  @Test func `criticality is inherited from whoever rests on a service`() {
    let one = TinyProgramme([
      service("pay", tier: "tier-1", needs: [on("api")]),
      service("api", needs: [on("db")]), service("db", tier: "tier-3"),
    ]).assessed()
    #expect(one.assessment.inheritsTier(one.position("db")) == .fail)
    #expect(one.assessment.inheritsTier(one.position("api")) == .notEvaluable(missing: ["tier"]))
    #expect(one.assessment.inheritsTier(one.position("pay")) == .pass)
    let path = one.assessment.inheritedTier(of: one.position("db"))?.path.map(one.name)
    #expect(path == ["db", "api", "pay"])
  }

  @Test func `people cannot do more than their number allows`() {
    let plan = Plan.made("plan") { plan in
      plan.services = references(["a", "b"])
      plan.steps = stated([
        PlanStep.made {
          $0.role = reference("dba")
          $0.duration = minutes(40)
        }
      ])
    }
    let one = TinyProgramme([service("a", rto: 60), service("b", rto: 70)])
      .with { $0.plans = RecordTable([plan]) }.assessed()
    let alone = one.assessment.peopleFeasibility { _ in 1 }
    #expect(alone.map(\.firstMissed) == [1])
    #expect(one.assessment.peopleFeasibility { _ in 2 }.map(\.firstMissed) == [nil])
    #expect(alone.first?.jobs.map(\.handsOn.minutes) == [40, 40])
  }

  @Test func `a tool that needs the service cannot bring it back`() {
    let one = TinyProgramme([
      service("identity"), service("vault", needs: [on("identity")]), service("chat"),
    ]).assessed()
    let tools: [RecordID<Service>] = ["vault", "chat"].map { RecordID($0) }
    #expect(
      one.assessment.toolsThatNeed(one.position("identity"), among: tools).map(one.name)
        == ["vault"])
    #expect(one.assessment.toolsThatNeed(one.position("chat"), among: []).isEmpty)
  }
}
