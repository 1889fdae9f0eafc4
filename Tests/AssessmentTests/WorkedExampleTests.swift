// SPDX-License-Identifier: Apache-2.0

import Continuity
import Testing

@testable import Assessment

/// The worked example of method.md 2.17.
@Suite struct WorkedExampleTests {
  private static func example(promiseOfDB: Int) -> Assessed {
    TinyProgramme([
      service("net", rto: 60, own: 40, detect: 5, decide: 5, validate: 0),
      service(
        "idp", rto: 120, own: 50, detect: 5, decide: 10, validate: 5,
        needs: [on("net", .recovery)]),
      service(
        "db", rto: promiseOfDB, own: 60, detect: 5, decide: 5, validate: 10,
        needs: [on("idp", .recovery)]),
      service(
        "pay", rto: 240, own: 45, detect: 10, decide: 20, validate: 15,
        needs: [on("db", .both), on("idp", .runtime)]),
    ]).assessed()
  }

  private let broken = Self.example(promiseOfDB: 120)
  private let mended = Self.example(promiseOfDB: 180)
  private let all = ["net", "idp", "db", "pay"]

  @Test func `achieved times add up along the chain`() {
    #expect(all.map { broken[$0].achieved.minutes } == ["50", "105", "175", "235"])
  }

  @Test func `requirements and slack come down from the promise of db`() {
    #expect(all.map { broken[$0].required?.minutes } == [-5, 50, 120, 240])
    #expect(all.map { broken[$0].slack.minutes } == ["-55", "-55", "-55", "5"])
    #expect(broken["db"].requiredBy == nil)
    #expect(broken["db"].requiredByConsumers?.minutes == 180)
    #expect(broken["net"].requiredBy == broken.position("idp"))
  }

  @Test func `a promise of three hours clears all four`() {
    #expect(["net", "idp", "db"].map { mended[$0].required?.minutes } == [55, 110, 180])
    #expect(all.map { mended[$0].slack.minutes } == ["5", "5", "5", "5"])
    for id in all {
      #expect(mended.assessment.keepsPromise(mended.position(id)) == .pass)
      #expect(mended.assessment.advice(for: mended.position(id)) == nil)
    }
  }

  @Test func `only db misses its promise`() {
    let verdicts = all.map { broken.assessment.keepsPromise(broken.position($0)) }
    #expect(verdicts == [.pass, .pass, .fail, .pass])
  }

  @Test(arguments: ["net", "idp", "db"])
  func `the advice for the whole chain is the promise of db`(_ id: String) {
    let advice = broken.assessment.advice(for: broken.position(id))
    #expect(advice == .promise(broken.position("db"), seconds: 180 * 60))
  }

  @Test func `the layer rule catches idp to db`() {
    let layers = all.map { broken.assessment.layerRule(broken.position($0)).verdict }
    #expect(layers == [.notApplicable, .pass, .fail, .pass])
    let db = broken.assessment.layerRule(broken.position("db"))
    #expect(db.lines.map(\.sum?.minutes) == [190])
  }

  @Test func `recovery must be declared within a quarter of an hour`() {
    #expect(broken["pay"].undelayed.minutes == "225")
    #expect(broken["pay"].declareWithin.minutes == "15")
  }

  @Test func `the sum can be redone by hand`() {
    let derivation = broken.assessment.derivation(of: broken.position("pay"))
    #expect(derivation.path.map(broken.name) == all)
    #expect(
      derivation.addends.map { $0.seconds.minutes } == [5, 5, 40, 0, 50, 5, 60, 10, 45, 15])
    #expect(derivation.addends.map(\.grade) == Array(repeating: 1, count: 10))
    #expect(derivation.total.minutes == 235)
  }

  @Test func `waves, starts and grades follow`() {
    #expect(all.map { broken[$0].wave } == [0, 1, 2, 3])
    #expect(all.map { broken[$0].earliestStart.minutes } == ["10", "50", "105", "175"])
    #expect(broken["pay"].latestStart?.minutes == 180)
    #expect(broken["pay"].grade == 1)
    #expect(broken["net"].alone.minutes == "50")
    #expect(broken["db"].alone.minutes == "80")
  }
}
