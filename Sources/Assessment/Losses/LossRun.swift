// SPDX-License-Identifier: Apache-2.0

/// Works out one loss after the other on the same scratch memory: what falls, and when it is ready.
///
/// 1. `mark`: what is lost, and upwards whatever cannot run without it.
/// 2. `arrange`: the affected nodes, dependencies first.
/// 3. `settle`: when each is ready, with unknown times at 0 (`low`) and at never (`high`).
///
/// A run costs what the loss touches, not what the programme holds.
struct LossRun {
  let graph: ServiceGraph
  var times: [NodeTimes]
  /// The affected nodes, dependencies before consumers.
  private(set) var affected: [Int32] = []
  /// By node, when it is ready; only those of affected nodes mean something.
  private(set) var low: [Elapsed]
  private(set) var high: [Elapsed]
  /// By node, whether its ready time rests on a stand-in or an unconfirmed promise.
  var isAssumed: [Bool]

  /// The nodes that losses are kept to, see `confine`; none where they go everywhere.
  private var confines: [Int] = []
  /// By node, the members by which a loss of it spreads within the confines.
  private var runnersWithin: [[Int32]] = []

  private var loss: Int32 = 0
  private var affectedBy: [Int32]
  private var lostBy: [Int32]
  private var notBefore: [Elapsed]
  private(set) var isBackThen: [Bool]
  private var touchedBy: [Int32]
  /// By need, how many members that need no switchover are not affected.
  private var usable: [Int32]

  init(_ graph: ServiceGraph, times: [NodeTimes]) {
    self.graph = graph
    self.times = times
    let count = graph.nodeCount
    low = [Elapsed](repeating: .atOnce, count: count)
    high = low
    notBefore = low
    isAssumed = [Bool](repeating: false, count: count)
    isBackThen = isAssumed
    affectedBy = [Int32](repeating: 0, count: count)
    lostBy = affectedBy
    touchedBy = [Int32](repeating: 0, count: graph.needs.count)
    usable = touchedBy
  }

  /// Works out a loss; `affected`, `low`, `high` and `isAssumed` then tell what it does.
  mutating func run(_ loss: Loss) {
    runOptimistically(loss)
    let hasUnknown = affected.contains { times[Int($0)].kind == .unknown && isLost(Int($0)) }
    var moments: [Elapsed] = []
    swap(&moments, &high)
    if hasUnknown {
      settle(&moments, unknownIsNever: true)
    } else {
      for node in affected { moments[Int(node)] = low[Int(node)] }
    }
    swap(&moments, &high)
    markAssumed()
  }

  /// Works out a loss with unknown times at 0; `affected` and `low` then tell what it does.
  mutating func runOptimistically(_ loss: Loss) {
    self.loss += 1
    affected.removeAll(keepingCapacity: true)
    mark(loss)
    arrange()
    var moments: [Elapsed] = []
    swap(&moments, &low)
    settle(&moments, unknownIsNever: false)
    swap(&moments, &low)
  }

  /// The services among the affected nodes, in order of position.
  var affectedServices: [Int] {
    if isLarge { return (0..<graph.serviceCount).filter { isAffected($0) } }
    return affected.lazy.map { Int($0) }.filter { $0 < graph.serviceCount }.sorted()
  }

  func isAffected(_ node: Int) -> Bool { affectedBy[node] == loss }

  func isLost(_ node: Int) -> Bool { lostBy[node] == loss }

  /// The moment before which a lost node cannot come back.
  func returnMoment(of node: Int) -> Elapsed { isLost(node) ? notBefore[node] : .atOnce }

  /// The figure of an affected service; at once for one that does not notice.
  func ready(_ node: Int) -> Figure {
    isAffected(node) ? Figure(low: low[node], high: high[node]) : .time(0)
  }

  /// The bounds of when a node is ready; at once where it does not fall.
  func range(of node: Int) -> ElapsedRange {
    isAffected(node)
      ? ElapsedRange(low: low[node], high: high[node]) : ElapsedRange(low: .atOnce, high: .atOnce)
  }
}

extension LossRun {
  /// Keeps losses to what one service stands on: such nodes with all that they need.
  ///
  /// Otherwise a run for its sake costs all that stands on the same things.
  mutating func confine(to nodes: [Int]) {
    if runnersWithin.isEmpty { runnersWithin = Array(repeating: [], count: graph.nodeCount) }
    for node in confines { runnersWithin[node].removeAll(keepingCapacity: true) }
    confines = nodes
    for node in nodes {
      for index in graph.needs(of: node) where graph.needs[index].isRuntime {
        for place in graph.needs[index].members {
          runnersWithin[Int(graph.members[Int(place)].node)].append(place)
        }
      }
    }
  }

  private mutating func mark(_ loss: Loss) {
    for entry in loss.entries {
      let node = Int(entry.node)
      if isLost(node) {
        notBefore[node] = max(notBefore[node], entry.notBefore)
        isBackThen[node] = isBackThen[node] || entry.isBackThen
      } else {
        lostBy[node] = self.loss
        notBefore[node] = entry.notBefore
        isBackThen[node] = entry.isBackThen
        affect(node)
      }
    }
    var next = 0
    while next < affected.count {
      let node = Int(affected[next])
      next += 1
      if confines.isEmpty { spread(from: node) } else { spreadWithin(from: node) }
    }
  }

  private mutating func spread(from node: Int) {
    for place in graph.runners.places(of: node) where !isAffected(Int(graph.runnerOwners[place])) {
      lose(graph.members[Int(graph.runners.targets[place])])
    }
  }

