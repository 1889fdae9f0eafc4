// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics

extension Report {
  /// How many bytes of Markdown a comment on GitHub may have, with room for what others add.
  package static var markdownLimit: Int { 60_000 }

  /// A summary for comments and `GITHUB_STEP_SUMMARY`: counts, then what gates, then the rest.
  ///
  /// - Parameters:
  ///   - rows: how many findings are listed; the rest is counted.
  ///   - limit: how many bytes it may have; beyond it fewer are listed.
  package func markdown(rows: Int = 100, limit: Int = Report.markdownLimit) -> String {
    let name = programme.map { " of \(markdownText($0))" } ?? ""
    let verdict = isGating ? "**This gates:** \(summary)." : "Nothing gates: \(summary)."
    var text = CappedText(
      "## Continuity\(name), as of \(asOf)\n\n\(verdict)\n\n\(countTable)", limit: limit)
    let listed = listed.filter(\.isGating) + listed.filter { !$0.isGating }
    text.add(listed.prefix(rows).map(row), behind: Self.tableHead)
    text.tellLeftOut(with: max(0, listed.count - rows))
    text.add(
      (gone ?? []).map { "- \(markdownText($0.title))\n" },
      behind: "\nGone since the baseline; \(Self.staleHelp):\n\n")
    return text.whole
  }

  private static let tableHead = """

    | | Severity | Rule | About | What is wrong | Place |
    | --- | --- | --- | --- | --- | --- |

    """

  /// How many there are of each severity, by what became of them.
  private var countTable: String {
    let known = isCompared ? (" In the baseline |", " ---: |") : ("", "")
    var text = "| Severity | Gating | Not gating | Waived | Not evaluable |\(known.0)\n"
    text += "| --- | ---: | ---: | ---: | ---: |\(known.1)\n"
    for severity in Severity.allCases.sorted(by: >) {
      let counts = FindingCounts(findings.lazy.filter { $0.severity == severity })
      text += "| \(severity.rawValue) | \(counts.gating) | \(counts.rest) "
      text += "| \(counts.waived) | \(counts.unknown) |\(isCompared ? " \(counts.known) |" : "")\n"
    }
    return text
  }

  /// A finding as a row of the table; the first cell says whether it gates.
  private func row(of finding: ReportedFinding) -> String {
    let mark = finding.remarks.joined(separator: ", ")
    let message = ([finding.message] + finding.help).joined(separator: "; ")
    let cells = [
      mark.isEmpty ? "does not gate" : mark, finding.weight, finding.rule,
      finding.title, message, finding.place?.description ?? "",
    ]
    return "| " + cells.map(markdownText).joined(separator: " | ") + " |\n"
  }
}

/// A text as Markdown that shows exactly it, on one line: no markup, no mention, no table border.
func markdownText(_ text: String) -> String {
  var escaped = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\n", "\r", "\t": escaped += " "
    case "\u{0}"..."\u{1F}", "\u{7F}": escaped += "\u{FFFD}"
    // Numeric references cannot begin a mention, a reference to an issue, a tag or a link.
    case "&", "<", ">", "|", "*", "_", "`", "[", "]", "\\", "~", "@", "#", "!", "$", ":":
      escaped += "&#\(scalar.value);"
    // What turns letters around would turn the cells behind it too.
    default:
      escaped.unicodeScalars.append(scalar.properties.isBidiControl ? "\u{FFFD}" : scalar)
    }
  }
  return escaped
}
