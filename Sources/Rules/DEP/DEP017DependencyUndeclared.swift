// SPDX-License-Identifier: Apache-2.0

import Assessment
import CommonMark
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// The recovery steps use nothing that is not declared as a dependency, and the write-up
  /// mentions every dependency.
  static let dep017DependencyUndeclared = Rule(
    "DEP-017", "dependency-undeclared", severity: "MMLI",
    summary: """
      The recovery steps use nothing that is not declared as a dependency, and the write-up \
      mentions every dependency.
      """,
    rationale: """
      What is used in the hour of need and stands in no list is missing from every figure. What \
      stands in the list and in no text was perhaps only copied there.
      """,
    howToMend: """
      Declare what the steps use under 'dependencies', or take it out; say in the write-up what \
      each dependency is for.
      """,
    controls: ["DORA 8(5)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "dependencies": [{"on": "ledger"}, {"on": "mail"}, {"on": "till"}]},
          {"id": "ledger", "name": "General ledger"}, {"id": "mail"},
          {"id": "till", "status": "retired"}]}
        -- content/services/pay.md --
        Bookings go to the general ledger, notices by [mail](service:mail).
        """,
        """
        {"services": [{"id": "pay", "dependencies": [{"on": "ledger"}]}, {"id": "ledger"}]}
        -- content/services/pay.md --
        Bookings go [into the books](Service:ledger#steps).
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "dependencies": [{"on": ⟦"ledger"⟧}]}, {"id": "ledger"}]}
        -- content/services/pay.md --
        Nothing is needed.
        """,
        """
        {"services": [{"id": "pay", "dependencies": [{"on": ⟦"db"⟧}]}, {"id": "db"}]}
        -- content/services/pay.md --
        We collect feedback.
        """,
        """
        {"services": [{"id": "pay", "dependencies": []}, {"id": "vault"}],
         "plans": [{"id": "run", "services": ["pay"], "steps": [{"id": "1", "uses": [⟦"vault"⟧]}]}]}
        """,
      ]),
    check: .eachService { service, position, check in
      let used = check.undeclared(by: service, position)
      let unsaid = check.unmentioned(by: position)
      guard used.isEmpty, unsaid.isEmpty else {
        let facts: [Wording?] = [
          used.isEmpty ? nil : "its steps use \(quoted(used.map(\.value.text))) undeclared",
          unsaid.isEmpty ? nil : "its write-up never mentions \(quoted(unsaid.map(\.value.text)))",
        ]
        return .fail(
          "of service '\(service.id)' \(listed(facts.compactMap(\.self)))",
          atEach: (used + unsaid).map(\.span), orAt: service.span,
          help: ["declare what the steps use, and say what each dependency is for"])
      }
      return service.dependencies.elements().isEmpty ? .notApplicable : .pass
    })
}

extension Check {
  /// What the steps use that the service neither needs nor is needed by, each once.
  fileprivate func undeclared(
    by service: Service, _ position: Int
  ) -> [Located<RecordID<Service>>] {
    var seen = Set(service.dependencies.elements().compactMap { $0.on.value })
    return usedByItsSteps(position).filter { use in
      guard seen.insert(use.value).inserted, let tool = portfolio.position(of: use.value),
        tool != position
      else { return false }
      let graph = assessment.graph
      return !graph.rests(position, on: tool) && !graph.rests(tool, on: position)
    }
  }

  /// The dependencies that the write-up neither links to nor names.
  fileprivate func unmentioned(by position: Int) -> [Located<RecordID<Service>>] {
    let needs = livingDependencies[position].compactMap { need in
      need.on.span.flatMap { span in need.on.value.map { Located($0, at: span) } }
    }
    guard !needs.isEmpty, let document = portfolio.writeUp(of: position) else { return [] }
    let linked = document.markdown.destinations("service:")
      .compactMap { RecordReference(link: $0.text)?.id }
    let unlinked = needs.filter { !linked.contains($0.value.text) }
    guard !unlinked.isEmpty else { return [] }
    let text = Array(document.markdown.plainText.lowercased().unicodeScalars)
    return unlinked.filter { need in
      guard let record = inventory.services[need.value] else { return false }
      let names = [record.id.text, record.title] + record.common.aliases.elements().map(\.value)
      return !names.contains { text.holds(Array($0.lowercased().unicodeScalars)) }
    }
  }
}

extension [Unicode.Scalar] {
  /// Whether a name occurs in this text, and not within a longer word.
  fileprivate func holds(_ name: [Unicode.Scalar]) -> Bool {
    guard let first = name.first, name.count <= count else { return false }
    return (0...(count - name.count)).contains { start in
      let end = start + name.count
      return self[start] == first && self[start..<end].elementsEqual(name)
        && !(start > 0 && self[start - 1].isOfWord) && !(end < count && self[end].isOfWord)
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter or a digit.
  fileprivate var isOfWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}
