// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Phrasing
import Testing

@testable import Assessment

@Suite struct GovernanceReadingTests {
  @Test func `the inline BIA stands, else the latest that has happened, else the greatest id`() {
    var programme = TinyProgramme()
    programme.services = [.made("pay")]
    programme.analyses = [
      ("a", "2025-01-01"), ("b", "2026-01-01"), ("c", "2026-01-01"), ("d", "2027-01-01"),
    ].map { id, on in
      .made(id) {
        $0.service = reference("pay")
        $0.conductedOn = stated(day(on))
      }
    }
    #expect(programme.portfolio.analysis(of: 0)?.id.text == "c")
    programme.services[0].bia = stated(.made { $0.rto = stated(time("1h")) })
    #expect(programme.portfolio.analysis(of: 0)?.rto.value == time("1h"))
  }

  @Test func `a BIA of the future stands only where there is no other`() {
    var programme = TinyProgramme()
    programme.services = [.made("pay")]
    let future = BusinessImpactAnalysis.made("z") {
      $0.service = reference("pay")
      $0.conductedOn = stated(day("2027-01-01"))
    }
    let undated = BusinessImpactAnalysis.made("b") { $0.service = reference("pay") }
    programme.analyses = [future, undated]
    #expect(programme.portfolio.analysis(of: 0)?.id.text == "b")
    programme.analyses = [future]
    #expect(programme.portfolio.analysis(of: 0)?.id.text == "z")
  }

  @Test(
    arguments: [
      (ApprovalState.approved, "boss", Verdict.pass), (.approved, "ann", .fail),
      (.approved, "author", .fail), (.submitted, "boss", .fail),
      (.approved, nil, .notEvaluable(missing: ["approval.approvedBy"])),
    ] as [(ApprovalState, String?, Verdict)])
  func `only somebody else can approve`(state: ApprovalState, by: String?, verdict: Verdict) {
    var programme = Self.programme
    programme.services[0].approval = stated(
      .made {
        $0.state = stated(state)
        if let by { $0.approvedBy = reference(by) }
      })
    #expect(ReviewChecks(programme.portfolio).approvedByAnother(0) == verdict)
  }

  @Test func `an approval covers what has the fingerprint that it names`() {
    var programme = Self.programme
    programme.services[0].approval = stated(
      .made {
        $0.state = stated(.approved)
        $0.fingerprint = stated("now")
      })
    let checks = ReviewChecks(programme.portfolio)
    let now = Fingerprints(programme.portfolio) { _ in "now" }
    let then = Fingerprints(programme.portfolio) { _ in "then" }
    #expect(checks.approvalCovers(0, by: now) == .pass)
    #expect(checks.approvalCovers(0, by: then) == .fail)
    programme.services[0].approval = .absent
    #expect(ReviewChecks(programme.portfolio).approvalCovers(0, by: now) == .notApplicable)
  }

  @Test func `the BIA counts as reviewed on the later of review and conduct`() {
    var programme = Self.programme
    programme.services[0].bia = stated(
      .made {
        $0.conductedOn = stated(day("2025-11-21"))
        $0.reviewedOn = stated(day("2025-01-01"))
      })
    #expect(ReviewChecks(programme.portfolio).analysisReview(of: 0) == .pass)
    programme.asOf = day("2026-11-22")
    #expect(ReviewChecks(programme.portfolio).analysisReview(of: 0) == .fail)
    programme.services[0].tier = .absent
    let verdict = ReviewChecks(programme.portfolio).analysisReview(of: 0)
    #expect(verdict == .notEvaluable(missing: ["tier"]))
  }

  @Test func `every plan and the write-up are reviewed, the worst counts`() {
    var programme = Self.programme
    programme.plans[0].reviewedOn = stated(day("2026-01-01"))
    #expect(ReviewChecks(programme.portfolio).planReview(of: 0) == .pass)
    programme.writeUps = [("services/pay.md", "text")]
    let both = ReviewChecks(programme.portfolio).planReview(of: 0)
    #expect(both == .notEvaluable(missing: ["reviewedOn of the write-up"]))
    programme.plans[0].reviewedOn = stated(day("2025-01-01"))
    #expect(ReviewChecks(programme.portfolio).planReview(of: 0) == .fail)
  }

