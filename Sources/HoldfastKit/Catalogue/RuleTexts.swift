// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
package import Rules
import StructuredData

extension Rule {
  /// Whether a person means this rule by a word: its id or its name, in any case.
  package func isCalled(_ word: String) -> Bool {
    id == word.uppercased() || name == word.lowercased()
  }
}

/// The catalogue, a line for each rule: id, severities by tier, name, demand.
package func ruleList(_ rules: [Rule]) -> String {
  aligned(rules.map { [$0.id, $0.severity.code, $0.name, $0.summary] })
}

/// The catalogue for other tools: everything that a rule says of itself.
package func ruleListJSON(_ rules: [Rule]) -> String {
  let catalogue = RuleControls()
  let list = JSONValue.array(rules.map { $0.json(catalogue.controls(of: $0)) })
  return String(decoding: list.bytes(pretty: true), as: UTF8.self)
}

/// A rule as `explain` shows it, in its examples underlined what is found.
package func explanation(of rule: Rule) -> String {
  let parts =
    [
      "\(rule.id) \(rule.name)",
      rule.summary,
      "Severity by tier, most critical first: \(rule.severityWords.joined(separator: ", "))",
      "Why: \(rule.rationale)",
      "How to mend: \(rule.howToMend)",
      "Evidence, where it passes, for:\n\n\(evidence(RuleControls().controls(of: rule)))",
    ] + rule.titledExamples.map { "\($0.title)\n\n\(indented(MarkedExample($0.text).lines))" }
  return parts.joined(separator: "\n\n") + "\n"
}

private func evidence(_ controls: [RuleControl]) -> String {
  let rows = controls.map { control in
    let general = control.basis == .generalKnowledge ? " (from general knowledge)" : ""
    return [control.id, control.text + general]
  }
  return indented(aligned(rows).split(separator: "\n").map(String.init))
}

/// Lines of an example, set apart from what is said of it.
private func indented(_ lines: [String]) -> String {
  lines.map { $0.isEmpty ? "" : "    \($0)" }.joined(separator: "\n")
}

/// A control that a rule evidences, as the built-in frameworks have it.
private struct RuleControl {
  let id: String
  let framework: String
  let text: String
  let basis: ControlBasis

  var json: JSONValue {
    .object([
      ("control", .text(id)),
      ("framework", .text(framework)),
      ("text", .text(text)),
      ("basis", .text(basis.rawValue)),
    ])
  }
}

/// The built-in frameworks from the side of rules.
private struct RuleControls {
  private let catalogue = ControlCatalogue(standard: StandardFrameworks.all.frameworks)

  func controls(of rule: Rule) -> [RuleControl] {
    guard let place = Rule.all.firstIndex(where: { $0.id == rule.id }) else { return [] }
    return catalogue.controls(ofRule: place).map { place in
      let control = catalogue[place]
      return RuleControl(
        id: control.id, framework: catalogue.frameworks[place.framework].id.text,
        text: control.text ?? "", basis: control.basis)
    }
  }
}

extension Rule {
  /// The severity for each column of tiers in a word.
  fileprivate var severityWords: [String] {
    severities.map { $0?.rawValue ?? "not checked" }
  }

  private var severities: [Severity?] {
    (0..<SeverityByTier.columnCount).map { severity[$0] }
  }

  /// The examples with what the rule says of each.
  fileprivate var titledExamples: [(title: String, text: String)] {
    examples.failing.map { ("Fails, at what is underlined:", $0) }
      + examples.notEvaluable.map { ("Cannot be told, for want of what is underlined:", $0) }
      + examples.passing.map { ("Passes:", $0) }
  }

  fileprivate func json(_ controls: [RuleControl]) -> JSONValue {
    func list(_ texts: [String]) -> JSONValue { .array(texts.map { .text($0) }) }
    return .object([
      ("id", .text(id)),
      ("name", .text(name)),
      ("area", .text(area)),
      ("severity", .text(severity.code)),
      ("severities", .array(severities.map { $0.map { .text($0.rawValue) } ?? .null })),
      ("summary", .text(summary)),
      ("rationale", .text(rationale)),
      ("howToMend", .text(howToMend)),
      ("controls", list(controls.map(\.id))),
      ("evidence", .array(controls.map(\.json))),
      ("passing", list(examples.passing)),
      ("failing", list(examples.failing)),
      ("notEvaluable", list(examples.notEvaluable)),
    ])
  }
}
