// SPDX-License-Identifier: Apache-2.0

import Continuity
import Rules

/// How a few shares of the services moved from one snapshot to the next, as lines over time.
struct TrendPicture: Sendable {
  /// A line: what it shows, and its share of all services at each moment.
  private struct Line {
    let label: String
    let style: String
    /// 0 to 100; `nil` where there was no service.
    let shares: [Int?]
  }

  private let history: [ProgrammeFigures]
  private let language: Language

  /// Where the drawing's parts stand, in units.
  private static let (left, top, bottom) = (36, 16, 176)

  /// Where the lines end: behind them their names stand, as wide as the longest.
  private var right: Int {
    Drawing.narrow - 8 - (lines.map(\.label.likelyWidth).max() ?? 0)
  }

  /// - Parameter history: by day, ascending; today's figures are the last.
  init(_ history: [ProgrammeFigures], in language: Language) {
    self.history = history
    self.language = language
  }

  /// The drawing, `nil` where there are not two moments to compare.
  func drawing() -> Drawing? {
    guard history.count >= 2 else { return nil }
    var drawing = Drawing(
      "trend", width: Drawing.narrow, height: Self.bottom + 28, title: language.trendTitle,
      description: language.trendDescription(of: history))
    drawing.shareScale(
      [0, 25, 50, 75, 100].map { (language.percent(Double($0)), y(of: $0)) },
      left: Self.left, right: right)
    drawing.texts(dates, y: Self.bottom + 18, "tick")
    for line in lines { draw(line, on: &drawing) }
    for (line, y) in labels { drawing.text(line.label, x: right + 8, y: y + 4, "label") }
    return drawing
  }

  private var lines: [Line] {
    [
      Line(label: language.trendKept, style: "promise", shares: shares(\.kept)),
      Line(label: language.trendTested, style: "proof", shares: shares(\.tested)),
      Line(label: language.trendMissed, style: "limit", shares: shares(\.missed)),
    ]
  }

  private func shares(_ number: (ProgrammeFigures) -> Int) -> [Int?] {
    history.map { $0.services == 0 ? nil : number($0) * 100 / $0.services }
  }

  private func draw(_ line: Line, on drawing: inout Drawing) {
    let points = line.shares.enumerated().compactMap { index, share in
      share.map { (x: x(of: index), y: y(of: $0)) }
    }
    var path = Path()
    for (start, end) in zip(points, points.dropFirst()) { path.line(from: start, to: end) }
    drawing.path(path, "line \(line.style)")
    var marks = Path()
    for point in points { marks.diamond(x: point.x, y: point.y, radius: 5) }
    drawing.path(marks, "mark \(line.style)")
  }

  /// The first day, and those after it that have room.
  private var dates: [(words: String, x: Int)] {
    var dates: [(words: String, x: Int)] = []
    var free = Int.min
    for index in history.indices {
      let words = language.date(history[index].on)
      let (x, half) = (x(of: index), words.likelyWidth / 2 + 6)
      guard x - half >= free else { continue }
      free = x + half
      dates.append((words, x))
    }
    return dates
  }

  /// Where each line's name stands: beside its end, apart from the others.
  private var labels: [(line: Line, y: Int)] {
    let ends = lines.map { line in (line, y(of: line.shares.last?.flatMap { $0 } ?? 0)) }
    // From the bottom upwards: above there is room, below are the dates.
    var placed: [(line: Line, y: Int)] = []
    for (line, y) in ends.sorted(by: { $0.1 < $1.1 }).reversed() {
      placed.append((line, min(y, placed.last.map { $0.y - 16 } ?? y)))
    }
    return placed.reversed()
  }

  /// Days count, not snapshots: a year without one is as wide as it was long.
  private func x(of index: Int) -> Int {
    let (first, last) = (history[0].on.number, history[history.count - 1].on.number)
    let width = right - Self.left - 24
    return Self.left + 12 + (history[index].on.number - first) * width / max(1, last - first)
  }

  private func y(of share: Int) -> Int {
    Self.bottom - share * (Self.bottom - Self.top) / 100
  }
}

extension Drawing {
  /// Lines across with their shares beside.
  fileprivate mutating func shareScale(
    _ steps: [(words: String, y: Int)], left: Int, right: Int
  ) {
    for (words, y) in steps {
      line(from: (left, y), to: (right, y), "grid")
      text(words, x: left - 6, y: y + 4, "tick", anchor: .end)
    }
  }
}
