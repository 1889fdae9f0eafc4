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
    package fileprivate(set) var heading: String?

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
  /// How many rows a screen and half a sheet of paper show with the axis below them.
  private static let mostRows = 12

  /// - Parameter rows: from top to bottom.
  package init(_ rows: [Row], in language: Language) {
    self.rows = rows
    self.language = language
  }

  /// The drawing, a long one in pieces that have the axis each; `nil` where no time is known.
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
    let pieces = pieces
    var drawing = Drawing(
      "recovery-timeline", width: Drawing.narrow, height: Self.bottom(of: pieces[0]) + 20,
      title: title, description: description, holdsLinks: true)
    draw(pieces[0], on: scale, &drawing)
    for piece in pieces.dropFirst() {
      drawing.goOn(height: Self.bottom(of: piece) + 20)
      draw(piece, on: scale, &drawing)
    }
    return drawing
  }

  /// The rows in pieces of much the same length; one that begins within a wave says which.
  private var pieces: [[Row]] {
    let count = (rows.count + Self.mostRows - 1) / Self.mostRows
    let length = (rows.count + count - 1) / count
    var heading: String?
    return stride(from: 0, to: rows.count, by: length).map { start in
      var piece = Array(rows[start..<min(start + length, rows.count)])
      piece[0].heading = piece[0].heading ?? heading
      heading = piece.last { $0.heading != nil }?.heading
      return piece
    }
  }

  private func draw(_ rows: [Row], on scale: TimeScale, _ drawing: inout Drawing) {
    drawing.axis(scale, from: 4, to: Self.bottom(of: rows)) { language.tick($0) }
    var bars = TimelineBars()
    for (row, top) in zip(rows, Self.tops(of: rows)) {
      if let heading = row.heading { drawing.text(heading, x: 0, y: top - 8, "label") }
      drawing.words(row, from: top, mark: language.criticalMark)
      bars.add(row, at: top + 25, on: scale)
    }
    bars.draw(on: &drawing)
  }

  /// Where each row begins.
  package static func tops(of rows: [Row]) -> [Int] {
    var next = 4
    return rows.map { row in
      if row.heading != nil { next += headingHeight }
      defer { next += pitch }
      return next
    }
  }

  private static func bottom(of rows: [Row]) -> Int {
    (tops(of: rows).last ?? 0) + pitch
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
