// SPDX-License-Identifier: Apache-2.0

import Assessment
import ContentReader
import Continuity
import Diagnostics
import Phrasing
import TestSupport
import Testing

@testable import Rules

/// Frameworks, and the rules that evidence their controls.
@Suite struct ControlCatalogueTests {
  private let standard = ControlCatalogue(standard: StandardFrameworks.all.frameworks)

  @Test func `the built-in frameworks are read without a mistake`() {
    #expect(StandardFrameworks.all.diagnostics.map(\.message.english) == [])
    #expect(
      standard.frameworks.map(\.id.text) == [
        "bci-gpg", "dora", "ffiec-bcm", "iso-22301", "iso-27001", "nis2", "nist-sp-800-34",
        "nist-sp-800-53", "soc-2", "ss1-21",
      ])
  }

  @Test func `every control that a rule names is one of a built-in framework`() {
    let known = Set(standard.frameworks.flatMap(\.controls).map(\.id))
    for rule in Rule.all {
      for control in rule.controls where !known.contains(control) {
        Issue.record("'\(control)' of \(rule.id) is not in frameworks/")
      }
    }
  }

  @Test func `a built-in control has words, a basis that is not ours, and rules that exist`() {
    let names = Set(Rule.all.flatMap { [$0.id, $0.area] })
    for framework in StandardFrameworks.all.frameworks {
      for control in framework.controls.elements() {
        let id = control.id.value ?? framework.id.text
        #expect(control.text.value?.hasSuffix(".") == true, "\(id)")
        #expect((control.basis.value ?? framework.basis.value ?? .own) != .own, "\(id)")
        for rule in control.rules.elements() { #expect(names.contains(rule.value), "\(id)") }
      }
    }
  }

  @Test func `no control is in two frameworks that are built in, or there twice`() {
    let ids = standard.frameworks.flatMap(\.controls).map(\.id)
    #expect(Set(ids).count == ids.count)
  }

  @Test func `the way back from rules is the way there`() {
    for (place, rule) in Rule.all.enumerated() {
      let controls = standard.controls(ofRule: place).map { standard[$0].id }
      #expect(Set(controls).isSuperset(of: rule.controls), "\(rule.id)")
    }
    let count = standard.frameworks.flatMap(\.controls).reduce(0) { $0 + $1.rules.count }
    #expect(Rule.all.indices.reduce(0) { $0 + standard.controls(ofRule: $1).count } == count)
  }

  @Test func `an area stands for all its rules, each counted once`() throws {
    let control = try #require(
      catalogue(
        """
        {"frameworks": [{"id": "p", "controls": [{"id": "1", "rules": ["WVR", "WVR-001"]}]}]}
        """
      ).frameworks.first { $0.id.text == "p" }?.controls.first)
    #expect(
      control.rules.map { Rule.all[$0].id } == Rule.all.map(\.id).filter { $0.hasPrefix("WVR-") })
    #expect(control.basis == .own)
    #expect(control.text == nil)
  }

  @Test func `a programme adds rules, words and controls to a framework that is built in`() throws {
    let framework = try #require(
      catalogue(
        """
        {"frameworks": [{"id": "soc-2", "controls": [
          {"id": "SOC 2 A1.1", "rules": ["WVR-001"]},
          {"id": "SOC 2 A1.2", "text": "As our auditors put it."},
          {"id": "Ours", "text": "More.", "rules": ["GOV-001"]}]}]}
        """
      ).frameworks.first { $0.id.text == "soc-2" })
    let before = try #require(standard.frameworks.first { $0.id.text == "soc-2" })
    #expect(framework.title == before.title)
    #expect(framework.controls.count == before.controls.count + 1)
    let first = framework.controls[0]
    #expect(first.text == before.controls[0].text && first.basis == .checked)
    #expect(first.rules.count == before.controls[0].rules.count + 1)
    #expect(framework.controls[1].text == "As our auditors put it.")
    #expect(framework.controls[1].basis == .own)
    #expect(framework.controls[1].rules == before.controls[1].rules)
    #expect(framework.controls.last?.id == "Ours")
  }

  @Test func `program.json chooses what is shown, in its order and each once`() {
    let shown = catalogue(
      """
      -- content/program.json --
      {"frameworks": ["soc-2", "p", "nothing", "soc-2"]}
      -- content/inventory/all.json --
      {"frameworks": [{"id": "p"}]}
      """)
    #expect(shown.frameworks.map(\.id.text) == ["soc-2", "p"])
  }

  @Test func `names of rules and frameworks that do not exist are reported at their places`() {
    let text = """
      -- content/inventory/all.json --
      {"frameworks": [{"id": "p", "controls": [
        {"id": "1", "rules": ["GOV", "GOV-001", ⟦"GOV-999"⟧]}]}]}
      -- content/program.json --
      {"frameworks": ["p", "dora", ⟦"iso-22031"⟧]}
      """
    let found = evaluation(of: text).diagnostics
    #expect(found.map(\.span) == ProgrammeLiteral(text).marks)
    #expect(found.map(\.code) == ["RULE-001", "RULE-002"])
    #expect(found.last?.help.map(\.english) == ["did you mean 'iso-22301'?"])
  }

  @Test func `the checks of several rules are added up by tier`() {
    let result = evaluation(
      of: """
        {"services": [{"id": "a", "tier": "tier-1"}, {"id": "b", "tier": "tier-3", "owner": "ada"}],
         "people": [{"id": "ada"}]}
        """)
    let rules = Rule.all.indices.filter { Rule.all[$0].id.hasPrefix("GOV-00") }
    let sums = result.tallies(ofRules: rules)
    #expect(sums.count == 4)
    #expect(sums[0].fail > 0 && sums[1].isEmpty)
    #expect(
      sums[2].pass == rules.reduce(0) { $0 + result.results[$1].tallies[2].pass })
    #expect(result.tallies(ofRules: []).allSatisfy { $0.isEmpty })
  }

  private func catalogue(_ text: String) -> ControlCatalogue {
    ControlCatalogue(
      of: readProgramme(Content(files: ProgrammeLiteral(text).files), jobs: 1))
  }
}
