// SPDX-License-Identifier: Apache-2.0

import CommonMark
import Continuity
import Diagnostics
import Phrasing
import Testing

@testable import Assessment

@Suite struct StandingTests {
  @Test(arguments: [
    ("## 1. People!\nfour words stand here", SectionStanding.State.present(words: 4)),
    ("# Staff\n### Sub\none two three", .present(words: 4)),
    ("## People\nshort", .tooShort(words: 1, minimum: 3)),
    ("## Process\nsomething else entirely", .missing),
    ("## People\nx\n## People\nnow this is enough", .present(words: 4)),
  ])
  func `a section is a heading with its title and enough words`(
    text: String, state: SectionStanding.State
  ) {
    var programme = Self.programme(writeUp: text)
    programme.settings.requiredSections = stated([Self.section(minWords: 3)])
    let standings = programme.portfolio.requiredSections(of: 0).standings
    #expect(standings.map(\.state) == [state])
  }

  @Test func `a placeholder spoils a section and says where it stands`() {
    var programme = Self.programme(writeUp: "## People\nthe lead is TBD for now")
    programme.settings.requiredSections = stated([Self.section(minWords: 1)])
    let sections = programme.portfolio.requiredSections(of: 0)
    #expect(sections.verdict == .fail)
    guard case .placeholder(let found) = sections.standings[0].state else {
      Issue.record("no placeholder")
      return
    }
    #expect(found.map(\.text) == ["TBD"])
    #expect(found.map(\.span.range) == [22..<25])
  }

