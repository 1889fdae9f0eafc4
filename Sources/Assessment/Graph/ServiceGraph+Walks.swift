// SPDX-License-Identifier: Apache-2.0

// Who needs what, directly or not: walks over strong needs.
extension ServiceGraph {
  /// The need of a member, by the member's place in `members`.
  func need(ofMemberAt place: Int32) -> Need {
    needs[Int(members[Int(place)].need)]
  }

  /// The services that need a node directly, in id order.
  package func directConsumers(of node: Int) -> [Int] {
    Set(consumers[node].map { Int(need(ofMemberAt: $0).owner) }).sorted()
  }

  /// Some nodes, each named once, and everything that needs one of them.
  func consumers(of nodes: [Int]) -> [Int] {
    var isReached = [Bool](repeating: false, count: nodeCount)
    for node in nodes { isReached[node] = true }
    var reached = nodes
    var next = 0
    while next < reached.count {
      for place in consumers[reached[next]] {
        let owner = Int(need(ofMemberAt: place).owner)
        guard !isReached[owner] else { continue }
        isReached[owner] = true
        reached.append(owner)
      }
      next += 1
    }
    return reached
  }

  /// A node and all that it needs, the nearest first.
  func closure(of node: Int) -> [Int] {
    reached(from: node) { _ in false }
  }

  /// A node and what it needs, the nearest first, up to one that is enough.
  @inline(__always)
  private func reached(from node: Int, until isEnough: (Int) -> Bool) -> [Int] {
    var isReached = [Bool](repeating: false, count: nodeCount)
    isReached[node] = true
    var reached = [node]
    var next = 0
    while next < reached.count {
      for index in needs(of: reached[next]) {
        for place in needs[index].members {
          let below = Int(members[Int(place)].node)
          guard !isReached[below] else { continue }
          isReached[below] = true
          reached.append(below)
          if isEnough(below) { return reached }
        }
      }
      next += 1
    }
    return reached
  }

  /// The nearest service below a node that is looked for; of those equally near the one that is
  /// needed first.
  package func nearestService(below node: Int, where isMeant: (Int) -> Bool) -> Int? {
    func isFound(_ below: Int) -> Bool { below != node && below < serviceCount && isMeant(below) }
    return reached(from: node, until: isFound).last.flatMap { isFound($0) ? $0 : nil }
  }

  /// Whether a node rests on another one.
  package func rests(_ consumer: Int, on node: Int) -> Bool {
    // Dependencies have smaller components: what lies below cannot lead up again.
    let lowest = shape.component[node]
    guard shape.component[consumer] >= lowest else { return false }
    var seen: Set<Int> = [consumer]
    var open = [consumer]
    while let next = open.popLast() {
      for index in needs(of: next) {
        for member in members(of: needs[index]) {
          let below = Int(member.node)
          if below == node { return true }
          if shape.component[below] >= lowest, seen.insert(below).inserted { open.append(below) }
        }
      }
    }
    return false
  }
}
