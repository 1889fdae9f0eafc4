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
  private static let pitch = 36
  private static let headingHeight = 26
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
    // What is left stands behind the bars, as wide as its longest words.
    let widest = rows.compactMap { $0.words.dropFirst().first?.likelyWidth }.max() ?? 0
    let scale = TimeScale(
      evenTo: max(end, required), left: 4, right: max(Drawing.narrow - 12 - widest, 200))
    let tops = self.tops
    let bottom = (tops.last ?? 0) + Self.pitch
    var drawing = Drawing(
      "recovery-timeline", width: Drawing.narrow, height: bottom + 20, title: title,
      description: description, holdsLinks: true)
    drawing.axis(scale, from: first, to: bottom, isTwice: isLong) { language.tick($0) }
    var bars = TimelineBars()
    for (row, top) in zip(rows, tops) {
      if let heading = row.heading { drawing.text(heading, x: 0, y: top - 8, "label") }
      drawing.words(row, from: top, mark: language.criticalMark)
      bars.add(row, at: top + 25, on: scale)
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
  /// The words of a row: name, whether it decides, when it is ready, and below that what is left.
  fileprivate mutating func words(_ row: RecoveryTimeline.Row, from top: Int, mark: String) {
    let taken = (row.isCritical ? mark.likelyWidth : 0) + (row.words.first?.likelyWidth ?? 0)
    let name = row.name.fitted(to: Self.narrow - 12 - taken)
    group("row", href: row.href, title: name == row.name ? nil : row.name) {
      if row.isCritical {
        $0.text(name, then: mark, x: 0, y: top + 12)
      } else {
        $0.text(name, x: 0, y: top + 12)
      }
    }
    lines(
      Array(row.words.prefix(2)), x: Self.narrow, y: top + 12, step: 17, "note", anchor: .end)
  }
}
