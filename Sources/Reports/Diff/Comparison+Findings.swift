// SPDX-License-Identifier: Apache-2.0

import Continuity

extension Comparison {
  /// Findings that are new, gone, worse or better, by their fingerprints.
  ///
  /// What a waiver covers is better than anything that it does not.
  static func findingChanges(
    from old: [PublishedPortal.Finding], to new: [PublishedPortal.Finding]
  ) -> [FindingChange] {
    let pairs = Pairs(old, new) { [$0.entry.fingerprint] }
    let changed = pairs.both.compactMap { old, new -> FindingChange? in
      guard old.badness != new.badness else { return nil }
      return FindingChange(
        kind: new.badness > old.badness ? .worse : .better, finding: new, before: old)
    }
    let all =
      pairs.new.filter { !$0.isWaived }.map { FindingChange(kind: .new, finding: $0, before: nil) }
      + changed
      + pairs.gone.filter { !$0.isWaived }
      .map { FindingChange(kind: .gone, finding: $0, before: nil) }
    return FindingChange.Kind.allCases.flatMap { kind in
      Severity.allCases.sorted(by: >).flatMap { severity in
        all.filter { $0.kind == kind && $0.finding.entry.severity == severity }
          .sorted { $0.finding.entry.sortKey.lexicographicallyPrecedes($1.finding.entry.sortKey) }
      }
    }
  }
}

extension FindingChange {
  /// What became of it and what it says, on one line.
  var sentence: String {
    let entry = finding.entry
    return "[\(entry.rule)] \(finding.message)"
      + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))")
  }

  /// What it was and what it is, as far as that is not its severity.
  private var remarks: [String] {
    guard let before else { return finding.entry.isUnknown ? ["not evaluable"] : [] }
    let (was, now) = (before.entry, finding.entry)
    return [
      was.severity == now.severity ? nil : "was \(was.severity.rawValue)",
      finding.isWaived ? "waived now" : before.isWaived ? "no longer waived" : nil,
      now.isUnknown ? "not evaluable" : was.isUnknown ? "was not evaluable" : nil,
    ].compactMap(\.self)
  }
}

extension PublishedPortal.Finding {
  /// A greater one is worse.
  fileprivate var badness: Int { isWaived ? -1 : entry.badness }
}
