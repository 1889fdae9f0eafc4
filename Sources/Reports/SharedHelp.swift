// SPDX-License-Identifier: Apache-2.0

import Phrasing

/// The ways out that all findings of a rule have in common.
///
/// A format that also describes the rules says them once, with the rule, and not with each finding.
struct SharedHelp: Sendable {
  /// By rule; no entry where its findings differ.
  private let help: [String: [Wording]]

  init(_ findings: [ReportedFinding]) {
    var help: [String: [Wording]] = [:]
    var differing: Set<String> = []
    for finding in findings {
      let (rule, ways) = (finding.rule, finding.ways)
      if let known = help[rule] {
        if !isSame(known, ways) { differing.insert(rule) }
      } else {
        help[rule] = ways
      }
    }
    self.help = help.filter { !differing.contains($0.key) }
  }

  /// The ways out of every finding of a rule; none where there is no finding, or they differ.
  func ofRule(_ rule: String) -> [String] {
    (help[rule] ?? []).map(\.english)
  }

  /// The ways out that are to be said with a finding, because they are not said with its rule.
  func ofFinding(_ finding: ReportedFinding) -> [String] {
    help.index(forKey: finding.rule) == nil ? finding.help : []
  }
}

/// Whether ways out have the same English.
private func isSame(_ first: [Wording], _ second: [Wording]) -> Bool {
  first.count == second.count
    && first.indices.allSatisfy { first[$0].english == second[$0].english }
}
