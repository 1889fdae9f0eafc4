// SPDX-License-Identifier: Apache-2.0

/// A Markdown text of limited length that says how many lines it leaves out.
struct CappedText {
  private var text: String
  private var leftOut = 0
  private let limit: Int
  /// Room for what closes a list, and for saying how many lines are left out of it.
  private static let reserve = 120

  /// - Parameters:
  ///   - text: what it begins with, however long.
  ///   - limit: how many bytes it may have.
  init(_ text: String, limit: Int) {
    self.text = text
    self.limit = limit
  }

  /// Adds something if it fits.
  mutating func add(_ more: String) {
    if fits(more) { text += more }
  }

  /// Adds lines between an opening and an end as far as there is room; nothing where there are none.
  mutating func add(_ lines: [String], behind opening: String, end: String = "") {
    guard !lines.isEmpty else { return }
    guard fits(opening) else {
      leftOut += lines.count
      return
    }
    text += opening
    for line in lines {
      if fits(line) { text += line } else { leftOut += 1 }
    }
    text += end
  }

  /// Says how many lines were left out, these and those that have not been said yet.
  mutating func tellLeftOut(with others: Int = 0) {
    leftOut += others
    if leftOut > 0 { text += "\nand \(leftOut) more\n" }
    leftOut = 0
  }

  /// All of it.
  var whole: String {
    var text = self
    text.tellLeftOut()
    return text.text
  }

  private func fits(_ more: String) -> Bool {
    text.utf8.count + more.utf8.count + Self.reserve <= limit
  }
}
