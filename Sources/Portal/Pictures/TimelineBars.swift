// SPDX-License-Identifier: Apache-2.0

/// The bars of a timeline, one path for each kind, so that many bars need few bytes.
struct TimelineBars {
  private var slack = Path()
  private var late = Path()
  private var pieces: [RecoveryTimeline.Piece.Kind: Path] = [:]
  private var criticalPieces: [RecoveryTimeline.Piece.Kind: Path] = [:]

  /// Adds the bars of a row around a height.
  mutating func add(_ row: RecoveryTimeline.Row, at middle: Int, on scale: TimeScale) {
    addSlack(of: row, at: middle, on: scale)
    for piece in row.pieces {
      let start = scale.x(of: piece.start)
      let height = piece.kind == .wait ? 4 : 14
      let box = Box(
        x: start, y: middle - height / 2, width: max(scale.x(of: piece.end) - start, 1),
        height: height)
      if row.isCritical {
        criticalPieces[piece.kind, default: Path()].box(box)
      } else {
        pieces[piece.kind, default: Path()].box(box)
      }
    }
  }

  /// What is left until it is required, or by how much it comes too late.
  private mutating func addSlack(
    of row: RecoveryTimeline.Row, at middle: Int, on scale: TimeScale
  ) {
    guard let end = row.end, let required = row.required else { return }
    let (from, to) = (scale.x(of: min(end, required)), scale.x(of: max(end, required)))
    guard to > from else { return }
    if required > end {
      slack.box(Box(x: from, y: middle - 7, width: to - from, height: 14))
    } else {
      late.box(Box(x: from, y: middle - 10, width: to - from, height: 20))
    }
  }

  /// Slack and lateness behind, the steps in front.
  func draw(on drawing: inout Drawing) {
    drawing.path(slack, "bar slack")
    drawing.path(late, "bar late")
    for kind in RecoveryTimeline.Piece.Kind.allCases {
      drawing.path(pieces[kind] ?? Path(), "bar \(kind.rawValue)")
      drawing.path(criticalPieces[kind] ?? Path(), "bar \(kind.rawValue) critical")
    }
  }
}
