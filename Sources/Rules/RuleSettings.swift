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

  func weights(of rule: Rule) -> Weights {
    Weights(own: rule.severity, stated: settings[rule.id]?.severity)
  }
}

/// How much the failures of one rule weigh in a programme.
struct Weights: Sendable {
  /// As the catalogue has it.
  let own: SeverityByTier
  /// As program.json has it, for all columns.
  let stated: Severity?

  /// The severity for a column: the stated one, wherever the rule is checked at all.
  ///
  /// - Parameter raise: how many steps worse than the catalogue says.
  func severity(column: Int, raise: Int = 0) -> Severity? {
    own[column].map { stated ?? $0.raised(by: raise) }
  }
}

extension Severity {
  /// Some steps worse, at most critical.
  fileprivate func raised(by steps: Int) -> Severity {
    guard steps > 0 else { return self }
    let worse = Severity.allCases.sorted()
    return worse[min(rank + steps, worse.count - 1)]
  }
}
