// SPDX-License-Identifier: Apache-2.0

import Diagnostics

extension Report {
  /// What people are shown one by one: mistakes in the input, then a finding for each cause.
  ///
  /// A finding whose cause another one tells is left out, unless it gates and that one does not.
  var listed: [ReportedFinding] {
    let gating = Set(findings.filter(\.isGating).map(\.hash))
    return mistakes
      + findings.filter { finding in
        guard let cause = finding.cause else { return true }
        return finding.isGating && !gating.contains(cause)
      }
  }

  /// By the hash of a finding: the others that have their cause in it.
  var consequences: [StableHash?: [ReportedFinding]] {
    Dictionary(grouping: findings.filter(\.isConsequence), by: \.cause)
  }

  /// What else cannot be told for the cause of a finding, in one line: `DEP-004, DEP-005 (2)`.
  static func consequenceText(_ findings: [ReportedFinding]) -> String {
    let rules = Dictionary(grouping: findings, by: \.rule).sorted { $0.key < $1.key }
    return rules.map { rule, findings in
      findings.count == 1 ? rule : "\(rule) (\(findings.count))"
    }.joined(separator: ", ")
  }
}
