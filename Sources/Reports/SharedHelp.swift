// SPDX-License-Identifier: Apache-2.0

/// The ways out that all findings of a rule have in common.
///
/// A format that also describes the rules says them once, with the rule, and not with each finding.
struct SharedHelp: Sendable {
  /// By rule; no entry where its findings differ.
  private let help: [String: [String]]

  init(_ findings: [ReportedFinding]) {
    var help: [String: [String]] = [:]
    var differing: Set<String> = []
    for finding in findings {
      guard let known = help[finding.rule] else {
        help[finding.rule] = finding.help
        continue
      }
      if known != finding.help { differing.insert(finding.rule) }
    }
    self.help = help.filter { !differing.contains($0.key) }
  }

  /// The ways out of every finding of a rule; none where there is no finding, or they differ.
  func ofRule(_ rule: String) -> [String] {
    help[rule] ?? []
  }

  /// The ways out that are to be said with a finding, because they are not said with its rule.
  func ofFinding(_ finding: ReportedFinding) -> [String] {
    help[finding.rule] == nil ? finding.help : []
  }
}