  @Test func `a waiver covers its rule and subject while it is valid`() {
    var programme = Self.programme
    programme.waivers = [
      Self.waiver("w", "PRO-001", until: "2026-11-21"),
      Self.waiver("x", "DEP-006", until: "2026-12-31", discriminator: "net"),
    ]
    let pay = RecordReference(.services, "pay")
    let table = WaiverTable(programme.portfolio)
    #expect(table.waiver(of: "PRO-001", subject: pay, discriminator: nil, tier: 1) != nil)
    #expect(table.waiver(of: "PRO-001", subject: pay, discriminator: nil, tier: 0) == nil)
    #expect(
      table.waiver(
        of: "PRO-001", subject: RecordReference(.services, "idp"), discriminator: nil, tier: 1)
        == nil)
    #expect(table.waiver(of: "DEP-006", subject: pay, discriminator: "net", tier: 0) != nil)
    #expect(table.waiver(of: "DEP-006", subject: pay, discriminator: "dns", tier: 0) == nil)
    programme.settings.nonWaivable = stated([Located("DEP-006", at: TinyProgramme.here)])
    let own = WaiverTable(programme.portfolio)
    #expect(own.mayBeWaived("PRO-001", tier: 0) && !own.mayBeWaived("DEP-006", tier: 3))
    programme.asOf = day("2026-11-22")
    let later = WaiverTable(programme.portfolio)
    #expect(later.waiver(of: "PRO-001", subject: pay, discriminator: nil, tier: 1) == nil)
    #expect(later.isInForce(programme.waivers[0]) == .fail)
    var renewal = Self.waiver("y", "PRO-001", until: "2027-02-28")
    renewal.renewalOf = reference("w")
    programme.waivers.append(renewal)
    #expect(WaiverTable(programme.portfolio).isInForce(programme.waivers[0]) == .notApplicable)
  }

  @Test func `layers take the hosting's default unless the service says otherwise`() {
    var service: Service = .made("pay") { $0.hosting = stated(.paas) }
    #expect(
      service.layers.map(\.party) == [
        .provider, .shared, .provider, .provider, .provider, .provider, .us, .shared, .us,
      ])
    service.responsibility = stated([
      Entry(
        key: Located(.os, at: TinyProgramme.here),
        value: Located(.unclear, at: TinyProgramme.here))
    ])
    #expect(service.layers.filter { $0.party == .unclear }.map(\.layer) == [.os])
    service.hosting = stated(Hosting.none)
    #expect(service.layers.isEmpty)
  }

  @Test func `facts that a write-up repeats are compared after normalising`() {
    var programme = Self.programme
    programme.services[0].bia = stated(.made { $0.rto = stated(time("4h")) })
    programme.people[0].name = stated("Ann Doe")
    programme.writeUps = [
      (
        "services/pay.md",
        """
        | Fact | Value |
        | --- | --- |
        | RTO | 240m |
        | Owner | ann doe |
        | Tier | Tier 2 |
        | RPO | 1h |
        """
      )
    ]
    let facts = programme.portfolio.repeatedFacts(of: 0)
    #expect(facts.facts.map(\.name) == [.rto, .owner, .tier, .rpo])
    #expect(
      facts.facts.map(\.verdict)
        == [.pass, .pass, .fail, .notEvaluable(missing: ["bia.rpo"])])
    #expect(facts.verdict == .fail)
  }

  static var programme: TinyProgramme {
    var programme = TinyProgramme()
    programme.people = [.made("ann"), .made("author"), .made("boss")]
    programme.services = [
      .made("pay") {
        $0.tier = reference("tier-1")
        $0.owner = reference("ann")
      }
    ]
    programme.plans = [
      .made("plan") {
        $0.services = references(["pay"])
        $0.author = reference("author")
      }
    ]
    return programme
  }

  private static func waiver(
    _ id: String, _ rule: String, until: String, discriminator: String? = nil
  ) -> Waiver {
    .made(id) {
      $0.rule = stated(rule)
      $0.subject = stated("pay")
      $0.approvedBy = reference("boss")
      $0.grantedOn = stated(day("2026-01-01"))
      $0.expiresOn = stated(day(until))
      if let discriminator { $0.discriminator = stated(discriminator) }
    }
  }
}