  @Test func `only the sections of a service's tier and kind are required`() {
    var programme = Self.programme(writeUp: "")
    var other = Self.section(minWords: 1)
    other.tiers = references(["tier-2"])
    var process = Self.section(minWords: 1)
    process.kinds = stated([Located(.businessProcess, at: TinyProgramme.here)])
    programme.settings.requiredSections = stated([other])
    #expect(programme.portfolio.requiredSections(of: 0).verdict == .notApplicable)
    programme.settings.requiredSections = stated([other, process])
    #expect(
      programme.portfolio.requiredSections(of: 0).verdict
        == .notEvaluable(missing: ["kind"]))
  }

  @Test func `a fingerprint follows material fields, not their order or notation`() {
    var programme = Self.programme(writeUp: "## People\nsome   words\nhere")
    programme.settings.requiredSections = stated([Self.section(minWords: 1)])
    programme.services[0].dependencies = stated([
      .made { $0.on = reference("b") },
      .made {
        $0.on = reference("a")
        $0.switchover = stated(time("60m"))
      },
    ])
    let before = Self.canonical(programme)
    #expect(before.contains(#""dependencies":["a","b"]"#))
    #expect(before.contains(#""sections":{"People":["some words here"]}"#))
    #expect(before.contains(#"{"on":"a","switchover":3600}"#))
    programme.services[0].dependencies = stated(
      programme.services[0].dependencies.elements().reversed())
    programme.services[0].summary = stated("not material")
    programme.writeUps[0].text = "## People\nsome words here"
    #expect(Self.canonical(programme) == before)
    programme.services[0].slo = stated(99.5)
    #expect(Self.canonical(programme) != before)
  }

  @Test func `stages are reached one after the other, and the next says what it wants`() {
    var programme = Self.programme(writeUp: nil)
    #expect(Self.stage(programme) == "none, wants outcome, write-up")
    programme.services[0].outcome = stated("payments arrive")
    programme.writeUps = [("services/pay.md", "text")]
    #expect(Self.stage(programme) == "identified, wants BIA review in date, bia.rto, bia.rpo")
    programme.services[0].bia = stated(
      .made {
        $0.rto = stated(time("1h"))
        $0.rpo = stated(time("1h"))
        $0.reviewedOn = stated(day("2026-06-01"))
      })
    programme.services[0].people = stated(.made { $0.roles = stated([]) })
    programme.services[0].hosting = stated(.saas)
    programme.services[0].dependencies = stated([])
    programme.services[0].suppliers = stated([])
    programme.services[0].sites = stated([])
    #expect(Self.stage(programme) == "prioritised, wants plan")
    programme.plans = [.made("plan") { $0.services = references(["pay"]) }]
    #expect(Self.stage(programme) == "mapped, wants valid exercise in date")
    programme.exercises = [ExerciseReadingTests.exercise("e", on: "2026-06-01", level: 5)]
    #expect(Self.stage(programme) == "tested, wants ")
  }

  @Test func `assurance climbs from declared to proven, open findings matter at the top only`() {
    var programme = Self.programme(writeUp: nil)
    #expect(Self.people(programme).reasons == ["no roles"])
    programme.services[0].people = stated(
      .made {
        $0.roles = stated([
          .made {
            $0.role = reference("dba")
            $0.primary = reference("ann")
          }
        ])
      })
    programme.people = [.made("ann"), .made("boss")]
    #expect(Self.people(programme).level == 1)
    programme.writeUps = [("services/pay.md", "text")]
    programme.settings.requiredSections = .absent
    #expect(Self.people(programme).level == 2)
    programme.services[0].approval = stated(
      .made {
        $0.state = stated(.approved)
        $0.approvedBy = reference("boss")
        $0.on = stated(day("2026-06-01"))
      })
    #expect(
      Self.people(programme)
        == AreaAssurance(area: .people, level: 2, reasons: ["plan review not in date"]))
    programme.writeUps = []
    #expect(Self.people(programme).level == 1)
  }

  @Test func `an offering is as weak as its weakest service`() {
    var programme = TinyProgramme()
    programme.services = [
      .made("a") { $0.tier = reference("tier-2") }, .made("b") { $0.tier = reference("tier-1") },
      .made("c"), .made("gone") { $0.status = stated(.retired) },
    ]
    let offering: Offering = .made("card") { $0.services = references(["c", "a", "b", "gone"]) }
    let achieved: [Figure] = [.notEvaluable, .never, .time(9)]
    let standing = OfferingStanding(offering, in: programme.portfolio) { service in
      OfferedFigures(
        promised: .time(60), achieved: achieved[service], slack: .time(-service),
        dataLoss: service == 1 ? .time(5) : .notEvaluable, availability: 99.0 + Double(service),
        stage: service == 2 ? .identified : .tested)
    }
    #expect(standing.services == [0, 1, 2])
    #expect(standing.promised?.service == 1)
    #expect(standing.achieved?.service == 1)
    #expect(standing.slack?.service == 2)
    #expect(standing.dataLoss?.service == 0)
    #expect(standing.availability?.service == 0)
    #expect(standing.stage?.service == 2)
  }

  private static func programme(writeUp: String?) -> TinyProgramme {
    var programme = ExerciseReadingTests.programme
    programme.services[0].owner = reference("ann")
    programme.services[0].bia = .absent
    if let writeUp { programme.writeUps = [("services/pay.md", writeUp)] }
    return programme
  }

  private static func section(minWords: Int) -> RequiredSection {
    .made {
      $0.title = stated("People")
      $0.aliases = stated([
        Located("1 people", at: TinyProgramme.here), Located("Staff", at: TinyProgramme.here),
      ])
      $0.area = stated(.people)
      $0.minWords = stated(minWords)
    }
  }

  private static func canonical(_ programme: TinyProgramme) -> String {
    let prints = Fingerprints(programme.portfolio) { String(decoding: $0, as: UTF8.self) }
    return prints.service(0)
  }

  private static func stage(_ programme: TinyProgramme) -> String {
    let portfolio = programme.portfolio
    let standing = StageStanding(
      of: 0, in: portfolio, proofs: ProofTable(portfolio) { _ in "" })
    return
      "\(standing.stage?.rawValue ?? "none"), wants \(standing.missing.map(\.english).joined(separator: ", "))"
  }

  private static func people(_ programme: TinyProgramme) -> AreaAssurance {
    let portfolio = programme.portfolio
    let judge = AssuranceJudge(
      0, in: portfolio, proofs: ProofTable(portfolio) { _ in "" },
      inputs: AssuranceInputs(
        roles: RolePools(portfolio).byService[0],
        sections: portfolio.requiredSections(of: 0), facts: .pass, restoreTests: .pass,
        dataLoss: .pass))
    return judge.assurance(of: .people, openFindings: ["PEO-002"])
  }
}
