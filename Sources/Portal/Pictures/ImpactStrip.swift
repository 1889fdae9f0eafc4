// SPDX-License-Identifier: Apache-2.0

/// How harm grows while a service is down, as a strip of cells, with lines where what is promised and
/// what can be borne at most lie.
package struct ImpactStrip: Sendable {
  /// A category of harm, and its level at each moment.
  package struct Row: Sendable {
    package let label: String
    /// 1 to 5, one for each moment; `nil` where it is not rated.
    package let levels: [Int?]

    package init(label: String, levels: [Int?]) {
      self.label = label
      self.levels = levels
    }
  }

  private let moments: [Int]
  private let rows: [Row]
  private let marks: PromiseMarks
  private let language: Language

  /// How many categories are drawn; of more only the worst level is.
  package static let rowLimit = 8
  private static let pitch = 26
  private static let namePitch = 16
  fileprivate static let ends = (left: 124, right: 358)

  /// - Parameter moments: in seconds, ascending, above 0.
  package init(moments: [Int], rows: [Row], marks: PromiseMarks, in language: Language) {
    self.moments = moments
    self.marks = marks
    self.language = language
    let worst = Row(
      label: language.worstImpact,
      levels: moments.indices.map { column in
        rows.compactMap { column < $0.levels.count ? $0.levels[column] : nil }.max()
      })
    self.rows = rows.count == 1 ? rows : rows.count > Self.rowLimit ? [worst] : [worst] + rows
  }

  /// A column for each moment, from it to the next one.
  private var scale: TimeScale {
    let last = moments.last ?? 0
    return TimeScale(
      columns: moments + [max(last * 2, (marks.moments.max() ?? 0) + 1)],
      left: Self.ends.left, right: Self.ends.right)
  }

  /// The cells, row by row from the worst on; those without a level too.
  package var cells: [[Box]] {
    let scale = scale
    return rows.indices.map { row in
      moments.indices.map { column in
        let (left, right) = (scale.x(ofStop: column + 1), scale.x(ofStop: column + 2))
        return Box(
          x: left + 1, y: 24 + row * Self.pitch, width: right - left - 2, height: Self.pitch - 2)
      }
    }
  }

  /// The drawing, `nil` where nothing is rated.
  package func drawing() -> Drawing? {
    guard !moments.isEmpty, !rows.isEmpty else { return nil }
    let scale = scale
    let top = 24 + rows.count * Self.pitch + 6
    let bottom = top + marks.references.count * Self.namePitch
    var drawing = Drawing(
      "impact-strip", width: Drawing.narrow, height: bottom + 4, title: language.impactStripTitle,
      description: language.description(of: moments, worst: rows[0].levels))
    drawing.heads(moments.map { language.tick($0) }, on: scale)
    let cells = cells
    drawing.strip(zip(rows, cells).flatMap { zip($0.levels, $1) })
    drawing.references(marks, on: scale, from: 24, to: top, step: Self.namePitch)
    for (row, boxes) in zip(rows, cells) { drawing.levels(row, boxes) }
    drawing.names(of: marks.references, on: scale, from: top, pitch: Self.namePitch)
    return drawing
  }
}

extension Drawing {
  /// The moments above the columns, those that there is room for.
  fileprivate mutating func heads(_ words: [String], on scale: TimeScale) {
    var free = 0
    for (index, words) in words.enumerated() {
      let x = scale.x(ofStop: index + 1) + 1
      guard x >= free else { continue }
      free = x + words.likelyWidth
      text(words, x: x, y: 16, "tick")
    }
  }

  /// The cells, one path for each level; level 0 is what is not rated.
  fileprivate mutating func strip(_ cells: [(level: Int?, box: Box)]) {
    for level in 0...5 {
      var boxes = Path()
      for cell in cells where min(max(cell.level ?? 0, 0), 5) == level { boxes.box(cell.box) }
      path(boxes, "cell level-\(level)")
    }
  }

  /// What the dotted lines are, one below the other, each beside the foot of its line.
  fileprivate mutating func names(
    of marks: [TimeMark], on scale: TimeScale, from top: Int, pitch: Int
  ) {
    for (index, mark) in marks.enumerated() {
      guard let moment = mark.moment else { continue }
      let words = "\(mark.label): \(mark.value)"
      let (x, y) = (scale.x(of: moment), top + (index + 1) * pitch - 4)
      // Behind the end of the scale there is room for short names alone.
      if x + 6 + words.likelyWidth <= scale.right {
        text(words, x: x + 6, y: y)
      } else {
        text(words, x: x - 6, y: y, anchor: .end)
      }
    }
  }

  /// The name of a category, and its levels in the cells.
  fileprivate mutating func levels(_ row: ImpactStrip.Row, _ boxes: [Box]) {
    guard let first = boxes.first else { return }
    text(row.label.fitted(to: ImpactStrip.ends.left - 4), x: 0, y: first.middle + 4)
    texts(
      zip(row.levels, boxes).map { level, box in
        (level.map { String($0) } ?? "–", box.x + box.width / 2)
      }, y: first.middle + 4, "label")
  }
}
