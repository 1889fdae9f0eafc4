// SPDX-License-Identifier: Apache-2.0

import HTML
import Portal
import TestSupport
import Testing

/// What is around a service, and how it is laid out.
@Suite struct NeighbourhoodTests {
  /// Service 0 needs 1 and 2, 1 needs 2 and a supplier; 3 needs 0 weakly; 4 and 0 need each other.
  private static let small = NeighbourIndex(
    needs: [
      [(1, false), (2, false), (4, false)], [(2, false), (5, false)], [], [(0, true)],
      [(0, false)],
    ], supplierCount: 1, order: [0, 1, 2, 3, 4])

  private static func neighbourhood(_ service: Int, in index: NeighbourIndex) -> Neighbourhood {
    Neighbourhood(of: service, in: index) { Set([$0, $1]) == [0, 4] }
  }

  private static func nodes(_ neighbourhood: Neighbourhood) -> [Int: DrawnNode] {
    let shown = neighbourhood.layers.flatMap(\.nodes)
    return Dictionary(
      shown.map { number in
        let node = DrawnNode(
          name: "Service <\(number)>", href: Address(relative: "\(number).html"),
          note: "Tier \(number % 4)", isSupplier: number == 5, isSingle: number == 2)
        return (number, node)
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `the neighbourhood is drawn as it was looked at`() throws {
    let around = Self.neighbourhood(0, in: Self.small)
    let picture = NeighbourhoodPicture(around, nodes: Self.nodes(around), in: .english)
    let drawing = try #require(picture.drawing(title: "Around 0"))
    #expect(GoldenFile("neighbourhood.svg").difference(from: drawing.finished().bytes) == nil)
  }

  @Test func `a long name stands on two lines, and one that is cut is whole in its title`() throws {
    let around = Self.neighbourhood(0, in: Self.small)
    var nodes = Self.nodes(around)
    func name(_ node: Int, _ name: String) {
      nodes[node] = DrawnNode(name: name, href: nil, note: "Tier 1")
    }
    name(1, "Warehouse management system")
    name(2, "Everything that was ever stored in the warehouse")
    let picture = NeighbourhoodPicture(around, nodes: nodes, in: .english)
    let svg = try #require(picture.drawing(title: "Around 0")).finished().text
    #expect(svg.contains(">Warehouse</text>"))
    #expect(svg.contains(">management system <tspan"))
    #expect(!svg.contains("<title>Warehouse management system"))
    #expect(svg.contains("<title>Everything that was ever stored in the warehouse</title>"))
    #expect(!picture.boxes.joined().anyOverlap)
  }

  @Test func `layers are as many steps away as they say, suppliers among them`() {
    let around = Self.neighbourhood(0, in: Self.small)
    #expect(around.layers.map(\.distance) == [-1, 0, 1, 2])
    #expect(around.layers.map { $0.nodes.sorted() } == [[3], [0], [1, 2, 4], [5]])
  }

  @Test func `edges say whether they are weak or lie on a circle`() {
    let edges = Self.neighbourhood(0, in: Self.small).edges
    #expect(edges.contains(DrawnEdge(from: 3, to: 0, kind: .weak)))
    #expect(edges.contains(DrawnEdge(from: 0, to: 4, kind: .circle)))
    #expect(edges.contains(DrawnEdge(from: 4, to: 0, kind: .circle)))
    #expect(edges.contains(DrawnEdge(from: 1, to: 2, kind: .strong)))
    #expect(edges.count == Set(edges).count)
  }

  @Test func `a service that stands alone has no drawing`() {
    let alone = Neighbourhood(
      of: 0, in: NeighbourIndex(needs: [[]], supplierCount: 0, order: [0])
    ) { _, _ in false }
    #expect(alone.isEmpty)
    #expect(NeighbourhoodPicture(alone, nodes: [:], in: .english).drawing(title: "") == nil)
  }

  @Test func `a hub shows its most critical consumers and counts the others`() {
    let order = Array((0..<5_001).reversed())
    let index = NeighbourIndex(
      needs: [[]] + (1...5_000).map { _ in [(0, false)] }, supplierCount: 0, order: order)
    let around = Neighbourhood(of: 0, in: index) { _, _ in false }
    #expect(around.layers.first?.nodes.sorted() == Array(4_989...5_000))
    #expect(around.layers.first?.hidden == 4_988)
    #expect(around.layers.first?.isCounted == true)
    #expect(around.edges.count == 12)
  }

  @Test(arguments: 0..<60) func `in any graph no two nodes overlap and each edge has its ends`(
    seed: UInt64
  ) {
    let index = Self.randomIndex(seed)
    for service in 0..<min(index.serviceCount, 8) {
      let around = Neighbourhood(of: service, in: index) { _, _ in false }
      let boxes = NeighbourhoodPicture(around, nodes: [:], in: .english).boxes
      let shown = around.layers.flatMap(\.nodes)
      #expect(!boxes.joined().anyOverlap)
      #expect(shown.count == Set(shown).count)
      #expect(around.layers.allSatisfy { $0.nodes.count <= Neighbourhood.nearLimit })
      #expect(around.edges.allSatisfy { shown.contains($0.from) && shown.contains($0.to) })
      #expect(around.edges.count == Set(around.edges).count)
    }
  }

  @Test(arguments: 0..<40) func `ordering a layer keeps its nodes, and the same graph its order`(
    seed: UInt64
  ) {
    var random = SeededRandom(seed: seed)
    let layers = (0..<4).map { layer in
      (0..<Int.random(in: 1...9, using: &random)).map { layer * 10 + $0 }
    }
    let all = layers.flatMap(\.self)
    let edges = (0..<30).map { _ in
      DrawnEdge(
        from: all[Int.random(in: 0..<all.count, using: &random)],
        to: all[Int.random(in: 0..<all.count, using: &random)], kind: .strong)
    }
    let ordered = LayeredOrder(layers, edges: edges).layers
    #expect(ordered.map { $0.sorted() } == layers)
    #expect(LayeredOrder(layers, edges: edges.shuffled(using: &random)).layers == ordered)
  }

  @Test func `lines that need not cross do not`() {
    let edges = [(0, 12), (1, 11), (2, 10)].map { DrawnEdge(from: $0, to: $1, kind: .strong) }
    let ordered = LayeredOrder([[0, 1, 2], [10, 11, 12]], edges: edges).layers
    let places = ordered[0].map { node in
      edges.first { $0.from == node }.flatMap { ordered[1].firstIndex(of: $0.to) }
    }
    #expect(places == [0, 1, 2])
  }

  private static func randomIndex(_ seed: UInt64) -> NeighbourIndex {
    var random = SeededRandom(seed: seed)
    let count = Int.random(in: 1...60, using: &random)
    let needs = (0..<count).map { _ in
      (0..<Int.random(in: 0...8, using: &random)).map { _ in
        (node: Int.random(in: 0..<count, using: &random), isWeak: Bool.random(using: &random))
      }
    }
    return NeighbourIndex(
      needs: needs, supplierCount: 0, order: Array(0..<count).shuffled(using: &random))
  }
}
