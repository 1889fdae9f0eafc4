// SPDX-License-Identifier: Apache-2.0

/// What lies within two steps of a service, both ways, cut to what can be drawn.
package struct Neighbourhood: Sendable {
  /// The nodes that are as many steps away.
  package struct Layer: Sendable {
    /// −2 and −1 for consumers, 0 for the service itself, 1 and 2 for what it needs.
    package let distance: Int
    package fileprivate(set) var nodes: [Int]
    /// How many more there are, at least.
    package let hidden: Int
    /// Whether `hidden` counts all.
    package let isCounted: Bool
  }

  /// How many nodes of a layer are drawn that are one step away.
  package static let nearLimit = 12
  /// How many nodes of a layer are drawn that are two steps away.
  package static let farLimit = 6
  /// How many edges of a node are looked at, so that a hub costs no more than its neighbours.
  package static let edgeLimit = 400

  /// From the consumers to what is needed; only those that hold something, and the service.
  package private(set) var layers: [Layer]
  /// By what needs, then by what is needed, in the order of the layers.
  package let edges: [DrawnEdge]

  /// - Parameter isCircle: whether two nodes wait for each other.
  /// - Complexity: bounded by the limits.
  package init(of service: Int, in index: NeighbourIndex, isCircle: (Int, Int) -> Bool) {
    var placed: Set<Int> = [service]
    let near = Self.layer(1, around: [service], &placed, index.rank) { index.needs(of: $0) }
    let nearConsumers = Self.layer(-1, around: [service], &placed, index.rank) {
      index.consumers(of: $0)
    }
    let far = Self.layer(2, around: near.nodes, &placed, index.rank) { index.needs(of: $0) }
    let farConsumers = Self.layer(-2, around: nearConsumers.nodes, &placed, index.rank) {
      index.consumers(of: $0)
    }
    let own = Layer(distance: 0, nodes: [service], hidden: 0, isCounted: true)
    let layers = [farConsumers, nearConsumers, own, near, far]
      .filter { !$0.nodes.isEmpty }
    edges = Self.edges(
      among: layers, from: [service] + near.nodes, to: [service] + nearConsumers.nodes, index,
      isCircle
    ).filter { edge in
      // Among the consumers of a hub such lines would hide those that lead to it.
      edge.kind == .circle || edge.to == service || !nearConsumers.nodes.contains(edge.from)
    }
    let order = LayeredOrder(layers.map(\.nodes), edges: edges)
    self.layers = zip(layers, order.layers).map { layer, nodes in
      var layer = layer
      layer.nodes = nodes
      return layer
    }
  }

  /// Whether there is anything but the service itself.
  package var isEmpty: Bool { layers.count == 1 }

  private static func layer(
    _ distance: Int, around centres: [Int], _ placed: inout Set<Int>, _ rank: [Int32],
    _ neighbours: (Int) -> [NeighbourIndex.Neighbour]
  ) -> Layer {
    var found: [Int] = []
    var isCounted = true
    var beyond = 0
    var seen = placed
    for centre in centres {
      let all = neighbours(centre)
      if all.count > edgeLimit {
        beyond = max(beyond, all.count - edgeLimit)
        isCounted = centres.count == 1 && placed.count == 1
      }
      for neighbour in all.prefix(edgeLimit) where seen.insert(Int(neighbour.node)).inserted {
        found.append(Int(neighbour.node))
      }
    }
    let sorted = found.sorted { rank[$0] < rank[$1] }
    let shown = Array(sorted.prefix(abs(distance) > 1 ? farLimit : nearLimit))
    placed.formUnion(shown)
    return Layer(
      distance: distance, nodes: shown, hidden: found.count - shown.count + beyond,
      isCounted: isCounted)
  }

  /// The edges that lie on ways through the service: from it and its needs, to it and its consumers.
  private static func edges(
    among layers: [Layer], from owners: [Int], to targets: [Int], _ index: NeighbourIndex,
    _ isCircle: (Int, Int) -> Bool
  ) -> [DrawnEdge] {
    let shown = Set(layers.flatMap(\.nodes))
    let isOwner = Set(owners)
    var edges: [DrawnEdge] = []
    func add(_ from: Int, _ to: Int, isWeak: Bool) {
      let kind: DrawnEdge.Kind = isWeak ? .weak : isCircle(from, to) ? .circle : .strong
      edges.append(DrawnEdge(from: from, to: to, kind: kind))
    }
    for target in targets {
      for neighbour in index.consumers(of: target).prefix(edgeLimit)
      where shown.contains(Int(neighbour.node)) && !isOwner.contains(Int(neighbour.node)) {
        add(Int(neighbour.node), target, isWeak: neighbour.isWeak)
      }
    }
    for owner in owners {
      for neighbour in index.needs(of: owner).prefix(edgeLimit)
      where shown.contains(Int(neighbour.node)) {
        add(owner, Int(neighbour.node), isWeak: neighbour.isWeak)
      }
    }
    let places = Dictionary(
      layers.flatMap(\.nodes).enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first }
    )
    let keys = edges.map { (places[$0.from] ?? 0, places[$0.to] ?? 0) }
    return edges.indices.sorted { keys[$0] < keys[$1] }.map { edges[$0] }
  }
}
