// SPDX-License-Identifier: Apache-2.0

import Continuity

extension ServiceGraph {
  /// The graph of all services that are not retired; references that lead nowhere are left out.
  init(_ portfolio: Portfolio, objectives: [Objectives]) {
    var builder = GraphBuilder(portfolio, objectives: objectives)
    for position in portfolio.programme.inventory.services.indices {
      builder.add(position)
    }
    self = builder.graph()
  }
}

/// Collects the needs of services, one service after the other.
struct GraphBuilder {
  private let portfolio: Portfolio
  private let objectives: [Objectives]
  private let workarounds: [RecordID<Workaround>: Workaround]
  private var suppliers: [SupplierNode] = []
  private var supplierNodes: [String: [String: Int32]] = [:]
  private var needs: [ServiceGraph.Need] = []
  private var needStart: [Int32] = [0]
  private var members: [ServiceGraph.Member] = []
  private var bridges: [ServiceGraph.Bridge] = []

  init(_ portfolio: Portfolio, objectives: [Objectives]) {
    self.portfolio = portfolio
    self.objectives = objectives
    let all = portfolio.programme.inventory.plans.flatMap { $0.workarounds.elements() }
    workarounds = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Adds the needs of a service; services must come in order.
  mutating func add(_ position: Int) {
    if portfolio.isLiving[position] {
      let service = portfolio.service(position)
      let (entries, suppliers) = (service.dependencies.elements(), service.suppliers.elements())
      for group in Self.groups(of: entries) {
        append(group.map { entries[$0] }, from: group[0], of: position)
      }
      for (place, entry) in suppliers.enumerated() { append(entry, at: place, of: position) }
    }
    needStart.append(Int32(needs.count))
  }

  /// The entries that belong together: alternatives of a group, any other by itself.
  private static func groups(of entries: [Dependency]) -> [[Int]] {
    var groups: [[Int]] = []
    var groupByName: [String: Int] = [:]
    for index in entries.indices {
      guard let name = entries[index].group.value else {
        groups.append([index])
        continue
      }
      if let group = groupByName[name] {
        groups[group].append(index)
      } else {
        groupByName[name] = groups.count
        groups.append([index])
      }
    }
    return groups
  }

  private mutating func append(_ entries: [Dependency], from place: Int, of owner: Int) {
    let isGroup = entries.contains { $0.group.value != nil }
    let known = entries.compactMap { entry in
      entry.on.value.flatMap { portfolio.position(of: $0) }.map { (node: $0, entry: entry) }
    }
    guard !known.isEmpty, known.contains(where: \.entry.isStrong) else {
      return
    }
    let first = Int32(members.count)
    for (node, entry) in known {
      let switchover = isGroup ? entry.switchover.value?.bounded ?? 0 : 0
      members.append(
        ServiceGraph.Member(
          node: Int32(node), need: Int32(needs.count), switchover: switchover))
    }
    let stated = entries.compactMap { $0.needs.value }.max() ?? 1
    let needed = known.map { $0.entry.neededFor.value ?? .both }
    needs.append(
      ServiceGraph.Need(
        owner: Int32(owner), entry: Int32(place), members: first..<Int32(members.count),
        quorum: Int32(isGroup ? min(max(stated, 1), known.count) : 1),
        readyMembers: Int32(members[Int(first)...].count { $0.switchover == 0 }),
        bridges: append(bridgesFor: known.map { $0.entry }, of: owner),
        isRuntime: needed.contains { $0.includesRuntime },
        isRecovery: needed.contains { $0.includesRecovery }, isGroup: isGroup))
  }

  /// Adds the workarounds that count for a need (readings.md A12).
  private mutating func append(bridgesFor entries: [Dependency], of owner: Int) -> Range<Int32> {
    let first = Int32(bridges.count)
    for entry in entries {
      guard let id = entry.workaround.value, let found = workarounds[id],
        let activation = found.activation.value, let limit = found.maxDuration.value,
        let capacity = found.capacityPercent.value, capacity >= demand(of: owner)
      else { continue }
      bridges.append(
        ServiceGraph.Bridge(
          activation: activation.bounded, maxDuration: limit.bounded, workaround: id))
    }
    return first..<Int32(bridges.count)
  }

  /// The capacity in percent that a workaround must have: the MBCO where it is in percent.
  private func demand(of owner: Int) -> Double {
    portfolio.analysis(of: owner)?.mbco.value?.percent ?? 100
  }

  private mutating func append(_ entry: SupplierNeed, at place: Int, of owner: Int) {
    guard entry.isStrong, let node = node(of: entry) else { return }
    let need = entry.neededFor.value ?? .both
    let first = Int32(members.count)
    members.append(ServiceGraph.Member(node: node, need: Int32(needs.count), switchover: 0))
    needs.append(
      ServiceGraph.Need(
        owner: Int32(owner), entry: Int32(place), members: first..<first + 1, quorum: 1,
        readyMembers: 1, bridges: 0..<0, isRuntime: need.includesRuntime,
        isRecovery: need.includesRecovery, isGroup: false))
  }

  /// The node of a supplier's service, made when it is first needed.
  private mutating func node(of entry: SupplierNeed) -> Int32? {
    guard let supplier = entry.supplier.value else { return nil }
    // An id is never empty, so the empty text stands for all services of the supplier.
    let key = entry.service.value?.text ?? ""
    if let known = supplierNodes[supplier.text]?[key] { return known }
    let table = portfolio.programme.inventory.suppliers
    guard entry.service.isAbsent || entry.service.isStated, let index = table.index(of: supplier),
      let made = SupplierNode(table[index], index: index, service: entry.service.value)
    else { return nil }
    let node = Int32(portfolio.programme.inventory.services.count + suppliers.count)
    supplierNodes[supplier.text, default: [:]][key] = node
    suppliers.append(made)
    return node
  }

  /// The finished graph.
  func graph() -> ServiceGraph {
    let serviceCount = needStart.count - 1
    let starts = needStart + suppliers.map { _ in Int32(needs.count) }
    let count = starts.count - 1
    let targets = Adjacency(
      start: starts.map { need in
        Int(need) < needs.count ? needs[Int(need)].members.lowerBound : Int32(members.count)
      },
      targets: members.map(\.node))
    var marked = needs
    let shape = GraphShape(targets, needs: &marked, members: members)
    let consumers = Adjacency(
      count: count, pairs: members.indices.map { (members[$0].node, Int32($0)) })
    let runners = Adjacency(
      count: count,
      pairs: members.indices.filter { needs[Int(members[$0].need)].isRuntime }
        .map { (members[$0].node, Int32($0)) })
    return ServiceGraph(
      serviceCount: serviceCount, suppliers: suppliers, needs: marked, needStart: starts,
      members: members, bridges: bridges, consumers: consumers, runners: runners,
      runnerOwners: runners.targets.map { needs[Int(members[Int($0)].need)].owner },
      rank: ranks(count), shape: shape)
  }

  /// The order that breaks ties; suppliers come last, by the ids of supplier and service.
  private func ranks(_ count: Int) -> [Int32] {
    let keys = objectives.map(\.orderKey)
    let services = keys.indices.sorted { first, second in
      keys[first] == keys[second] ? first < second : keys[first] < keys[second]
    }
    let nodes = suppliers.indices.sorted { first, second in
      (suppliers[first].supplier, suppliers[first].service?.text ?? "")
        < (suppliers[second].supplier, suppliers[second].service?.text ?? "")
    }
    var ranks = [Int32](repeating: 0, count: count)
    for (rank, node) in (services + nodes.map { services.count + $0 }).enumerated() {
      ranks[node] = Int32(rank)
    }
    return ranks
  }
}

extension GraphShape {
  /// Finds circles and order, and marks the needs that run inside a runtime-only circle.
  init(_ graph: Adjacency, needs: inout [ServiceGraph.Need], members: [ServiceGraph.Member]) {
    let component = StrongComponents(of: graph)
    let unit = Self.units(count: graph.count, needs: needs, members: members)
    var isCyclic = [Bool](repeating: false, count: component.componentCount)
    for member in members {
      let index = Int(member.need)
      let owner = Int(needs[index].owner)
      if Self.mayBeInternal(needs[index]), unit[owner] == unit[Int(member.node)] {
        needs[index].isInternal = true
      } else if component.component[owner] == component.component[Int(member.node)] {
        isCyclic[Int(component.component[owner])] = true
      }
    }
    self.component = component.component
    self.isCyclic = isCyclic
    self.unit = unit
    let order = (0..<Int32(graph.count)).sorted { first, second in
      (component.component[Int(first)], unit[Int(first)], first)
        < (component.component[Int(second)], unit[Int(second)], second)
    }
    self.order = order
    var position = [Int32](repeating: 0, count: graph.count)
    for (place, node) in order.enumerated() { position[Int(node)] = Int32(place) }
    self.position = position
  }

  private static func mayBeInternal(_ need: ServiceGraph.Need) -> Bool {
    need.isRuntime && !need.isRecovery && !need.isGroup
  }

  /// The components over runtime-only edges outside groups.
  private static func units(
    count: Int, needs: [ServiceGraph.Need], members: [ServiceGraph.Member]
  ) -> [Int32] {
    let pairs = members.filter { mayBeInternal(needs[Int($0.need)]) }
      .map { (from: needs[Int($0.need)].owner, to: $0.node) }
    return StrongComponents(of: Adjacency(count: count, pairs: pairs)).component
  }
}
