// SPDX-License-Identifier: Apache-2.0

/// The order within each layer in which few lines cross.
///
/// Sugiyama's barycentre method in whole numbers: each node moves towards the middle of its
/// neighbours in the layer before, forwards and backwards, a fixed number of times. Nodes that are
/// drawn to the same place keep their order, so the same graph is always drawn the same.
package struct LayeredOrder: Sendable {
  package var layers: [[Int]] { numbers.map { $0.map { nodes[$0] } } }

  /// The nodes by their numbers: layer by layer, as they were given.
  private let nodes: [Int]
  /// By layer the numbers of the nodes, in their order.
  private var numbers: [[Int]]
  /// By number, the layer of a node and the numbers of its neighbours.
  private let layer: [Int]
  private let neighbours: [[Int]]
  /// By number, twice the distance of a node from the middle of its layer.
  private var places: [Int]

  /// How often the layers are gone through forwards and backwards.
  package static let rounds = 4

  /// - Parameters:
  ///   - layers: nodes by layer, each once, in the order that breaks ties.
  ///   - edges: between nodes of the layers; those within a layer take no part.
  /// - Complexity: `rounds` times edges and nodes, each layer sorted.
  package init(_ layers: [[Int]], edges: [DrawnEdge]) {
    nodes = layers.flatMap(\.self)
    let numberByNode = Dictionary(
      nodes.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    var neighbours = Array(repeating: [Int](), count: nodes.count)
    for edge in edges {
      guard let from = numberByNode[edge.from], let to = numberByNode[edge.to] else { continue }
      neighbours[from].append(to)
      neighbours[to].append(from)
    }
    self.neighbours = neighbours
    layer = layers.enumerated().flatMap { layer, nodes in nodes.map { _ in layer } }
    var first = 0
    numbers = layers.map { nodes in
      defer { first += nodes.count }
      return Array(first..<first + nodes.count)
    }
    places = Array(repeating: 0, count: nodes.count)
    for layer in layers.indices { takePlaces(of: layer) }
    for _ in 0..<Self.rounds {
      for layer in layers.indices.dropFirst() { order(layer, after: layer - 1) }
      for layer in layers.indices.dropLast().reversed() { order(layer, after: layer + 1) }
    }
  }

  private mutating func order(_ layer: Int, after fixed: Int) {
    let keys = numbers[layer].enumerated().map { place, node in
      let found = neighbours[node].filter { self.layer[$0] == fixed }
      // Doubled distances from the middle, so that layers of different sizes face each other.
      let pull =
        found.isEmpty
        ? places[node] * 1_000 : found.reduce(0) { $0 + places[$1] } * 1_000 / found.count
      return (pull: pull, place: place, node: node)
    }
    numbers[layer] = keys.sorted { ($0.pull, $0.place) < ($1.pull, $1.place) }.map(\.node)
    takePlaces(of: layer)
  }

  /// Notes where the nodes of a layer stand now.
  private mutating func takePlaces(of layer: Int) {
    let nodes = numbers[layer]
    for (place, node) in nodes.enumerated() { places[node] = 2 * place - nodes.count + 1 }
  }
}
