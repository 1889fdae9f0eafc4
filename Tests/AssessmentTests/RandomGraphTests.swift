// SPDX-License-Identifier: Apache-2.0

import Continuity
import Testing

@testable import Assessment

/// What must hold on any graph (method.md 3), on seeded random ones.
@Suite struct RandomGraphTests {
  @Test func `all promises are kept if and only if all requirements are`() {
    var kept = 0
    for seed in 0..<2_000 {
      let graph = RandomGraph(
        seed: seed, size: 6, .init(groups: seed % 2 == 0, workarounds: seed % 3 == 0))
      let recovery = graph.programme.assessed().assessment.recovery
      func allKeep(_ limit: (ServiceRecovery) -> Int?) -> Bool {
        recovery.allSatisfy { ($0.achieved.seconds ?? .max) <= limit($0) ?? .max }
      }
      let promises = allKeep { $0.objectives.limit }
      #expect(promises == allKeep { $0.required }, "seed \(seed)")
      kept += promises ? 1 : 0
    }
    #expect(kept > 20)
  }

  @Test func `one more strong edge or a longer step makes nothing better`() {
    for seed in 0..<2_000 {
      var graph = RandomGraph(seed: seed)
      let before = graph.programme.assessed().assessment.recovery
      let consumer = 1 + graph.generator.below(8)
      if seed % 2 == 0 {
        var needs = graph.services[consumer].dependencies.elements()
        needs.append(on("s\(graph.generator.below(consumer))", seed % 4 == 0 ? .runtime : .both))
        graph.services[consumer].dependencies = stated(needs)
      } else {
        var times = graph.services[consumer].times.value ?? ServiceTimes(at: TinyProgramme.here)
        times.own = timed(50)
        graph.services[consumer].times = stated(times)
      }
      let after = graph.programme.assessed().assessment.recovery
      for (old, new) in zip(before, after) {
        #expect(old.atLeast <= new.atLeast, "seed \(seed)")
        #expect(old.required ?? .max >= new.required ?? .max, "seed \(seed)")
      }
    }
  }

  @Test func `every figure is the largest solution, and its sum can be redone`() {
    var finite = 0
    for seed in 0..<2_000 {
      let shape = RandomGraph.Shape(
        groups: true, circles: seed % 2 == 0, workarounds: seed % 3 == 0, unknowns: seed % 5 == 0)
      let one = RandomGraph(seed: seed, shape).programme.assessed()
      let expected = LargestSolution(one.assessment.everything).moments
      for position in one.assessment.recovery.indices {
        let figures = one.assessment.recovery[position]
        #expect(figures.atLeast == expected[position], "seed \(seed) service \(position)")
        guard let seconds = figures.achieved.seconds else { continue }
        finite += 1
        let derivation = one.assessment.derivation(of: position)
        #expect(derivation.total == seconds, "seed \(seed) service \(position)")
        #expect(derivation.path.last == position)
        #expect(Set(derivation.path).count == derivation.path.count)
      }
    }
    #expect(finite > 5_000)
  }

  @Test func `any loss takes down what the definitions say, and when they say`() {
    for seed in 0..<2_000 {
      let shape = RandomGraph.Shape(groups: true, circles: seed % 2 == 0, workarounds: true)
      var graph = RandomGraph(seed: seed, shape)
      var run = graph.programme.assessed().assessment.everything
      let lost = Set((0..<3).map { _ in graph.generator.below(9) })
      run.run(Loss(nodes: lost.sorted()))
      let expected = LargestSolution(run, lost: lost)
      for node in 0..<9 {
        #expect(run.isAffected(node) == expected.affected.contains(node), "seed \(seed)")
        guard run.isAffected(node) else { continue }
        #expect(run.low[node] == expected.moments[node], "seed \(seed) service \(node)")
      }
    }
  }

  @Test func `the order of records changes nothing`() {
    for seed in 0..<500 {
      var graph = RandomGraph(
        seed: seed, .init(groups: true, circles: seed % 2 == 0, unknowns: seed % 3 == 0))
      let one = graph.programme.assessed()
      let other = graph.shuffled().assessed()
      for position in one.assessment.recovery.indices {
        let id = one.name(position)
        #expect(one[id].achieved == other[id].achieved, "seed \(seed)")
        #expect(one[id].alone == other[id].alone, "seed \(seed)")
        #expect(one[id].required == other[id].required, "seed \(seed)")
        #expect(one[id].grade == other[id].grade, "seed \(seed)")
        #expect(one[id].wave == other[id].wave, "seed \(seed)")
        #expect(one.path(id) == other.path(id), "seed \(seed)")
        #expect(one.fallen(.service, id) == other.fallen(.service, id), "seed \(seed)")
      }
    }
  }

