// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// One line of the sum that a recovery time is.
package struct Addend: Sendable, Equatable {
  /// What the time is needed for.
  package enum Part: Sendable, Equatable {
    case detect, decide, ownSteps, validate, resume
    /// Until the place or the people are back.
    case wait
    /// The RTO less validation, in the place of steps that nobody timed.
    case standIn
    /// The supplier's stated time, or until a named loss ends.
    case supplier
    /// Moving to a member of a group.
    case switchover
    case workaround(RecordID<Workaround>)
  }

  /// The node whose part it is, see `ServiceGraph`.
  package let node: Int
  package let part: Part
  package let seconds: Int
  /// The grade of the evidence, `nil` where the part was not stated and counts 0.
  package let grade: Int?
  package let source: TimeSource?
}

/// How a ready time comes about: the addends of the critical path, in order of time.
package struct Derivation: Sendable, Equatable {
  /// The services on the critical path in order of recovery (readings.md B6).
  package let path: [Int]
  /// They sum up to the ready time.
  package let addends: [Addend]

  package var total: Int { addends.reduce(0) { $0 + $1.seconds } }

  static let empty = Derivation(path: [], addends: [])
}

/// Walks from a service down to where its recovery begins, always to what decides.
struct PathWalk {
  private let run: LossRun
  private let times: [OwnTimes]
  private var path: [Int] = []
  /// By node of the circles that the walk had to leave, see `LossRun.rounds`.
  private var rounds: [Int32: Int] = [:]
  /// From the last to the first.
  private var addends: [Addend] = []

  /// The derivation of a node's ready time in a loss that has been run; empty for never and null.
  static func derivation(of node: Int, in run: LossRun, times: [OwnTimes]) -> Derivation {
    guard run.isAffected(node), run.ready(node).seconds != nil else { return .empty }
    var walk = PathWalk(run: run, times: times)
    var current: Int? = node
    while let next = current { current = walk.step(next) }
    return Derivation(path: walk.path.reversed(), addends: walk.addends.reversed())
  }

  private init(run: LossRun, times: [OwnTimes]) {
    self.run = run
    self.times = times
  }

  /// Adds a service to the path; returns what it waited for.
  private mutating func step(_ node: Int) -> Int? {
    path.append(node)
    let isLost = run.isLost(node)
    let exit = isLost ? run.times[node].validate : run.times[node].resume
    add(
      isLost ? .validate : .resume, exit, of: node,
      isLost ? times[node].validate : times[node].resume)
    let moment = Elapsed(seconds: run.low[node].seconds - exit)
    let members = unitMembers(of: node)
    if let own = members.first(where: { finish(of: $0) == moment }) {
      if own != node { path.append(own) }
      return stepsBack(of: own)
    }
    for member in members {
      let needs = run.graph.needs(of: member).filter { index in
        let need = run.graph.needs[index]
        return need.isRuntime && !need.isInternal && run.wait(for: need) == moment
      }
      guard !needs.isEmpty else { continue }
      if member != node { path.append(member) }
      return follow(needs, to: moment)
    }
    return nil
  }

  /// The services that start as one with a node, in the order that breaks ties.
  private func unitMembers(of node: Int) -> [Int] {
    let shape = run.graph.shape
    var lower = Int(shape.position[node])
    var upper = lower + 1
    while lower > 0, shape.unit[Int(shape.order[lower - 1])] == shape.unit[node] { lower -= 1 }
    while upper < shape.order.count, shape.unit[Int(shape.order[upper])] == shape.unit[node] {
      upper += 1
    }
    // Most services stand alone, and what sorts takes a copy of the whole walk.
    guard upper - lower > 1 else { return [node] }
    return shape.order[lower..<upper].map(Int.init).sorted {
      run.graph.rank[$0] < run.graph.rank[$1]
    }
  }

  private func finish(of node: Int) -> Elapsed? {
    guard run.isLost(node) else { return nil }
    return run.times[node].finish(
      from: run.start(of: node, unknownIsNever: false), unknownIsNever: false)
  }

