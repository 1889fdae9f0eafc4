// SPDX-License-Identifier: Apache-2.0

import Continuity
import TestSupport
import Testing

@testable import Assessment

@Suite struct AvailabilityTests {
  @Test func `two replicas on one network are not as good as they look`() {
    var programme = TinyProgramme()
    programme.services = [
      Self.service("net", up: [99]), Self.service("one", up: [90], needs: ["net"]),
      Self.service("two", up: [90], needs: ["net"]),
      Self.service("web", up: [], groups: [(["one", "two"], 1)]),
    ]
    let web = Self.table(programme).byService[3]
    #expect(Self.percent(web?.exact) == 98.01)
    #expect(Self.percent(web?.naive) == 98.8119)
    #expect(web?.downtime.map { Int($0) } == 10_466)
  }

  @Test func `without components and needs the slo stands in; a missing number is no figure`() {
    var programme = TinyProgramme()
    programme.services = [
      .made("bare") { $0.slo = stated(99.5) }, Self.service("top", needs: ["bare"]),
    ]
    #expect(Self.percent(Self.table(programme).byService[1]?.exact) == 99.5)
    programme.services[0].slo = .absent
    let top = Self.table(programme).byService[1]
    #expect(top?.exact == nil && top?.naive == nil)
    #expect(top?.gap == .unstated(RecordReference(.services, "bare")))
  }

  @Test func `a supplier named as a whole is its smallest service level`() {
    var programme = TinyProgramme()
    programme.suppliers = [
      .made("cloud") {
        $0.services = stated([
          .made("a") { $0.slaAvailability = stated(99.9) },
          .made("b") { $0.slaAvailability = stated(99) },
        ])
      }
    ]
    var service = Self.service("web", up: [])
    service.suppliers = stated([.made { $0.supplier = reference("cloud") }])
    programme.services = [service]
    #expect(Self.percent(Self.table(programme).byService[0]?.exact) == 99)
  }

  @Test func `in a circle everything is up unless a leaf is down, and naive is null`() {
    var programme = TinyProgramme()
    programme.services = [
      Self.service("a", up: [90], needs: ["b"]), Self.service("b", up: [80], needs: ["a"]),
      Self.service("c", up: [50], needs: ["a"]),
    ]
    let table = Self.table(programme)
    #expect(table.byService.map { Self.percent($0?.exact) } == [72, 72, 36])
    #expect(table.byService.allSatisfy { $0?.naive == nil && $0?.reachesCircle == true })
  }

