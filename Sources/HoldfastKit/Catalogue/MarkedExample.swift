// SPDX-License-Identifier: Apache-2.0

/// An example with its `⟦marks⟧` as a terminal shows it: without them, what they held underlined.
///
///     {"services": [{"id": "pay"}]}
///                          ^^^^^
struct MarkedExample {
  /// Each line of the example, under it the line of carets where something in it is marked.
  private(set) var lines: [String] = []
  private var line = ""
  private var carets = ""
  private var isMarked = false
  /// The column at which an open mark began in this line.
  private var start = 0
  private var column = 0

  init(_ text: String) {
    for scalar in text.unicodeScalars {
      switch scalar {
      case "⟦": begin()
      case "⟧": end()
      case "\n": breakLine()
      default:
        line.unicodeScalars.append(scalar)
        column += 1
      }
    }
    breakLine()
  }

  private mutating func begin() {
    isMarked = true
    start = column
  }

  /// A mark around nothing is a place: one caret.
  private mutating func end() {
    underline(atLeast: 1)
    isMarked = false
  }

  private mutating func underline(atLeast least: Int) {
    let width = max(column - start, least)
    carets += String(repeating: " ", count: max(start - carets.count, 0))
    carets += String(repeating: "^", count: width)
  }

  /// Ends the line; a mark that is still open goes on at the beginning of the next.
  private mutating func breakLine() {
    if isMarked { underline(atLeast: 0) }
    lines.append(line)
    if carets.contains("^") { lines.append(carets) }
    (line, carets, start, column) = ("", "", 0, 0)
  }
}
