// SPDX-License-Identifier: Apache-2.0

import Continuity

extension Comparison {
  /// The comparison for the comment of a pull request: what got worse first, the rest folded away.
  ///
  /// - Parameter limit: how many bytes it may have; lines that do not fit are counted.
  package func markdown(limit: Int = Report.markdownLimit) -> String {
    let name = programme.map { " of \(markdownText($0))" } ?? ""
    var text = CappedText("## What changes for the continuity\(name)\n\n", limit: limit)
    text.add("From \(days.old) to \(days.new). \(isGating ? "**This gates:** " : "")\(summary).\n")
    for direction in Change.Direction.allCases {
      let lines = changes(direction).map { change in
        "\(change.isGating(failOn) ? "**gates** " : "")\(markdownText(change.sentence))"
      }
      text.add(direction.title, lines, isFolded: direction == .neither)
    }
    for kind in FindingChange.Kind.allCases {
      let lines = (findings ?? []).filter { $0.kind == kind }.map(line)
      text.add(kind.title, lines, isFolded: kind == .better || kind == .gone)
    }
    return text.whole
  }

  private func line(_ change: FindingChange) -> String {
    let place = change.kind == .gone ? nil : change.finding.place
    return
      "\(change.isGating(failOn) ? "**gates** " : "")\(change.finding.entry.severity.rawValue) "
      + markdownText(change.sentence + (place.map { ", \($0)" } ?? ""))
  }
}

/// A Markdown text of limited length that says how many lines it leaves out.
struct CappedText {
  private var text: String
  private var leftOut = 0
  private let limit: Int
  /// Room for a closing tag and for saying what is left out.
  private static let reserve = 120

  /// - Parameters:
  ///   - text: what it begins with.
  ///   - limit: how many bytes it may have.
  init(_ text: String, limit: Int) {
    self.text = text
    self.limit = limit
  }

  /// Adds something if it fits.
  mutating func add(_ more: String) {
    if fits(more) { text += more }
  }

  /// Adds a list under a heading, as far as there is room; nothing without lines.
  mutating func add(_ title: String, _ lines: [String], isFolded: Bool) {
    guard !lines.isEmpty else { return }
    let heading = "\(title) (\(lines.count))"
    let opening =
      isFolded
      ? "\n<details><summary>\(heading)</summary>\n\n" : "\n### \(heading)\n\n"
    guard fits(opening) else {
      leftOut += lines.count
      return
    }
    text += opening
    for line in lines {
      if fits("- \(line)\n") { text += "- \(line)\n" } else { leftOut += 1 }
    }
    if isFolded { text += "\n</details>\n" }
  }

  /// All of it.
  var whole: String {
    leftOut == 0 ? text : text + "\nand \(leftOut) more\n"
  }

  private func fits(_ more: String) -> Bool {
    text.utf8.count + more.utf8.count + Self.reserve <= limit
  }
}
