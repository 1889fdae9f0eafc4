// SPDX-License-Identifier: Apache-2.0

extension Diagnostic {
  /// The diagnostic as a terminal shows it: place, message, excerpt with underline, notes, help.
  package func text(in sources: Sources) -> String {
    var lines = [headline(in: sources)]
    if let span { lines += excerpt(of: span, in: sources) }
    for note in notes {
      let place = note.span.map { "\(sources.place(of: $0)): " } ?? ""
      lines.append("\(place)note: \(note.message)")
    }
    lines += help.map { "help: \($0)" }
    return lines.map(terminalLine).joined(separator: "\n")
  }

  private func headline(in sources: Sources) -> String {
    Diagnostics.headline(severity.rawValue, code, "\(message)", at: sources.place(of: self))
  }
}

/// The line that a mistake or a finding is told in: `a.json:1:2: error[REF-001]: no person 'amara'`.
package func headline(
  _ weight: String, _ code: String, _ message: String, at place: Place?
) -> String {
  "\(place.map { "\($0): " } ?? "")\(weight)[\(code)]: \(message)"
}

/// The line of a span with its number, and the span underlined; long lines are cut around it.
package func excerpt(of span: Span, in sources: Sources) -> [String] {
  excerpt(of: span, in: LineIndex(sources[span.file].bytes))
}

/// The same for a file whose lines are known already.
package func excerpt(of span: Span, in index: LineIndex) -> [String] {
  let start = index.position(of: Int(span.lower))
  let end = index.position(of: Int(span.upper))
  let count = index.columnCount(ofLine: start.line)
  let last = end.line == start.line ? end.column - 1 : count
  let shown = window(of: count, around: start.column - 1)
  let line = index.text(ofLine: start.line, columns: shown.lowerBound + 1..<shown.upperBound + 1)
  let width = max(1, min(last, shown.upperBound) - (start.column - 1))
  let number = String(start.line)
  let gutter = String(repeating: " ", count: number.utf8.count)
  let isPlain = line.utf8.allSatisfy { (0x20..<0x7F).contains($0) }
  let text = isPlain ? line : String(String.UnicodeScalarView(line.unicodeScalars.map(visible)))
  let indent = String(repeating: " ", count: max(0, start.column - 1 - shown.lowerBound))
  let underline = "^" + String(repeating: "~", count: width - 1)
  return ["  \(number) | \(text)", "  \(gutter) | \(indent)\(underline)"]
}

/// At most 120 characters of a line, so that the one looked at is among them.
private func window(of count: Int, around column: Int) -> Range<Int> {
  let width = 120
  let lower = min(max(0, column - width / 3), max(0, count - 1))
  return (count <= width ? 0 : lower)..<min(count, count <= width ? count : lower + width)
}