  @Test func `the loss of all is the largest of losses where there are no alternatives`() {
    for seed in 0..<500 {
      let one = RandomGraph(seed: seed).programme.assessed().assessment
      for row in one.losses.rows(of: .service) {
        for fallen in one.losses.services(in: row) {
          let whole = one.recovery[Int(fallen.service)].achieved.seconds ?? .max
          // Who only lost a dependency resumes instead of validating; that takes less than four
          // minutes for each service on the way.
          let margin = 4 * 60 * one.recovery.count
          #expect((fallen.ready.seconds ?? .max) <= whole + margin, "seed \(seed)")
        }
      }
    }
  }
}

/// The largest solution found the slow way: whoever is affected begins at never, all formulas are
/// applied until nothing changes (readings.md A13).
struct LargestSolution {
  private(set) var moments: [Elapsed]
  private(set) var affected: Set<Int>
  private let run: LossRun
  private let lost: Set<Int>

  init(_ run: LossRun, lost: Set<Int>? = nil) {
    self.run = run
    let nodes = 0..<run.graph.nodeCount
    self.lost = lost ?? Set(nodes)
    affected = self.lost
    moments = nodes.map { _ in .atOnce }
    var count = -1
    while count != affected.count {
      count = affected.count
      affected.formUnion(nodes.filter { node in needs(of: node).contains(where: isBroken) })
    }
    for node in affected { moments[node] = .never }
    settle(Self.units(run.graph))
  }

  private mutating func settle(_ units: [[Int]]) {
    var isChanged = true
    while isChanged {
      isChanged = false
      for unit in units where affected.contains(unit[0]) {
        let moment = unit.reduce(Elapsed.atOnce) { max($0, contribution($1, unit)) }
        for node in unit {
          let times = run.times[node]
          let ready = moment + (lost.contains(node) ? times.validate : times.resume)
          isChanged = isChanged || moments[node] != ready
          moments[node] = ready
        }
      }
    }
  }

  private func needs(of node: Int) -> [ServiceGraph.Need] {
    run.graph.needs(of: node).map { run.graph.needs[$0] }
  }

  /// Whether a runtime need has too few members that are up and need no switchover.
  private func isBroken(_ need: ServiceGraph.Need) -> Bool {
    let members = run.graph.members(of: need)
    guard need.isRuntime, members.contains(where: { affected.contains(Int($0.node)) }) else {
      return false
    }
    let up = members.count { !affected.contains(Int($0.node)) && $0.switchover == 0 }
    return up < need.quorum
  }

  /// Services that reach each other by runtime-only edges outside groups.
  private static func units(_ graph: ServiceGraph) -> [[Int]] {
    let count = graph.nodeCount
    var reaches = (0..<count).map { node in (0..<count).map { $0 == node } }
    for need in graph.needs where need.isRuntime && !need.isRecovery && !need.isGroup {
      reaches[Int(need.owner)][Int(graph.members[Int(need.members.lowerBound)].node)] = true
    }
    for middle in 0..<count {
      for from in 0..<count where reaches[from][middle] {
        for to in 0..<count where reaches[middle][to] { reaches[from][to] = true }
      }
    }
    return (0..<count).compactMap { node in
      let unit = (0..<count).filter { reaches[node][$0] && reaches[$0][node] }
      return unit.first == node ? unit : nil
    }
  }

  private func contribution(_ node: Int, _ unit: [Int]) -> Elapsed {
    let isLost = lost.contains(node)
    var start = Elapsed(seconds: run.times[node].reaction)
    var running = Elapsed.atOnce
    for need in needs(of: node) {
      let isInside =
        !need.isGroup && need.isRuntime && !need.isRecovery
        && unit.contains(Int(run.graph.members(of: need).first?.node ?? -1))
      guard !isInside else { continue }
      if need.isRecovery { start = max(start, wait(need)) }
      if need.isRuntime { running = max(running, wait(need)) }
    }
    guard isLost else { return running }
    return max(running, run.times[node].finish(from: start, unknownIsNever: false))
  }

  private func wait(_ need: ServiceGraph.Need) -> Elapsed {
    let members = run.graph.members(of: need)
    guard members.contains(where: { affected.contains(Int($0.node)) }) else { return .atOnce }
    let usable = members.map { moments[Int($0.node)] + $0.switchover }.sorted()
    let moment = usable[Int(need.quorum) - 1]
    let bridges = run.graph.bridges(of: need).filter {
      moment.seconds <= $0.activation + $0.maxDuration
    }
    return ([moment] + bridges.map { Elapsed(seconds: $0.activation) }).min() ?? moment
  }
}
