// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics

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

/// Reports names of rules that do not exist, in program.json and in waivers.
func unknownRules(in programme: Programme, known rules: [Rule]) -> [Diagnostic] {
  let ids = rules.map(\.id)
  let known = Set(ids)
  let named =
    programme.settings.rules.elements().map(\.key)
    + programme.settings.nonWaivable.elements()
    + programme.inventory.waivers.compactMap { waiver in
      guard case .stated(let rule, let span) = waiver.rule else { return nil }
      return Located(rule, at: span)
    }
  return named.filter { !known.contains($0.value) }.map { name in
    let near = didYouMean(name.value, among: ids)
    return Diagnostic(
      .warning, code: "RULE-001", "no rule '\(name.value)'", at: name.span,
      help: near.isEmpty ? ["'holdfast rules' lists all of them"] : near)
  }.sortedByPlace()
}
