// SPDX-License-Identifier: Apache-2.0

import HTML
import Portal
import TestSupport
import Testing

/// Promise, design and proof on an axis, and impact as a strip.
@Suite struct PromisePictureTests {
  private static let marks = PromiseMarks([
    TimeMark(.limit, "Bearable (MTPD)", moment: 86_400, value: "1 d"),
    TimeMark(.promise, "Promise (RTO)", moment: 14_400, value: "4 h"),
    TimeMark(
      .design, "Design", moment: 18_000, value: "5 h", note: "1 h too late", isBad: true),
    TimeMark(.proof, "Proof", moment: nil, value: "Not measured"),
  ])

  private static let strip = ImpactStrip(
    moments: [3_600, 86_400],
    rows: [
      ImpactStrip.Row(label: "Patients", levels: [2, 5]),
      ImpactStrip.Row(label: "Money <b>", levels: [nil, 3]),
    ], marks: marks, in: .english)

  @Test func `the axis is drawn as it was looked at`() throws {
    let drawing = try #require(PromiseAxis(Self.marks, in: .english).drawing())
    #expect(GoldenFile("promise-axis.svg").difference(from: drawing.finished().bytes) == nil)
  }

  @Test func `the strip is drawn as it was looked at`() throws {
    let drawing = try #require(Self.strip.drawing())
    #expect(GoldenFile("impact-strip.svg").difference(from: drawing.finished().bytes) == nil)
  }

  @Test func `what is not known is said in words and has no place on the axis`() throws {
    let svg = try #require(PromiseAxis(Self.marks, in: .english).drawing()).finished().text
    #expect(svg.contains("Not measured"))
    #expect(!svg.contains("mark proof"))
    #expect(svg.contains("1 h too late"))
  }

  @Test func `an axis on which equal times are not equally long says so`() throws {
    func svg(_ moments: [Int]) throws -> String {
      let marks = moments.map { TimeMark(.design, "Design", moment: $0, value: "") }
      return try #require(PromiseAxis(PromiseMarks(marks), in: .english).drawing())
        .finished().text
    }
    #expect(try svg([3_600, 86_400]).contains(">The axis is not to scale.</text>"))
    #expect(try !svg([3_600]).contains("not to scale"))
  }

  @Test func `where no moment is known nothing is drawn`() {
    let marks = PromiseMarks([TimeMark(.promise, "Promise", moment: nil, value: "Not stated")])
    #expect(PromiseAxis(marks, in: .english).drawing() == nil)
  }

  @Test(arguments: 0..<50) func `marks stand in the order of time`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let moments = (0..<4).map { _ in
      let size = Int.random(in: 4...34, using: &random)
      return Int.random(in: 0...(1 << size), using: &random)
    }
    let scale = TimeScale(holding: moments, left: 170, right: 560)
    let sorted = moments.sorted().map { scale.x(of: $0) }
    #expect(sorted == sorted.sorted())
    #expect(sorted.allSatisfy { (170...560).contains($0) })
    #expect(scale.stops == scale.stops.sorted() && Set(scale.stops).count == scale.stops.count)
  }

  @Test func `minutes and weeks are both legible on one axis`() {
    let scale = TimeScale(holding: [900, 14 * 86_400], left: 0, right: 400)
    #expect(scale.x(of: 900) > 20)
    #expect(scale.x(of: 14 * 86_400) == 400)
    #expect(scale.x(of: 1_800) - scale.x(of: 900) > 20)
  }

  @Test func `a ruler runs evenly and holds its end`() {
    let scale = TimeScale(evenTo: 12_600, left: 0, right: 400)
    #expect(scale.stops == [0, 3_600, 7_200, 10_800, 14_400])
    #expect(scale.x(of: 1_800) == 50)
  }

  @Test func `cells do not overlap and stand in the order of time`() {
    let cells = Self.strip.cells
    #expect(cells.count == 3, "the worst of all, then each category")
    for row in cells { #expect(row.map(\.x) == row.map(\.x).sorted()) }
    #expect(!cells.joined().anyOverlap)
  }

  @Test func `the worst level of all categories comes first`() throws {
    let svg = try #require(Self.strip.drawing()).finished().text
    #expect(svg.contains("The worst level, 1 to 5: 2 from 1\u{A0}h, 5 from 1\u{A0}d."))
    #expect(svg.contains("Money &lt;b&gt;"))
  }
}

extension Sequence<Box> {
  /// Whether any two of some rectangles overlap.
  var anyOverlap: Bool {
    let boxes = Array(self)
    return boxes.indices.contains { index in
      boxes[(index + 1)...].contains { $0.overlaps(boxes[index]) }
    }
  }
}
