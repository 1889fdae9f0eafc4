// SPDX-License-Identifier: Apache-2.0

/// Where moments stand on an axis of time, in seconds from the disruption.
///
/// Between two stops time runs evenly, and all stops are equally far apart. With stops that roughly
/// double, minutes and weeks stand legibly on one axis; with stops at even steps it is a plain ruler.
package struct TimeScale: Sendable {
  /// Ascending; at least two.
  package let stops: [Int]
  package let left: Int
  package let right: Int

  private init(stops: [Int], left: Int, right: Int) {
    self.stops = stops
    self.left = left
    self.right = right
  }

  /// A scale from 0 through given moments, which columns stand for.
  package init(columns moments: [Int], left: Int, right: Int) {
    let ascending = Array(Set(moments.filter { $0 > 0 })).sorted()
    let first = ascending.first ?? 3_600
    self.init(stops: [0] + (ascending.isEmpty ? [first] : ascending), left: left, right: right)
  }

  /// A scale that holds some moments of very different sizes, from 0 to the largest or beyond.
  package init(holding moments: [Int], left: Int, right: Int) {
    let least = moments.filter { $0 > 0 }.min() ?? 3_600
    let most = max(moments.max() ?? 0, least)
    let below = Self.steps.lastIndex { $0 <= least } ?? 0
    let above = Self.steps.firstIndex { $0 >= most } ?? Self.steps.count - 1
    var stops = [0] + Self.steps[min(below, above)...above]
    if most > stops[stops.count - 1] { stops.append(most) }
    self.init(stops: stops, left: left, right: right)
  }

  /// A scale with even steps from 0 to a moment or beyond, as durations are compared on.
  package init(evenTo end: Int, left: Int, right: Int, atMost count: Int = 6) {
    let end = max(end, 60)
    let step = Self.steps.first { end <= $0 * count } ?? (end + count - 1) / count
    self.init(
      stops: (0...(end + step - 1) / step).map { $0 * step }, left: left, right: right)
  }

  /// Whether equal times are equally long on it.
  package var isEven: Bool {
    let lengths = zip(stops, stops.dropFirst()).map { $1 - $0 }
    return lengths.allSatisfy { $0 == lengths[0] }
  }

  /// The horizontal place of a moment; what lies beyond the axis stands at its end.
  package func x(of moment: Int) -> Int {
    let place = stops.lastIndex { $0 <= moment } ?? 0
    guard moment > 0 else { return left }
    guard place + 1 < stops.count else { return right }
    let start = x(ofStop: place)
    let width = x(ofStop: place + 1) - start
    let (length, passed) = (stops[place + 1] - stops[place], moment - stops[place])
    // Lengths are below 2^40 seconds and widths below 2^12 units.
    return start + passed * width / length
  }

  /// The horizontal place of a stop.
  package func x(ofStop index: Int) -> Int {
    left + (right - left) * index / (stops.count - 1)
  }

  /// Moments that people think in: from a minute to ten years.
  private static let steps: [Int] = {
    let (minute, hour, day) = (60, 3_600, 86_400)
    let short = [1, 2, 5, 15, 30].map { $0 * minute } + [1, 2, 4, 8].map { $0 * hour }
    return short + [1, 2, 4, 7, 14, 30, 90, 180, 365, 730, 3_650].map { $0 * day }
  }()
}

extension Drawing {
  /// The ticks of an axis: a line for each stop, and its time below.
  ///
  /// - Parameter word: how a moment is written; asked for stops that are far enough apart.
  mutating func axis(
    _ scale: TimeScale, from top: Int, to bottom: Int, _ word: (Int) -> String
  ) {
    var grid = Path()
    for index in scale.stops.indices {
      let x = scale.x(ofStop: index)
      grid.line(from: (x, top), to: (x, bottom))
    }
    path(grid, "grid")
    line(from: (scale.left, bottom), to: (scale.right, bottom), "axis")
    var free = Int.min
    var labels: [(words: String, x: Int)] = []
    for (index, stop) in scale.stops.enumerated() {
      let label = word(stop)
      let (x, half) = (scale.x(ofStop: index), label.likelyWidth / 2 + 4)
      guard x - half >= free else { continue }
      free = x + half
      labels.append((label, x))
    }
    texts(labels, y: bottom + 16, "tick")
  }
}
