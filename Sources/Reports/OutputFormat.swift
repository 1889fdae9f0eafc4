// SPDX-License-Identifier: Apache-2.0

import StructuredData

/// A format that findings are written in, declared once for `--format`, for `data/` and for help.
package struct OutputFormat: Sendable {
  /// What `--format` calls it.
  package let name: String
  /// The file in `data/` of a portal, `nil` for formats that are only asked for.
  package let fileName: String?
  /// What it is for, in half a sentence.
  package let summary: String
  /// The whole text of a report.
  package let write: @Sendable (Report) -> [UInt8]

  /// All formats, in the order of documentation.
  package static let all: [OutputFormat] = [
    OutputFormat(
      name: "text", fileName: nil, summary: "for people at a terminal",
      write: { Array($0.text.utf8) }),
    OutputFormat(
      name: "json", fileName: "findings.json", summary: "for programs",
      write: { $0.json.bytes(pretty: false) }),
    OutputFormat(
      name: "sarif", fileName: "findings.sarif", summary: "SARIF 2.1.0, for code hosts",
      write: { $0.sarif.bytes(pretty: false) }),
    OutputFormat(
      name: "junit", fileName: "junit.xml", summary: "JUnit XML, for build servers",
      write: { Array($0.junit.utf8) }),
    OutputFormat(
      name: "markdown", fileName: nil, summary: "a summary of limited length, for comments",
      write: { Array($0.markdown().utf8) }),
    OutputFormat(
      name: "github", fileName: nil, summary: "annotations of GitHub Actions",
      write: { Array($0.gitHubAnnotations.utf8) }),
    OutputFormat(
      name: "oscal", fileName: "oscal-assessment-results.json",
      summary: "OSCAL 1.2.1 assessment results, for auditors",
      write: { $0.oscal.bytes(pretty: false) }),
    OutputFormat(
      name: "csv", fileName: "findings.csv", summary: "for spreadsheets",
      write: { Array($0.csv.text.utf8) }),
  ]

  /// The format with a name.
  package static func named(_ name: String) -> OutputFormat? {
    all.first { $0.name == name }
  }
}