  private mutating func spreadWithin(from node: Int) {
    for place in runnersWithin[node].indices {
      let member = graph.members[Int(runnersWithin[node][place])]
      if !isAffected(Int(graph.needs[Int(member.need)].owner)) { lose(member) }
    }
  }

  private mutating func affect(_ node: Int) {
    affectedBy[node] = loss
    affected.append(Int32(node))
  }

  /// A member of a runtime need is affected: is its owner (readings.md A10)?
  private mutating func lose(_ member: ServiceGraph.Member) {
    let index = Int(member.need)
    let owner = Int(graph.needs[index].owner)
    if touchedBy[index] != loss {
      touchedBy[index] = loss
      usable[index] = graph.needs[index].readyMembers
    }
    if member.switchover == 0 { usable[index] -= 1 }
    if usable[index] < graph.needs[index].quorum { affect(owner) }
  }

  private mutating func arrange() {
    if isLarge {
      affected = graph.shape.order.filter { isAffected(Int($0)) }
    } else {
      // The list alone: with the whole shape each comparison would count all that it refers to.
      let position = graph.shape.position
      affected.sort { position[Int($0)] < position[Int($1)] }
    }
  }

  /// Whether so many fall that looking at every node is faster than sorting them.
  private var isLarge: Bool { affected.count > graph.nodeCount / 8 }
}

extension LossRun {
  /// Fills in the ready time of all affected nodes.
  private func settle(_ moments: inout [Elapsed], unknownIsNever: Bool) {
    var lower = 0
    while lower < affected.count {
      let component = graph.shape.component[Int(affected[lower])]
      var upper = lower + 1
      while upper < affected.count, graph.shape.component[Int(affected[upper])] == component {
        upper += 1
      }
      if graph.shape.isCyclic[Int(component)] {
        settle(circle: lower..<upper, &moments, unknownIsNever: unknownIsNever)
      } else {
        settle(unit: lower..<upper, &moments, unknownIsNever: unknownIsNever)
      }
      lower = upper
    }
  }

  /// Fills in the ready time of services that start as one; tells whether it changed.
  @discardableResult
  func settle(
    unit: Range<Int>, _ moments: inout [Elapsed], unknownIsNever: Bool
  ) -> Bool {
    var moment = Elapsed.atOnce
    for place in unit {
      let node = Int(affected[place])
      moment = max(moment, contribution(of: node, moments, unknownIsNever: unknownIsNever))
    }
    var isChanged = false
    for place in unit {
      let node = Int(affected[place])
      let ready = moment + (isLost(node) ? times[node].validate : times[node].resume)
      isChanged = isChanged || moments[node] != ready
      moments[node] = ready
    }
    return isChanged
  }

  /// The largest solution on a circle: all begin at never, until nothing changes (readings.md A13).
  private func settle(
    circle: Range<Int>, _ moments: inout [Elapsed], unknownIsNever: Bool
  ) {
    for place in circle { moments[Int(affected[place])] = .never }
    let units = units(of: circle)
    let unitOfNode = Dictionary(
      uniqueKeysWithValues: units.enumerated().flatMap { number, places in
        affected[places].map { ($0, number) }
      })
    var queue = Array(units.indices)
    var isQueued = [Bool](repeating: true, count: units.count)
    var next = 0
    while next < queue.count {
      let unit = units[queue[next]]
      isQueued[queue[next]] = false
      next += 1
      guard settle(unit: unit, &moments, unknownIsNever: unknownIsNever) else { continue }
      for consumer in consumers(of: unit).compactMap({ unitOfNode[$0] })
      where !isQueued[consumer] {
        isQueued[consumer] = true
        queue.append(consumer)
      }
    }
  }

  /// The stretches of a circle whose services start as one.
  func units(of circle: Range<Int>) -> [Range<Int>] {
    var units: [Range<Int>] = []
    for place in circle {
      if let first = units.last?.lowerBound, startAsOne(affected[first], affected[place]) {
        units[units.count - 1] = first..<place + 1
      } else {
        units.append(place..<place + 1)
      }
    }
    return units
  }

  private func startAsOne(_ first: Int32, _ second: Int32) -> Bool {
    graph.shape.unit[Int(first)] == graph.shape.unit[Int(second)]
  }

  /// The nodes that need one of a unit directly, in its order; some more than once.
  private func consumers(of unit: Range<Int>) -> [Int32] {
    affected[unit].flatMap { node in
      graph.consumers[Int(node)].map { graph.need(ofMemberAt: $0).owner }
    }
  }

  /// When a node's own part is done: its own steps, or the needs that it must run on.
  private func contribution(
    of node: Int, _ moments: borrowing [Elapsed], unknownIsNever: Bool
  ) -> Elapsed {
    guard !times[node].isSupplier else {
      if isBackThen[node] { return notBefore[node] }
      return times[node].finish(from: .atOnce, unknownIsNever: unknownIsNever)
    }
    let isLost = isLost(node)
    var start = isLost ? max(Elapsed(seconds: times[node].reaction), notBefore[node]) : .atOnce
    var running = Elapsed.atOnce
    for index in graph.needs(of: node) {
      let need = graph.needs[index]
      if isLost, need.isRecovery {
        start = max(start, wait(for: need, moments))
      } else if need.isRuntime, !need.isInternal {
        running = max(running, wait(for: need, moments))
      }
    }
    guard isLost else { return running }
    return max(running, times[node].finish(from: start, unknownIsNever: unknownIsNever))
  }
}
