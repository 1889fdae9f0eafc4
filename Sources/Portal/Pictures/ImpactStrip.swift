// SPDX-License-Identifier: Apache-2.0

/// How harm grows while a service is down, as a strip of cells, with the marks of its promise below.
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
      left: PromiseAxis.scaleEnds.left, right: PromiseAxis.scaleEnds.right)
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
    let bottom = top + marks.marks.count * Self.pitch
    var drawing = Drawing(
      "impact-strip", width: 720, height: bottom + 4, title: language.impactStripTitle,
      description: language.description(of: moments, worst: rows[0].levels))
    for (index, moment) in moments.enumerated() {
      drawing.text(language.tick(moment), x: scale.x(ofStop: index + 1) + 1, y: 16, "tick")
    }
    for (row, boxes) in zip(rows, cells) { drawing.strip(row, boxes) }
    drawing.lanes(marks.withoutNotes, on: scale, from: top, to: bottom, pitch: Self.pitch)
    return drawing
  }
}

extension PromiseMarks {
  /// The marks with their values alone.
  fileprivate var withoutNotes: PromiseMarks {
    PromiseMarks(
      marks.map { TimeMark($0.kind, $0.label, moment: $0.moment, value: $0.value) })
  }
}

extension Drawing {
  fileprivate mutating func strip(_ row: ImpactStrip.Row, _ boxes: [Box]) {
    guard let first = boxes.first else { return }
    text(row.label.fitted(to: PromiseAxis.scaleEnds.left - 12), x: 0, y: first.middle + 4)
    for (level, box) in zip(row.levels, boxes) {
      let style = level.map { "cell level-\(min(max($0, 1), 5))" } ?? "cell"
      rect(box, style)
      text(
        level.map { String($0) } ?? "–", x: box.x + box.width / 2, y: box.middle + 4, "label",
        anchor: .middle)
    }
  }
}
