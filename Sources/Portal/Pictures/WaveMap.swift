// SPDX-License-Identifier: Apache-2.0

package import HTML

/// The services by wave of recovery, from the top down, and what each waits for in the wave before.
package struct WaveMap: Sendable {
  /// A service on the map.
  package struct Node: Sendable {
    package let number: Int
    package let name: String
    package let href: Address?

    package init(_ number: Int, name: String, href: Address?) {
      self.number = number
      self.name = name
      self.href = href
    }
  }

  /// The services that are recovered together.
  package struct Wave: Sendable {
    /// In the order that breaks ties; those drawn.
    package let nodes: [Node]
    /// How many there are in all.
    package let count: Int

    package init(_ nodes: [Node], count: Int) {
      self.nodes = nodes
      self.count = count
    }
  }

  /// How many services of a wave are drawn.
  package static let waveLimit = 6
  /// How many waves are drawn, the first ones.
  package static let limit = 24

  private let waves: [Wave]
  private let order: [[Int]]
  private let edges: [DrawnEdge]
  private let language: Language
  private static let left = 96
  private static let pitch = 88
  private static let nodeHeight = 44

  /// - Parameters:
  ///   - waves: from the first on.
  ///   - edges: from a service to one of the wave before it.
  package init(_ waves: [Wave], edges: [DrawnEdge], in language: Language) {
    self.waves = waves
    self.edges = edges
    self.language = language
    order = LayeredOrder(waves.map { $0.nodes.map(\.number) }, edges: edges).layers
  }

  /// The rectangle of each service, by wave and place.
  package var boxes: [[Box]] {
    let width = (720 - Self.left) / Self.waveLimit
    return order.enumerated().map { wave, layer in
      let spare = (Self.waveLimit - layer.count) * width / 2
      return layer.indices.map { place in
        Box(
          x: Self.left + spare + place * width + 4, y: 6 + wave * Self.pitch, width: width - 8,
          height: Self.nodeHeight)
      }
    }
  }

  /// The drawing, `nil` where there is no wave.
  package func drawing(title: String, description: String) -> Drawing? {
    guard !waves.isEmpty else { return nil }
    let boxes = boxes
    var drawing = Drawing(
      "waves", width: 720, height: (waves.count - 1) * Self.pitch + Self.nodeHeight + 12,
      title: title, description: description, holdsLinks: true)
    drawing.path(lines(boxes), "edge")
    for (number, wave) in waves.enumerated() {
      let top = 6 + number * Self.pitch
      drawing.text(language.wave(number), x: 0, y: top + 18, "label")
      drawing.text(language.count(wave.count, .service), x: 0, y: top + 34, "note")
      if wave.count > wave.nodes.count {
        drawing.text(language.shown(wave.nodes.count), x: 0, y: top + 50, "note")
      }
      let nodes = Dictionary(
        wave.nodes.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
      for (node, box) in zip(order[number], boxes[number]) {
        guard let node = nodes[node] else { continue }
        drawing.node(node, in: box)
      }
    }
    return drawing
  }

  /// The lines from each service up to what it waits for.
  private func lines(_ boxes: [[Box]]) -> Path {
    var places: [Int: Box] = [:]
    for (layer, row) in zip(order, boxes) {
      for (node, box) in zip(layer, row) { places[node] = box }
    }
    var path = Path()
    for edge in edges {
      guard let from = places[edge.from], let to = places[edge.to] else { continue }
      let (start, end) = (from.x + from.width / 2, to.x + to.width / 2)
      path.rise(from: (start, from.y), to: (end, to.bottom))
    }
    return path
  }
}

extension Drawing {
  fileprivate mutating func node(_ node: WaveMap.Node, in box: Box) {
    let (first, second) = node.name.fittedOnTwoLines(of: box.width - 12)
    let isWhole = second.map { first + " " + $0 == node.name } ?? (first == node.name)
    group("node", href: node.href, title: isWhole ? nil : node.name) {
      $0.rect(box, radius: 3)
      let middle = box.x + box.width / 2
      $0.text(first, x: middle, y: second == nil ? box.middle + 4 : box.middle - 4, anchor: .middle)
      if let second { $0.text(second, x: middle, y: box.middle + 12, anchor: .middle) }
    }
  }
}
