// SPDX-License-Identifier: Apache-2.0

import Continuity
import TestSupport
import Testing

@testable import Assessment

@Suite struct DataLossTests {
  @Test(
    arguments: [
      (ProtectionKind.backup, "1h", nil, "10m", 4_200), (.backup, nil, "5m", nil, nil),
      (.asyncReplica, nil, "5m", nil, 300), (.twoWaySync, nil, nil, "1m", nil),
      (.syncReplica, nil, nil, nil, 0), (.snapshot, "15m", "1m", nil, 960),
      (nil, "1h", "5m", nil, 3_900), (nil, nil, "5m", nil, nil),
    ] as [(ProtectionKind?, String?, String?, String?, Int?)])
  func `a protection loses what its kind lets it lose`(
    kind: ProtectionKind?, interval: String?, lag: String?, copy: String?, loss: Int?
  ) {
    let protection: Protection = .made {
      if let kind { $0.protectionKind = stated(kind) }
      if let interval { $0.interval = stated(time(interval)) }
      if let lag { $0.lag = stated(time(lag)) }
      if let copy { $0.copyDuration = stated(time(copy)) }
    }
    #expect(protection.loss == loss)
  }

  @Test func `absent stores are unknown, none lose nothing, no protection loses all`() {
    var programme = TinyProgramme()
    programme.services = [
      .made("absent"), .made("none") { $0.dataStores = stated([]) },
      .made("open") { $0.dataStores = stated([.made("x") { $0.protection = stated([]) }]) },
    ]
    #expect(Self.figures(programme) == [.notEvaluable, .time(0), .never])
  }

  @Test func `the best protection counts, and the group's largest store`() {
    var programme = TinyProgramme()
    programme.services = [
      Self.service("a", stores: [["1h", "5m"]], group: "ledger"),
      Self.service("b", stores: [["30m"], ["10m"]], group: "ledger"),
      Self.service("c", stores: [["1m"]]),
    ]
    #expect(Self.figures(programme) == [.time(1_800), .time(1_800), .time(60)])
  }

