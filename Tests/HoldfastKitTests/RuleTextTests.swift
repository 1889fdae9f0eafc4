// SPDX-License-Identifier: Apache-2.0

import Foundation
import Rules
import Testing

@testable import HoldfastKit

/// What `explain` and `rules` say.
@Suite struct RuleTextTests {
  @Test(arguments: [
    ("plain", ["plain"]),
    (#"{"id": ⟦"a"⟧}"#, [#"{"id": "a"}"#, "       ^^^"]),
    ("é⟦ü⟧ ⟦z⟧", ["éü z", " ^ ^"]),
    ("at⟦⟧", ["at", "  ^"]),
    ("⟦one\ntwo⟧ x\n", ["one", "^^^", "two x", "^^^", ""]),
  ])
  func `marks become lines of carets`(text: String, lines: [String]) {
    #expect(MarkedExample(text).lines == lines)
  }

  @Test(arguments: Rule.all.map(\.id))
  func `an explanation is whole, and holds no bracket of ours`(id: String) throws {
    let rule = try #require(Rule.named(id))
    let text = explanation(of: rule)
    for part in [rule.summary, rule.rationale, rule.howToMend, "Fails, at", "Passes:", "^"] {
      #expect(text.contains(part), "\(part)")
    }
    for control in rule.controls { #expect(text.contains("    \(control) "), "\(control)") }
    #expect(!text.contains("⟦") && !text.contains("⟧"))
    #expect(!text.split(separator: "\n").contains { $0.last == " " && !$0.contains("{") })
  }

  @Test func `the catalogue stands in columns`() throws {
    let lines = ruleList(Rule.all).split(separator: "\n")
    let rule = try #require(Rule.named("SUP-007"))
    let line = try #require(lines.first { $0.hasPrefix(rule.id) })
    let column = try #require(line.range(of: rule.name)).lowerBound
    let width = line.distance(from: line.startIndex, to: column)
    for (rule, line) in zip(Rule.all, lines) {
      #expect(line.dropFirst(width).hasPrefix(rule.name), "\(rule.id)")
    }
  }

  @Test func `what rests on general knowledge says so`() throws {
    let rule = try #require(Rule.named("BIA-001"))
    let lines = explanation(of: rule).split(separator: "\n")
    let impact = try #require(lines.first { $0.contains("ISO/TS 22317") })
    #expect(impact.hasSuffix("(from general knowledge)"))
    #expect(lines.contains { $0.contains("ISO 22301 8.2.2") && !$0.contains("general") })
  }

  @Test func `the catalogue as JSON says all that a rule says`() throws {
    struct Listed: Decodable {
      struct Evidence: Decodable {
        let control, framework, text, basis: String
      }

      let id, name, area, severity, summary, rationale, howToMend: String
      let severities: [String?]
      let controls, passing, failing, notEvaluable: [String]
      let evidence: [Evidence]
    }
    let listed = try JSONDecoder().decode([Listed].self, from: Data(ruleListJSON(Rule.all).utf8))
    #expect(listed.map(\.id) == Rule.all.map(\.id))
    for (rule, line) in zip(Rule.all, listed) {
      #expect(line.severities.count == 4)
      #expect(line.failing == rule.examples.failing)
      #expect(Set(line.controls).isSuperset(of: rule.controls))
      #expect(line.evidence.map(\.control) == line.controls)
      #expect(line.evidence.allSatisfy { !$0.text.isEmpty })
    }
  }
}
