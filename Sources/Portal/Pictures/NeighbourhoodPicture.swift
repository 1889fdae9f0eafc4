// SPDX-License-Identifier: Apache-2.0

package import HTML

/// A node of a drawn graph, with its words.
package struct DrawnNode: Sendable {
  package let name: String
  package let href: Address?
  /// Its tier or kind, and what marks it, in words.
  package let note: String
  package let isSupplier: Bool
  /// Whether its loss alone breaks the promise of the service that the drawing is about.
  package let isSingle: Bool

  package init(
    name: String, href: Address?, note: String, isSupplier: Bool = false, isSingle: Bool = false
  ) {
    self.name = name
    self.href = href
    self.note = note
    self.isSupplier = isSupplier
    self.isSingle = isSingle
  }
}

/// The neighbourhood of a service as columns: who needs it on the left, what it needs on the right.
package struct NeighbourhoodPicture: Sendable {
  private let neighbourhood: Neighbourhood
  private let nodes: [Int: DrawnNode]
  private let language: Language

  private static let top = 24
  private static let gap = 40

  /// - Parameter nodes: the words of each node of the neighbourhood.
  package init(_ neighbourhood: Neighbourhood, nodes: [Int: DrawnNode], in language: Language) {
    self.neighbourhood = neighbourhood
    self.nodes = nodes
    self.language = language
  }

  /// The rectangle of each node, by layer and place; all are as high as the longest name needs.
  package var boxes: [[Box]] {
    let layers = neighbourhood.layers
    let width = max(720, layers.count * 200 - Self.gap)
    let nodeWidth = min(210, (width - (layers.count - 1) * Self.gap) / layers.count)
    let isTall = nodes.values.contains { $0.lines(in: nodeWidth - 2).count > 2 }
    let nodeHeight = isTall ? 54 : 40
    let pitch = nodeHeight + 8
    let step = layers.count > 1 ? (width - nodeWidth) / (layers.count - 1) : 0
    let most = layers.map(\.nodes.count).max() ?? 1
    return layers.enumerated().map { column, layer in
      let offset = Self.top + (most - layer.nodes.count) * pitch / 2
      return layer.nodes.indices.map { row in
        Box(
          x: column * step + 1, y: offset + row * pitch, width: nodeWidth - 2,
          height: nodeHeight)
      }
    }
  }

  /// The drawing, `nil` where the service stands alone.
  package func drawing(title: String) -> Drawing? {
    guard !neighbourhood.isEmpty else { return nil }
    let boxes = boxes
    let bottom = boxes.joined().map(\.bottom).max() ?? 0
    let isCut = neighbourhood.layers.contains { $0.hidden > 0 }
    var drawing = Drawing(
      "neighbourhood", width: (boxes.last?.first?.right ?? 719) + 1,
      height: bottom + (isCut ? 24 : 6), title: title,
      description: language.description(of: neighbourhood), holdsLinks: true)
    drawing.edges(neighbourhood.edges, of: neighbourhood.layers.map(\.nodes), in: boxes)
    for (layer, column) in zip(neighbourhood.layers, boxes) {
      guard let first = column.first else { continue }
      drawing.text(
        language.word(distance: layer.distance).fitted(to: first.width + 30), x: first.x,
        y: 14, "tick")
      for (node, box) in zip(layer.nodes, column) {
        guard let words = nodes[node] else { continue }
        drawing.node(words, in: box, isHere: layer.distance == 0)
      }
      if layer.hidden > 0 {
        drawing.text(language.hidden(layer), x: first.x, y: bottom + 16, "note")
      }
    }
    return drawing
  }
}

extension DrawnNode {
  /// Its name on one line or two, and its note, as a box of a width holds them.
  fileprivate func lines(in width: Int) -> [String] {
    let (first, second) = name.fittedOnTwoLines(of: width - 20)
    return [first, second, note.fitted(to: width - 8)].compactMap(\.self)
  }
}

extension Drawing {
  /// A node with its lines of text.
  fileprivate mutating func node(_ node: DrawnNode, in box: Box, isHere: Bool) {
    let style =
      "node" + (isHere ? " here" : "") + (node.isSingle ? " single" : "")
      + (node.isSupplier ? " outside" : "")
    let lines = node.lines(in: box.width)
    let isWhole =
      lines.count == 2
      ? lines[0] == node.name : lines.dropLast().joined(separator: " ") == node.name
    group(style, href: isHere ? nil : node.href, title: isWhole ? nil : node.name) {
      $0.rect(box, radius: node.isSupplier ? 20 : 3)
      let top = box.middle - lines.count * 7 + 11
      if lines.count > 2 { $0.text(lines[0], x: box.x + 10, y: top) }
      $0.lines(lines.suffix(2), x: box.x + 10, y: box.middle + lines.count * 7 - 17)
    }
  }

  /// Lines with heads, one path for each kind of them.
  fileprivate mutating func edges(_ edges: [DrawnEdge], of layers: [[Int]], in boxes: [[Box]]) {
    var places: [Int: (column: Int, box: Box)] = [:]
    for (column, (layer, columnBoxes)) in zip(layers, boxes).enumerated() {
      for (node, box) in zip(layer, columnBoxes) { places[node] = (column, box) }
    }
    for kind in [DrawnEdge.Kind.weak, .strong, .circle] {
      var lines = Path()
      var heads: [ArrowHead] = []
      for edge in edges where edge.kind == kind && edge.from != edge.to {
        guard let from = places[edge.from], let to = places[edge.to] else { continue }
        let head = lines.edge(from.box, to.box, steps: to.column - from.column)
        if !heads.contains(head) { heads.append(head) }
      }
      path(lines, kind.style)
      var shapes = Path()
      for head in heads { shapes.head(x: head.x, y: head.y, from: head.side) }
      path(shapes, kind == .circle ? "head circle" : "head")
    }
  }
}

/// Where lines end, and from which side they come.
private struct ArrowHead: Equatable {
  let x: Int
  let y: Int
  let side: Path.Side
}

extension DrawnEdge.Kind {
  fileprivate var style: String {
    switch self {
    case .strong: "edge"
    case .weak: "edge weak"
    case .circle: "edge circle"
    }
  }
}

extension Path {
  /// A curve from one box to another that lies some columns to the right; returns its head.
  ///
  /// What leads to the right reaches the middle of a box, what leads back a little lower or higher.
  fileprivate mutating func edge(_ from: Box, _ to: Box, steps: Int) -> ArrowHead {
    guard steps <= 0 else {
      curve(
        from: (from.right, from.middle), leaving: .right, to: (to.x - 5, to.middle),
        reaching: .left, bend: (to.x - from.right) / 2)
      return ArrowHead(x: to.x, y: to.middle, side: .left)
    }
    let isBeside = steps == 0
    let end = to.middle + (isBeside ? -8 : 10)
    curve(
      from: (isBeside ? from.right : from.x, from.middle + (isBeside ? 8 : 10)),
      leaving: isBeside ? .right : .left, to: (to.right + 5, end), reaching: .right, bend: 20)
    return ArrowHead(x: to.right, y: end, side: .right)
  }
}
