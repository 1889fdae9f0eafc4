// SPDX-License-Identifier: Apache-2.0

package import Rules
import StructuredData

extension Rule {
  /// Whether a person means this rule by a word: its id, in any case, or its name.
  package func isCalled(_ word: String) -> Bool {
    id == word.uppercased() || name == word
  }
}

/// The catalogue, a line for each rule: id, severities by tier, name, demand.
package func ruleList(_ rules: [Rule]) -> String {
  let width = rules.map(\.name.count).max() ?? 0
  return rules.map { rule in
    let gap = String(repeating: " ", count: width - rule.name.count)
    return "\(rule.id)  \(rule.severity.code)  \(rule.name)\(gap)  \(rule.summary)\n"
  }.joined()
}

/// The catalogue for other tools: everything that a rule says of itself.
package func ruleListJSON(_ rules: [Rule]) -> String {
  let list = JSONValue.array(rules.map(\.json))
  return String(decoding: list.bytes(pretty: true), as: UTF8.self)
}

extension Rule {
  fileprivate var json: JSONValue {
    .object([
      ("id", .text(id)),
      ("name", .text(name)),
      ("severity", .text(severity.code)),
      ("summary", .text(summary)),
      ("rationale", .text(rationale)),
      ("howToMend", .text(howToMend)),
      ("controls", .array(controls.map { .text($0) })),
      ("passing", .array(examples.passing.map { .text($0) })),
      ("failing", .array(examples.failing.map { .text($0) })),
    ])
  }
}

/// A rule as `explain` shows it; the marks in failing examples stand where the finding would.
package func explanation(of rule: Rule) -> String {
  let examples =
    rule.examples.failing.map { ("Fails, at the marks:", $0) }
    + rule.examples.passing.map { ("Passes:", $0) }
  let parts =
    [
      "\(rule.id) \(rule.name)",
      rule.summary,
      "Severity by tier, most critical first: \(rule.severity.code)",
      "Why: \(rule.rationale)",
      "How to mend: \(rule.howToMend)",
      "Evidence for: \(rule.controls.joined(separator: ", "))",
    ] + examples.map { "\($0.0)\n\n\(indented($0.1))" }
  return parts.joined(separator: "\n\n") + "\n"
}

private func indented(_ text: String) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false)
    .map { "    \($0)" }
    .joined(separator: "\n")
}