  @Test func `exact equals full enumeration, and naive where no leaf repeats`() {
    var random = SeededRandom(seed: 29)
    var repeats = 0
    for round in 0..<300 {
      var programme = TinyProgramme()
      let isTree = round.isMultiple(of: 3)
      programme.services = Self.randomServices(&random, isTree: isTree)
      let graph = programme.graph
      let table = AvailabilityTable(programme.portfolio, graph)
      let truth = Enumeration(graph, programme.portfolio).probabilities()
      for service in 0..<graph.serviceCount {
        guard let figure = table.byService[service], let exact = figure.exact else {
          Issue.record("no figure")
          continue
        }
        #expect(abs(exact - truth[service]) < 1e-12)
        #expect(exact <= (figure.upperBound ?? 0) + 1e-12)
        if isTree, let naive = figure.naive { #expect(abs(exact - naive) < 1e-12) }
        if let naive = figure.naive, abs(naive - exact) > 1e-9 { repeats += 1 }
      }
    }
    #expect(repeats > 0)
  }

  @Test func `the order of entries does not change a figure`() {
    var random = SeededRandom(seed: 30)
    for _ in 0..<100 {
      var programme = TinyProgramme()
      programme.services = Self.randomServices(&random, isTree: false)
      let before = Self.table(programme).byService.map { Self.percent($0?.exact) }
      programme.services.shuffle(using: &random)
      for index in programme.services.indices {
        programme.services[index].dependencies = stated(
          programme.services[index].dependencies.elements().shuffled(using: &random))
      }
      #expect(Self.table(programme).byService.map { Self.percent($0?.exact) } == before)
    }
  }

  @Test func `a chain and a ring of 4000 services end`() {
    var programme = TinyProgramme()
    programme.services = (0..<4_000).map { number in
      Self.service(Self.id(number), up: [99.999], needs: [Self.id((number + 1) % 4_000)])
    }
    let ring = Self.table(programme).byService[0]
    #expect(ring?.exact.map { abs($0 - 0.960789) < 1e-6 } == true)
    programme.services[3_999].dependencies = .absent
    let chain = Self.table(programme).byService[0]
    #expect(Self.percent(chain?.exact) == Self.percent(ring?.exact))
    #expect(chain?.naive != nil)
  }

  @Test(arguments: [1, 2_500])
  func `of five thousand alternatives the exact figure is given up, the others are not`(
    _ quorum: Int
  ) {
    var programme = TinyProgramme()
    let members = (0..<5_000).map { Self.id($0) }
    programme.services =
      members.map { Self.service($0, up: [90]) }
      + [Self.service("web", up: [99], groups: [(members, quorum)])]
    let web = Self.table(programme).byService[5_000]
    #expect(web?.exact == nil)
    #expect(web?.gap == .tooLarge(steps: GatedProbability.limit))
    #expect(Self.percent(web?.upperBound) == 99)
    #expect(Self.percent(web?.naive) == 99)
  }

  @Test func `five thousand on one share it`() {
    var programme = TinyProgramme()
    programme.services =
      (0..<5_000).map { Self.service(Self.id($0), up: [90], needs: ["core"]) }
      + [
        Self.service("all", up: [], needs: (0..<400).map { Self.id($0) }),
        Self.service("core", up: [50]),
      ]
    let table = Self.table(programme).byService
    #expect(table.count { Self.percent($0?.exact) == 45 } == 5_000)
    let all = (0..<400).reduce(0.5) { product, _ in product * 0.9 }
    #expect(table[0]?.exact.map { abs($0 - all) < 1e-15 } == true)
  }

  @Test func `what is required across many blocks of leaves is counted once`() {
    var random = SeededRandom(seed: 31)
    var programme = TinyProgramme()
    programme.services = (0..<2_000).map { number in
      let targets = (0..<3).map { _ in
        Self.id(Int.random(in: 0...max(0, number - 1), using: &random))
      }
      return Self.service(
        Self.id(number), up: [99.99], needs: number == 0 ? [] : Array(Set(targets)).sorted())
    }
    let graph = programme.graph
    let table = AvailabilityTable(programme.portfolio, graph)
    for service in stride(from: 0, to: 2_000, by: 97) {
      let below = Self.below(service, graph).count
      let exact = table.byService[service]?.exact ?? 0
      let expected = (0..<below).reduce(1.0) { product, _ in product * 0.9999 }
      #expect(abs(exact - expected) < 1e-12)
    }
  }

  /// A service and all that it needs.
  private static func below(_ service: Int, _ graph: ServiceGraph) -> Set<Int32> {
    var found: Set = [Int32(service)]
    var open = [service]
    while let node = open.popLast() {
      for need in graph.needs(of: node) {
        for member in graph.members(of: graph.needs[need]) where found.insert(member.node).inserted
        {
          open.append(Int(member.node))
        }
      }
    }
    return found
  }

  private static func id(_ number: Int) -> String {
    "s\(100_000 + number)"
  }

  private static func randomServices(
    _ random: inout SeededRandom, isTree: Bool
  ) -> [Service] {
    var free = (1..<6).map { $0 }
    return (0..<6).map { number in
      var needs: [String] = []
      var members: [String] = []
      for other in 0..<6 where other != number {
        // In a tree each service has one consumer, and it comes before.
        let isFree = free.contains(other) && other > number
        guard isTree ? isFree : Int.random(in: 0..<4, using: &random) == 0 else { continue }
        free.removeAll { $0 == other }
        if Bool.random(using: &random) {
          members.append("s\(other)")
        } else {
          needs.append("s\(other)")
        }
      }
      let quorum = members.isEmpty ? 1 : Int.random(in: 1...members.count, using: &random)
      let count = number < 3 ? Int.random(in: 1...2, using: &random) : 1
      let up = (0..<count).map { _ in
        Double(Int.random(in: 10...99, using: &random))
      }
      return service(
        "s\(number)", up: up, needs: needs, groups: members.isEmpty ? [] : [(members, quorum)])
    }
  }

  static func service(
    _ id: String, up: [Double] = [], needs: [String] = [],
    groups: [(members: [String], quorum: Int)] = []
  ) -> Service {
    .made(id) { service in
      service.components = stated(
        up.enumerated().map { index, percent in
          .made("\(id)-\(index)") { $0.availability = stated(percent) }
        })
      let single: [Dependency] = needs.map { name in .made { $0.on = reference(name) } }
      let grouped: [Dependency] = groups.flatMap { group in
        group.members.map { name in
          .made {
            $0.on = reference(name)
            $0.group = stated("alternatives")
            $0.needs = stated(group.quorum)
          }
        }
      }
      service.dependencies = stated(single + grouped)
    }
  }

  private static func table(_ programme: TinyProgramme) -> AvailabilityTable {
    AvailabilityTable(programme.portfolio, programme.graph)
  }

  private static func percent(_ share: Double?) -> Double? {
    share.map { Availability.percent($0) }
  }
}

/// Availability by trying every combination of leaves that are up.
private struct Enumeration {
  private let graph: ServiceGraph
  private let leaves: LeafTable

  init(_ graph: ServiceGraph, _ portfolio: Portfolio) {
    self.graph = graph
    leaves = LeafTable(portfolio, graph)
  }

  /// By node.
  func probabilities() -> [Double] {
    var sums = [Double](repeating: 0, count: graph.nodeCount)
    for combination in 0..<(1 << leaves.leaves.count) {
      var chance = 1.0
      for (index, leaf) in leaves.leaves.enumerated() {
        let up = leaf.up ?? 1
        chance *= combination >> index & 1 == 1 ? up : 1 - up
      }
      for (node, isUp) in states(combination).enumerated() where isUp { sums[node] += chance }
    }
    return sums
  }

  /// Everything is up until something that it needs is down.
  private func states(_ combination: Int) -> [Bool] {
    var isUp = (0..<graph.nodeCount).map { node in
      leaves.ofNode[node].allSatisfy { combination >> $0 & 1 == 1 }
    }
    var changes = true
    while changes {
      changes = false
      for need in graph.needs where isUp[Int(need.owner)] {
        let count = graph.members(of: need).count { isUp[Int($0.node)] }
        if count < Int(need.quorum) { (isUp[Int(need.owner)], changes) = (false, true) }
      }
    }
    return isUp
  }
}
