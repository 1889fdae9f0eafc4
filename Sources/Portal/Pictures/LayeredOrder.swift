// SPDX-License-Identifier: Apache-2.0

/// The order within each layer in which few lines cross.
///
/// Sugiyama's barycentre method in whole numbers: each node moves towards the middle of its
/// neighbours in the layer before, forwards and backwards, a fixed number of times. Nodes that are
/// drawn to the same place keep their order, so the same graph is always drawn the same.
package struct LayeredOrder: Sendable {
  package private(set) var layers: [[Int]]
  private let neighbours: [Int: [Int]]

  /// How often the layers are gone through forwards and backwards.
  package static let rounds = 4

  /// - Parameters:
  ///   - layers: nodes by layer, each once, in the order that breaks ties.
  ///   - edges: between nodes of the layers; those within a layer take no part.
  /// - Complexity: `rounds` times edges and nodes, each layer sorted.
  package init(_ layers: [[Int]], edges: [DrawnEdge]) {
    self.layers = layers
    var neighbours: [Int: [Int]] = [:]
    for edge in edges {
      neighbours[edge.from, default: []].append(edge.to)
      neighbours[edge.to, default: []].append(edge.from)
    }
    self.neighbours = neighbours
    for _ in 0..<Self.rounds {
      for layer in layers.indices.dropFirst() { order(layer, after: layer - 1) }
      for layer in layers.indices.dropLast().reversed() { order(layer, after: layer + 1) }
    }
  }

  private mutating func order(_ layer: Int, after fixed: Int) {
    let count = layers[fixed].count
    let places = Dictionary(
      layers[fixed].enumerated().map { ($1, 2 * $0 - count + 1) },
      uniquingKeysWith: { first, _ in first })
    let own = layers[layer].count
    let keys = layers[layer].enumerated().map { place, node in
      let found = (neighbours[node] ?? []).compactMap { places[$0] }
      // Doubled distances from the middle, so that layers of different sizes face each other.
      let pull =
        found.isEmpty
        ? (2 * place - own + 1) * 1_000 : found.reduce(0, +) * 1_000 / found.count
      return (pull: pull, place: place, node: node)
    }
    layers[layer] = keys.sorted { ($0.pull, $0.place) < ($1.pull, $1.place) }.map(\.node)
  }
}