  /// Adds the own steps of a service and what came before them.
  private mutating func stepsBack(of node: Int) -> Int? {
    let start = run.start(of: node, unknownIsNever: false)
    let own = run.times[node]
    if own.kind == .standIn, own.own >= start.seconds {
      add(.standIn, own.own, of: node, times[node].ownStated)
      return nil
    }
    add(.ownSteps, own.ownBudget, of: node, times[node].ownStated)
    let reaction = Elapsed(seconds: own.reaction)
    let back = run.returnMoment(of: node)
    guard max(reaction, back) < start else {
      if back > reaction {
        addends.append(
          Addend(node: node, part: .wait, seconds: back.seconds, grade: nil, source: nil))
      } else {
        let (decide, detect) = (times[node].decide, times[node].detect)
        add(.decide, decide?.seconds ?? 0, of: node, decide)
        add(.detect, detect?.seconds ?? 0, of: node, detect)
      }
      return nil
    }
    let needs = run.graph.needs(of: node).filter { index in
      run.graph.needs[index].isRecovery && run.wait(for: run.graph.needs[index]) == start
    }
    return follow(needs, to: start)
  }

  /// Goes on to the member that decides: of all that are met at the moment the first by tier, RTO
  /// and id that lies on no circle with who waits; where there is none, of those whose own time does
  /// not come from who waits.
  private mutating func follow(_ needs: [Int], to moment: Elapsed) -> Int? {
    var best = deciding(needs) { !isOnCircle($0, with: $1) }
    if best == nil, let first = needs.first {
      let owner = run.graph.needs[first].owner
      if rounds[owner] == nil {
        rounds.merge(run.rounds(ofCircleAt: Int(owner))) { $1 }
      }
      best = deciding(needs) { (rounds[$0] ?? .max) < (rounds[$1] ?? .max) }
    }
    guard let best else { return nil }
    return pass(best, of: run.graph.needs[Int(best.need)], at: moment)
  }

  /// The first by tier, RTO and id of the members that are met when their needs are.
  ///
  /// - Parameter mayDecide: whether a node may be what another one waited for.
  private func deciding(
    _ needs: [Int], _ mayDecide: (_ node: Int32, _ owner: Int32) -> Bool
  ) -> ServiceGraph.Member? {
    var best: ServiceGraph.Member?
    for index in needs {
      let need = run.graph.needs[index]
      let decisive = run.unbridgedWait(for: need)
      for member in run.graph.members(of: need)
      where run.usableMoment(of: member) == decisive && mayDecide(member.node, need.owner)
        && (best.map { run.graph.rank[Int(member.node)] < run.graph.rank[Int($0.node)] } ?? true)
      {
        best = member
      }
    }
    return best
  }

  /// Whether two nodes may wait for each other; what does not fall waits for nobody.
  private func isOnCircle(_ node: Int32, with owner: Int32) -> Bool {
    run.isAffected(Int(node)) && run.graph.isOnCircle(Int(node), Int(owner))
  }

  private mutating func pass(
    _ member: ServiceGraph.Member, of need: ServiceGraph.Need, at moment: Elapsed
  ) -> Int? {
    if run.unbridgedWait(for: need) != moment,
      let bridge = run.graph.bridges(of: need).first(where: { $0.activation == moment.seconds })
    {
      addends.append(
        Addend(
          node: Int(need.owner), part: .workaround(bridge.workaround),
          seconds: bridge.activation, grade: nil, source: nil))
      return nil
    }
    let node = Int(member.node)
    if member.switchover > 0 {
      addends.append(
        Addend(
          node: node, part: .switchover, seconds: member.switchover, grade: nil, source: nil))
    }
    guard run.isAffected(node) else { return nil }
    guard let supplier = run.graph.supplier(node) else { return node }
    addends.append(
      Addend(
        node: node, part: .supplier, seconds: run.low[node].seconds, grade: supplier.grade,
        source: nil))
    return nil
  }

  private mutating func add(
    _ part: Addend.Part, _ seconds: Int, of node: Int, _ stated: SourcedTime?
  ) {
    addends.append(
      Addend(
        node: node, part: part, seconds: seconds, grade: stated?.grade, source: stated?.source))
  }
}

extension OwnTimes {
  /// The own time with its source, `nil` where it is unknown.
  fileprivate var ownStated: SourcedTime? {
    switch own {
    case .known(let time), .standIn(let time): time
    case .unknown: nil
    }
  }
}