  @Test func `an edge is followed unless changes can be replayed for long enough`() {
    var programme = TinyProgramme()
    programme.services = [
      Self.service("a", stores: [["1h"]]), Self.service("b", stores: [["1m"]], on: "a"),
      Self.service("c", stores: [["1m"]], on: "a", replayable: "2h"),
      Self.service("d", stores: [["1m"]], on: "a", replayable: "1h59m"),
    ]
    let table = Self.table(programme) { _ in ElapsedRange(Elapsed(seconds: 3_600)) }
    #expect(
      table.byService.map { $0?.figure } == [.time(3_600), .time(3_600), .time(60), .time(3_600)])
    #expect(table.byService[3]?.chain == [3, 0])
    #expect(table.byService[3]?.grade == 2)
  }

  @Test func `circles end in their largest member`() {
    var programme = TinyProgramme()
    programme.services = [
      Self.service("a", stores: [["1m"]], on: "c"), Self.service("b", stores: [["5m"]], on: "a"),
      Self.service("c", stores: [["2m"]], on: "b"),
    ]
    #expect(Self.figures(programme) == [.time(300), .time(300), .time(300)])
  }

  @Test func `a measurement replaces the configuration and has its grade`() {
    var programme = ExerciseReadingTests.programme
    programme.services[0].dataStores = stated([.made("x") { $0.protection = stated([]) }])
    var exercise = ExerciseReadingTests.exercise("e", on: "2026-06-01", level: 5)
    exercise.results = stated([
      .made {
        $0.service = reference("pay")
        $0.result = stated(.failed)
        $0.rpa = stated(time("7m"))
      }
    ])
    programme.exercises = [exercise]
    let loss = Self.table(programme).byService[0]
    #expect(loss?.figure == .time(420))
    #expect(loss?.grade == 3)
  }

  @Test func `no loss is smaller than one's own or than what is followed, and none is larger`() {
    var random = SeededRandom(seed: 28)
    for _ in 0..<300 {
      var programme = TinyProgramme()
      programme.services = (0..<7).map { number in
        Self.service(
          "s\(number)", stores: [["\(Int.random(in: 1...90, using: &random))m"]],
          on: "s\(Int.random(in: 0..<7, using: &random))",
          replayable: "\(Int.random(in: 1...120, using: &random))m")
      }
      let table = Self.table(programme) { ElapsedRange(Elapsed(seconds: $0 * 600)) }
      let losses = table.byService.compactMap { $0?.figure.seconds }
      #expect(losses == Self.leastSolution(programme))
    }
  }

  /// The same by going round until nothing changes.
  private static func leastSolution(_ programme: TinyProgramme) -> [Int] {
    let portfolio = programme.portfolio
    var losses = table(programme).byService.map { $0?.own.low.seconds ?? 0 }
    var changes = true
    while changes {
      changes = false
      for service in portfolio.living {
        for edge in portfolio.service(service).dependencies.elements() {
          guard let target = edge.on.value.flatMap({ portfolio.position(of: $0) }) else { continue }
          let needed = losses[target] + target * 600
          guard (edge.replayable.value?.seconds ?? 0) < needed, losses[target] > losses[service]
          else { continue }
          (losses[service], changes) = (losses[target], true)
        }
      }
    }
    return losses
  }

  @Test func `each store is held against its own promise, its restore test and its copies`() {
    var programme = ExerciseReadingTests.programme
    programme.services[0].bia = stated(.made { $0.rpo = stated(time("10m")) })
    programme.services[0].sites = stated([.made { $0.site = reference("hq") }])
    programme.services[0].dataStores = stated([
      .made("x") {
        $0.rpo = stated(time("1h"))
        $0.protection = stated([Self.protection("1h", .backup, site: "away")])
        $0.restoreTest = stated(
          .made {
            $0.on = stated(day("2026-08-21"))
            $0.ok = stated(true)
            $0.integrityChecked = stated(true)
          })
      },
      .made("y") { $0.protection = stated([Self.protection("1h", .asyncReplica, site: "hq")]) },
    ])
    let portfolio = programme.portfolio
    let checks = DataChecks(portfolio, losses: Self.table(programme))
    #expect(checks.frequency(of: 0).map(\.verdict) == [.pass, .fail])
    #expect(checks.restoreTests(of: 0).map(\.verdict) == [.pass, .fail])
    #expect(checks.elsewhere(of: 0).map(\.verdict) == [.pass, .fail])
    #expect(checks.backups(of: 0).map(\.verdict) == [.pass, .fail])
    #expect(checks.chain(of: 0) == .fail)
    #expect(checks.overall(checks.backups(of: 0), of: 0) == .fail)
  }

  static func service(
    _ id: String, stores: [[String]], group: String? = nil, on other: String? = nil,
    replayable: String? = nil
  ) -> Service {
    .made(id) { service in
      service.dataStores = stated(
        stores.enumerated().map { index, intervals in
          .made("\(id)-\(index)") {
            $0.protection = stated(intervals.map { protection($0, .backup) })
            if let group { $0.consistencyGroup = stated(group) }
          }
        })
      guard let other else { return }
      service.dependencies = stated([
        .made {
          $0.on = reference(other)
          $0.data = stated(.consistentWith)
          if let replayable { $0.replayable = stated(time(replayable)) }
        }
      ])
    }
  }

  private static func protection(
    _ interval: String, _ kind: ProtectionKind, site: String? = nil
  ) -> Protection {
    .made {
      $0.protectionKind = stated(kind)
      $0.interval = stated(time(interval))
      if let site { $0.site = reference(site) }
    }
  }

  private static func figures(_ programme: TinyProgramme) -> [Figure?] {
    table(programme).byService.map { $0?.figure }
  }

  static func table(
    _ programme: TinyProgramme,
    recovery: (Int) -> ElapsedRange = { _ in ElapsedRange(.atOnce) }
  ) -> DataLossTable {
    let portfolio = programme.portfolio
    return DataLossTable(
      portfolio, proofs: ProofTable(portfolio) { _ in "" }, recovery: recovery)
  }
}
