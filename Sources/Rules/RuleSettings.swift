// SPDX-License-Identifier: Apache-2.0

import Continuity

/// What program.json makes of the rules: another severity, or nothing at all.
struct RuleSettings: Sendable {
  private let settings: [String: RuleSetting]

  init(_ settings: Settings) {
    self.settings = Dictionary(
      settings.rules.elements().map { ($0.key.value, $0.value.value) },
      uniquingKeysWith: { first, _ in first })
  }

  func isOff(_ rule: Rule) -> Bool {
    settings[rule.id] == .off
  }

  /// The severity for a column: the stated one, wherever the rule is checked at all.
  func severity(of rule: Rule, column: Int, raise: Int) -> Severity? {
    guard let own = rule.severity[column] else { return nil }
    return settings[rule.id]?.severity ?? own.raised(by: raise)
  }
}

extension Severity {
  /// Some steps worse, at most critical.
  fileprivate func raised(by steps: Int) -> Severity {
    let worse = Severity.allCases.sorted()
    return worse[min(rank + steps, worse.count - 1)]
  }
}
