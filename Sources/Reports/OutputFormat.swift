// SPDX-License-Identifier: Apache-2.0

package import Phrasing
package import StructuredData

/// A format that findings are written in, declared once for `--format`, for `data/` and for help.
package struct OutputFormat: Sendable {
  /// What `--format` calls it.
  package let name: String
  /// The file in `data/` of a portal, `nil` for formats that are only asked for.
  package let fileName: String?
  /// What it holds and whom it is for.
  package let purpose: Wording
  /// Appends the text of a report, and hands on what is long enough.
  package let append: @Sendable (Report, inout [UInt8], Drain) -> Void

  /// All formats, in the order of documentation.
  package static let all: [OutputFormat] = [
    text,
    OutputFormat(
      name: "json", fileName: "findings.json",
      purpose: "All findings with their places, for programs",
      append: { $0.writeJSON(to: &$1, drain: $2) }),
    OutputFormat(
      name: "sarif", fileName: "findings.sarif",
      purpose: "All findings as SARIF 2.1.0, for code hosts",
      append: { $0.writeSARIF(to: &$1, drain: $2) }),
    OutputFormat(
      name: "junit", fileName: "junit.xml", purpose: "All findings as JUnit XML, for build servers",
      append: { $0.writeJUnit(to: &$1, drain: $2) }),
    OutputFormat(
      name: "markdown", fileName: nil, purpose: "A summary of limited length, for comments",
      append: { report, text, _ in text += report.markdown().utf8 }),
    OutputFormat(
      name: "github", fileName: nil, purpose: "What gates first, as annotations of GitHub Actions",
      append: { report, text, _ in text += report.gitHubAnnotations.utf8 }),
    OutputFormat(
      name: "gitlab", fileName: nil, purpose: "All findings as GitLab's code quality report",
      append: { $0.writeGitLab(to: &$1, drain: $2) }),
    OutputFormat(
      name: "oscal", fileName: "oscal-assessment-results.json",
      purpose: "All findings as OSCAL assessment results, for auditors",
      append: { $0.writeOSCAL(to: &$1, drain: $2) }),
    OutputFormat(
      name: "csv", fileName: "findings.csv", purpose: "All findings as a table, for spreadsheets",
      append: { $0.writeCSV(to: &$1, drain: $2) }),
  ]

  /// What a terminal shows.
  package static let text = OutputFormat(
    name: "text", fileName: nil, purpose: "All findings with their lines, for people at a terminal",
    append: { report, text, _ in text += report.text.utf8 })

  /// The whole text of a report.
  package func write(_ report: Report) -> [UInt8] {
    var bytes: [UInt8] = []
    append(report, &bytes) { _ in }
    return bytes
  }

  /// The format with a name.
  package static func named(_ name: String) -> OutputFormat? {
    all.first { $0.name == name }
  }
}
