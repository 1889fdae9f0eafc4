// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// Where spans begin; the lines of each file are counted once, and the words are put together when
/// they are asked for.
struct PlaceTable: Sendable {
  private struct Start: Sendable {
    let file: FileID
    let line: UInt32
    let column: UInt32
  }

  private let starts: [Start?]
  private let sources: Sources

  init(_ spans: [Span?], in sources: Sources) {
    var starts = [Start?](repeating: nil, count: spans.count)
    let located = spans.indices.filter { spans[$0] != nil }
      .sorted { (spans[$0]?.file.index ?? 0, $0) < (spans[$1]?.file.index ?? 0, $1) }
    var current: (file: FileID, lines: LineIndex)?
    for position in located {
      guard let span = spans[position] else { continue }
      let lines: LineIndex
      if let known = current, known.file == span.file {
        lines = known.lines
      } else {
        lines = LineIndex(sources[span.file].bytes)
        current = (span.file, lines)
      }
      let start = lines.position(of: span.range.lowerBound)
      starts[position] = Start(
        file: span.file, line: UInt32(truncatingIfNeeded: start.line),
        column: UInt32(truncatingIfNeeded: start.column))
    }
    self.starts = starts
    self.sources = sources
  }

  /// `content/services/payments.md:12:8` for the span at a position, `nil` where there was none.
  subscript(position: Int) -> String? {
    guard let start = starts[position] else { return nil }
    var place = sources[start.file].path
    for number in [start.line, start.column] {
      place += ":"
      place += String(number)
    }
    return place
  }
}
