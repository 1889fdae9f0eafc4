// SPDX-License-Identifier: Apache-2.0

/// What several formats say of all that was found.
struct ReportParts: Sendable {
  /// What is said with the rules and not with each finding.
  let help: SharedHelp
  /// What findings and mistakes are about.
  let found: FoundSubjects

  init(of report: Report) {
    help = SharedHelp(report.findings)
    found = FoundSubjects(report.all)
  }
}
