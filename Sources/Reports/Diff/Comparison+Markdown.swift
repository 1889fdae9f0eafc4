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

extension CappedText {
  /// Adds a list under a heading, as far as there is room; nothing without lines.
  fileprivate mutating func add(_ title: String, _ lines: [String], isFolded: Bool) {
    let heading = "\(title) (\(lines.count))"
    add(
      lines.map { "- \($0)\n" },
      behind: isFolded
        ? "\n<details><summary>\(heading)</summary>\n\n" : "\n### \(heading)\n\n",
      end: isFolded ? "\n</details>\n" : "")
  }
}
