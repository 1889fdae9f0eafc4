// SPDX-License-Identifier: Apache-2.0

package import HTML

/// Services on one ruler of time as they recover: when steps begin, how long they take, what is left.
package struct RecoveryTimeline: Sendable {
  /// A piece of a service's recovery, in seconds from the disruption.
  package struct Piece: Hashable, Sendable {
    /// What happens meanwhile.
    package enum Kind: String, CaseIterable, Sendable {
      /// Waiting, detecting and deciding.
      case wait
      /// Own steps, or what stands in for them.
      case own
      /// Checking that it works.
      case validate
    }

    package let kind: Kind
    package let start: Int
    package let end: Int

    package init(_ kind: Kind, from start: Int, to end: Int) {
      self.kind = kind
      self.start = start
      self.end = end
    }
  }

  /// A service's line.
  package struct Row: Sendable {
    package let name: String
    package let href: Address?
    package let pieces: [Piece]
    /// By when it is required; `nil` where nothing does.
    package let required: Int?
    /// Whether it is on the chain that decides.
    package let isCritical: Bool
    /// When it is ready and what is left, in words.
    package let words: [String]
    /// The heading of the rows from here on, such as "Wave 2".
    package let heading: String?

    package init(
      name: String, href: Address?, pieces: [Piece], required: Int?, isCritical: Bool,
      words: [String], heading: String? = nil
    ) {
      self.name = name
      self.href = href
      self.pieces = pieces
      self.required = required
      self.isCritical = isCritical
      self.words = words
      self.heading = heading
    }

    var end: Int? { pieces.map(\.end).max() }
  }

  private let rows: [Row]
  private let language: Language
  private static let pitch = 34
  private static let headingHeight = 26
  private static let ends = (left: 210, right: 542)
  /// How many rows a reader sees with the axis below them; longer drawings have one above as well.
  private static let shortRows = 12

  /// - Parameter rows: from top to bottom.
  package init(_ rows: [Row], in language: Language) {
    self.rows = rows
    self.language = language
  }

  /// The drawing, `nil` where no time is known.
  ///
  /// - Parameters:
  ///   - title: what the rows have in common.
  ///   - description: what a reader who cannot see it should know.
  package func drawing(title: String, description: String) -> Drawing? {
    guard let end = rows.compactMap(\.end).max() else { return nil }
    // A requirement far beyond the last recovery would press all bars into a corner: its frame ends
    // with the axis.
    let required = rows.compactMap(\.required).filter { $0 <= end + end / 4 }.max() ?? 0
    let scale = TimeScale(
      evenTo: max(end, required), left: Self.ends.left, right: Self.ends.right)
    let tops = self.tops
    let bottom = (tops.last ?? 0) + Self.pitch
    var drawing = Drawing(
      "recovery-timeline", width: 720, height: bottom + 24, title: title, description: description,
      holdsLinks: true)
    drawing.axis(scale, from: first, to: bottom, isTwice: isLong) { language.tick($0) }
    var bars = TimelineBars()
    for (row, top) in zip(rows, tops) {
      if let heading = row.heading { drawing.text(heading, x: 0, y: top - 8, "label") }
      drawing.words(row, at: top + Self.pitch / 2, on: scale, mark: language.criticalMark)
      bars.add(row, at: top + Self.pitch / 2, on: scale)
    }
    bars.draw(on: &drawing)
    return drawing
  }

  private var isLong: Bool { rows.count > Self.shortRows }

  /// Where the first row begins.
  private var first: Int { isLong ? 20 : 4 }

  /// Where each row begins.
  package var tops: [Int] {
    var next = first
    return rows.map { row in
      if row.heading != nil { next += Self.headingHeight }
      defer { next += Self.pitch }
      return next
    }
  }
}

extension Drawing {
  /// The words of a row: name, whether it decides, when it is ready.
  fileprivate mutating func words(
    _ row: RecoveryTimeline.Row, at middle: Int, on scale: TimeScale, mark: String
  ) {
    let name = row.name.fitted(to: scale.left - 12)
    group("row", href: row.href, title: name == row.name ? nil : row.name) {
      $0.lines(
        row.isCritical ? [name, mark] : [name], x: 0, y: row.isCritical ? middle - 2 : middle + 4,
        step: 14)
    }
    lines(
      row.words.prefix(2).map { $0.fitted(to: 720 - scale.right - 14) }, x: scale.right + 14,
      y: row.words.count == 1 ? middle + 4 : middle - 2, step: 14, "note")
  }
}
