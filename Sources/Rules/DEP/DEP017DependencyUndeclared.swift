// SPDX-License-Identifier: Apache-2.0

import Assessment
import CommonMark
import Continuity
import Diagnostics
import Phrasing

extension Rule {
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
    check: .eachPosition { position, check in
      let used = check.undeclared(by: position)
      let unsaid = check.unmentioned(by: position)
      guard used.isEmpty, unsaid.isEmpty else {
        let service = check.portfolio.service(position)
        let facts: [Wording?] = [
          used.isEmpty ? nil : "its steps use \(quoted(used.map(\.value.text))) undeclared",
          unsaid.isEmpty ? nil : "its write-up never mentions \(quoted(unsaid.map(\.value.text)))",
        ]
        return .fail(
          "of service '\(service.id)' \(listed(facts.compactMap(\.self)))",
          atEach: (used + unsaid).map(\.span), orAt: service.span,
          help: ["declare what the steps use, and say what each dependency is for"])
      }
      return check.portfolio.targets(of: position).isEmpty ? .notApplicable : .pass
    })
}

extension Check {
  /// What the steps use that the service neither needs nor is needed by, each once.
  fileprivate func undeclared(by position: Int) -> [Located<RecordID<Service>>] {
    let targets = portfolio.targets(of: position)
    var seen = [position]
    var undeclared: [Located<RecordID<Service>>] = []
    for use in usedByItsSteps(position) {
      guard let tool = portfolio.position(of: use.value), !targets.contains(tool),
        !seen.contains(tool)
      else { continue }
      seen.append(tool)
      guard !assessment.graph.rests(position, on: tool),
        !assessment.graph.rests(tool, on: position)
      else { continue }
      undeclared.append(use)
    }
    // A list that could not be read may name all of it.
    guard !undeclared.isEmpty, !portfolio.service(position).dependencies.isMalformed else {
      return []
    }
    return undeclared
  }

  /// The dependencies that the write-up neither links to nor names, but for the service itself.
  fileprivate func unmentioned(by position: Int) -> [Located<RecordID<Service>>] {
    let unlinked = unlinked(by: position)
    guard !unlinked.isEmpty, let markdown = portfolio.text(of: position) else { return [] }
    let text = markdown.plainText.smallLetters
    let needs = portfolio.service(position).dependencies.elements()
    return unlinked.compactMap { place, target in
      let other = inventory.services[target]
      let names = [other.id.text, other.title] + other.common.aliases.elements().map(\.value)
      guard !names.contains(where: { text.holds($0.smallLetters) }) else {
        return nil
      }
      return needs[place].on.span.map { Located(other.id, at: $0) }
    }
  }

  /// The places of the dependencies, and the positions of what they name, that no link in the
  /// write-up leads to.
  private func unlinked(by position: Int) -> [(place: Int, target: Int)] {
    let targets = portfolio.targets(of: position)
    let mentions = portfolio.mentions(of: position)
    var unlinked: [(place: Int, target: Int)] = []
    for place in targets.indices {
      guard let target = targets[place], target != position, portfolio.isLiving[target],
        !mentions.indices.contains(where: { mentions[$0].subject.isService(target) })
      else { continue }
      unlinked.append((place, target))
    }
    return unlinked
  }
}

extension Mention.Subject {
  fileprivate func isService(_ position: Int) -> Bool {
    if case .service(let place) = self { place == position } else { false }
  }
}

extension String {
  /// What `lowercased()` makes of it, in UTF-8: that asks Unicode of every letter of a text in which
  /// one is not ASCII.
  fileprivate var smallLetters: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(utf8.count)
    for scalar in unicodeScalars {
      if scalar.isASCII {
        let byte = UInt8(truncatingIfNeeded: scalar.value)
        bytes.append(Ascii.isLetter(byte) ? byte | 0x20 : byte)
      } else {
        bytes += scalar.properties.lowercaseMapping.utf8
      }
    }
    return bytes
  }
}

extension [UInt8] {
  /// Whether a name occurs in this text, and not within a longer word; both in UTF-8.
  fileprivate func holds(_ name: [UInt8]) -> Bool {
    guard let first = name.first, name.count <= count else { return false }
    return (0...(count - name.count)).contains { start in
      self[start] == first && self[start...].starts(with: name)
        && isApart(start..<start + name.count)
    }
  }

  /// Whether neither a letter nor a digit stands beside a stretch of the text.
  private func isApart(_ stretch: Range<Int>) -> Bool {
    // No scalar takes more than four bytes.
    let before = String(decoding: self[..<stretch.lowerBound].suffix(4), as: UTF8.self)
    let behind = String(decoding: self[stretch.upperBound...].prefix(4), as: UTF8.self)
    return before.unicodeScalars.last?.isOfWord != true
      && behind.unicodeScalars.first?.isOfWord != true
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter or a digit.
  fileprivate var isOfWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}
