// SPDX-License-Identifier: Apache-2.0

import HTML
import Portal
import TestSupport
import Testing

/// Recovery in time, the waves, and the sites.
@Suite struct RecoveryPictureTests {
  private static let rows = [
    RecoveryTimeline.Row(
      name: "Network", href: Address(relative: "network.html"),
      pieces: [
        RecoveryTimeline.Piece(.wait, from: 0, to: 600),
        RecoveryTimeline.Piece(.own, from: 600, to: 3_000),
        RecoveryTimeline.Piece(.validate, from: 3_000, to: 3_600),
      ], required: 5_400, isCritical: true, words: ["Ready 1 h", "Slack 30 min"],
      heading: "Wave 1"),
    RecoveryTimeline.Row(
      name: "Ledger of all that has ever been paid or owed", href: nil,
      pieces: [
        RecoveryTimeline.Piece(.wait, from: 0, to: 3_600),
        RecoveryTimeline.Piece(.own, from: 3_600, to: 9_000),
      ], required: 7_200, isCritical: false, words: ["Ready 2 h 30 min", "30 min too late"]),
    RecoveryTimeline.Row(
      name: "Archive", href: nil, pieces: [], required: nil, isCritical: false,
      words: ["Not evaluable"], heading: "Wave 2"),
  ]

  private static let waves = WaveMap(
    [
      WaveMap.Wave([node(0, "Power"), node(1, "Wide area network of the north")], count: 9),
      WaveMap.Wave([node(2, "Identity")], count: 1),
    ], edges: [DrawnEdge(from: 2, to: 0, kind: .strong)], in: .english)

  private static let sites = SiteMap(
    [
      SiteMap.Region(
        name: "GB", places: [place("Bristol"), place("Leeds <east>")], count: 3),
      SiteMap.Region(name: "KE", places: [place("Nairobi")], count: 1),
    ], in: .english)

  private static func node(_ number: Int, _ name: String) -> WaveMap.Node {
    WaveMap.Node(number, name: name, href: Address(relative: "services/\(number).html"))
  }

  private static func place(_ name: String) -> SiteMap.Place {
    SiteMap.Place(name: name, href: nil, notes: ["Office", "2 services"])
  }

  @Test func `the timeline is drawn as it was looked at`() throws {
    let timeline = RecoveryTimeline(Self.rows, in: .english)
    let drawing = try #require(timeline.drawing(title: "Recovery", description: "In time."))
    #expect(GoldenFile("recovery-timeline.svg").difference(from: drawing.finished().bytes) == nil)
  }

  @Test func `the waves are drawn as they were looked at`() throws {
    let drawing = try #require(Self.waves.drawing(title: "Waves", description: "By wave."))
    #expect(GoldenFile("waves.svg").difference(from: drawing.finished().bytes) == nil)
  }

  @Test func `the sites are drawn as they were looked at`() throws {
    let drawing = try #require(Self.sites.drawing(title: "Sites", description: "By country."))
    #expect(GoldenFile("site-map.svg").difference(from: drawing.finished().bytes) == nil)
  }

  @Test func `a region whose name is too long for its column tells it in full`() throws {
    let name = "The United Kingdoms of the Northern and the Southern Islands"
    let sites = SiteMap(
      [SiteMap.Region(name: name, places: [Self.place("Olten")], count: 1)], in: .english)
    let drawing = try #require(sites.drawing(title: "Sites", description: "By country."))
    let text = String(decoding: drawing.finished().bytes, as: UTF8.self)
    #expect(text.contains("<g><title>\(name)</title><text class=\"label\""))
    #expect(text.contains("…</text></g>"))
  }

  @Test func `rows of a timeline follow each other, a heading makes room`() {
    let tops = RecoveryTimeline.tops(of: Self.rows)
    #expect(tops == tops.sorted() && Set(tops).count == tops.count)
    #expect(tops[2] - tops[1] > tops[1] - tops[0])
  }

  @Test func `a long timeline is drawn in pieces, each with the axis and its wave`() throws {
    let rows = (0..<20).map { number in
      RecoveryTimeline.Row(
        name: "s\(number)", href: nil, pieces: [RecoveryTimeline.Piece(.own, from: 0, to: 3_600)],
        required: nil, isCritical: false, words: [], heading: number == 0 ? "Wave 1" : nil)
    }
    func pieces(_ count: Int) throws -> [Substring] {
      let timeline = RecoveryTimeline(Array(rows.prefix(count)), in: .english)
      let svg = try #require(timeline.drawing(title: "Order", description: "")).finished().text
      return svg.split(separator: "<svg ")
    }
    #expect(try pieces(12).count == 1)
    let two = try pieces(20)
    #expect(two.map { $0.ranges(of: ">s").count } == [10, 10])
    for piece in two {
      #expect(piece.contains("aria-labelledby=\"recovery-timeline-title\""))
      #expect(piece.contains(">Wave 1</text>"))
      #expect(piece.contains("class=\"tick\""))
    }
    #expect(two.joined().ranges(of: "<title").count == 1)
  }

  @Test func `the chain that decides says so beside its colour`() throws {
    let timeline = RecoveryTimeline(Self.rows, in: .english)
    let svg = try #require(timeline.drawing(title: "", description: "")).finished().text
    #expect(svg.contains("Network <tspan"))
    #expect(svg.contains(">Decides</tspan>"))
    #expect(svg.contains("own critical"))
    #expect(svg.contains("<title>Ledger of all that has ever been paid or owed</title>"))
  }

  @Test func `where no time is known there is no timeline`() {
    #expect(
      RecoveryTimeline(Array(Self.rows.suffix(1)), in: .english)
        .drawing(title: "", description: "") == nil)
  }

  @Test func `services of a wave and sites of a country do not overlap`() {
    #expect(!Self.waves.boxes.joined().anyOverlap)
    #expect(!Self.sites.boxes.joined().anyOverlap)
  }

  @Test func `what is said of a site goes on in a second line, and its box makes room`() throws {
    let long = SiteMap.Place(
      name: "Quay", href: nil,
      notes: ["Office", "2 services", "Alternate: Bristol hub and head office"])
    let sites = SiteMap(
      [SiteMap.Region(name: "GB", places: [long, Self.place("Leeds")], count: 2)], in: .english)
    let svg = try #require(sites.drawing(title: "", description: "")).finished().text
    #expect(svg.contains(">Alternate: Bristol hub and head</tspan>"))
    #expect(svg.contains(">office</tspan>"))
    let boxes = try #require(sites.boxes.first)
    #expect(boxes[0].height > boxes[1].height)
    #expect(!boxes.anyOverlap)
  }

  @Test func `what is left out is counted`() throws {
    let waves = try #require(Self.waves.drawing(title: "", description: "")).finished().text
    #expect(waves.contains("9 services"))
    #expect(waves.contains("2 shown"))
    let sites = try #require(Self.sites.drawing(title: "", description: "")).finished().text
    #expect(sites.contains("and 1 more"))
    #expect(sites.contains("Leeds &lt;east&gt;"))
  }
}
