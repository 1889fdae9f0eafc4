// SPDX-License-Identifier: Apache-2.0

import Continuity
import Testing

@testable import Assessment

/// Who is left in a named scenario, and whether they can do what waits for them (method.md 2.13).
@Suite struct PeopleLeftTests {
  private static func scenario(_ id: String, _ change: (inout Removal) -> Void) -> Scenario {
    .made(id) { $0.removes = stated(Removal.made(change)) }
  }

  private static func plan(_ service: String, takes: Int) -> Plan {
    .made("plan-\(service)") { plan in
      plan.services = references([service])
      plan.steps = stated([
        PlanStep.made {
          $0.role = reference("dba")
          $0.duration = minutes(takes)
        }
      ])
    }
  }

  private let staffed = TinyProgramme([
    service("app", rto: 60, tier: "tier-4") {
      $0.people = staff([("dba", ["amara", "bo"])], minimum: 2)
    },
    service("web", rto: 70, tier: "tier-4") {
      $0.people = staff([("dba", ["bo", "cy"])])
      $0.sites = stated([at("hq")])
    },
  ]).with { inventory in
    inventory.people = RecordTable(
      ["amara", "bo", "cy"].map { id in
        Person.made(id) { person in
          person.site = reference(id == "cy" ? "hq" : nil)
          person.contacts = stated([
            Contact.made { $0.verifiedOn = stated(CalendarDay("2026-11-01")) }
          ])
        }
      })
    inventory.roles = RecordTable([Role.made("dba")])
    inventory.sites = RecordTable([Site.made("hq")])
    inventory.plans = RecordTable([Self.plan("app", takes: 110), Self.plan("web", takes: 110)])
    inventory.scenarios = RecordTable([
      Self.scenario("amara-away") { $0.people = references(["amara"]) },
      Self.scenario("calm") { _ in },
      Self.scenario("fever") { $0.shareOfPeople = stated(0.5) },
      Self.scenario("fire") { $0.sites = references(["hq"]) },
      Self.scenario("restart") { $0.services = references(["app", "web"]) },
    ])
  }.assessed()

  private func left(_ scenario: Int) -> [String] {
    staffed.assessment.peopleLeft(inScenario: scenario).map { role in
      "\(role.role) \(role.staying) of \(role.holders.count), short "
        + role.short.map(staffed.name).joined(separator: " ")
    }
  }

  @Test func `only roles that lose somebody are listed, with the services left short`() {
    #expect(left(0) == ["dba 2 of 3, short app"])
    #expect(left(1) == [])
    #expect(left(3) == ["dba 2 of 3, short "])
  }

  @Test func `a share is rounded up by role, and nobody knows who`() {
    #expect(left(2) == ["dba 1 of 3, short app"])
    let role = staffed.assessment.peopleLeft(inScenario: 2).first
    #expect(role?.left.count == 3)
    #expect(role?.away == 2)
  }

  @Test func `who is left has the work of all, by the earliest deadline`() {
    let work = staffed.assessment.peopleFeasibility(inScenario: 4)
    #expect(work.map(\.people) == [3])
    #expect(work.first?.jobs.map(\.deadline.minutes) == [60, 70])
    #expect(work.first?.firstMissed == 1)
    #expect(work.first?.missedBy == 200)
    #expect(work.first?.waitsTooLong == false)
  }

  @Test func `without anything to bring back there is no work`() {
    #expect(staffed.assessment.peopleFeasibility(inScenario: 1) == [])
  }

  @Test func `a requirement is that of the service above less what follows there`() {
    let chain = TinyProgramme([
      service("db", rto: 300, own: 10),
      service("web", rto: 120, own: 30, validate: 5, needs: [on("db", .both)]),
      service("cdn", rto: 90, own: 10, validate: 5, needs: [on("web", .runtime)]),
    ]).assessed()
    let db = chain.assessment.requirementStep(of: chain.position("db"))
    #expect(db?.consumer == chain.position("web"))
    #expect(db?.limit.minutes == 85)
    #expect(db?.own?.minutes == 30)
    #expect(db?.result == chain["db"].required)
    let web = chain.assessment.requirementStep(of: chain.position("web"))
    #expect(web?.own == nil)
    #expect(web?.result == chain["web"].required)
    #expect(chain.assessment.requirementStep(of: chain.position("cdn")) == nil)
  }
}
