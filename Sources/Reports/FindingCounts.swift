// SPDX-License-Identifier: Apache-2.0

import Rules

/// What became of findings, each counted once.
struct FindingCounts {
  private(set) var gating = 0
  private(set) var waived = 0
  /// In the baseline, and as bad as there.
  private(set) var known = 0
  /// Not evaluable, where that does not gate.
  private(set) var unknown = 0
  /// What fails and does not gate.
  private(set) var rest = 0

  init(_ findings: some Sequence<ReportedFinding>) {
    for finding in findings {
      if finding.isGating {
        gating += 1
      } else if finding.isWaived {
        waived += 1
      } else if finding.isKnown {
        known += 1
      } else if finding.state == .notEvaluable {
        unknown += 1
      } else {
        rest += 1
      }
    }
  }
}
