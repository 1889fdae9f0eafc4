// SPDX-License-Identifier: Apache-2.0

import Assessment
import ContentReader
import Continuity
import Diagnostics
import Phrasing
import Portal
import Synchronization
import TestSupport
import Testing

@testable import Rules

/// Whatever the rules find in their own examples can be told in German.
@Suite struct MessageTests {
  @Test func `every finding of every example is told in German`() throws {
    let missing = Mutex<Set<String>>([])
    let german = try Looks().language("de") { pattern in missing.withLock { _ = $0.insert(pattern) }
    }
    for rule in Rule.all {
      for finding in rule.examples.all.flatMap({ Self.findings(in: $0, by: [rule]) }) {
        let wordings = [finding.message] + finding.notes.map(\.message) + finding.help
        for wording in wordings { _ = german.say(wording) }
      }
    }
    // The name of a field, such as `bia.rto`, is the same in every language.
    let fields = #/[a-z]\w*(\.\w+)*/#
    #expect(missing.withLock { $0.filter { $0.wholeMatch(of: fields) == nil }.sorted() } == [])
  }

  @Test func `a message names what people wrote and tells all else`() throws {
    let german = try Looks().language("de")
    let told = Self.findings(
      in: """
        {"services": [{"id": "pay", "owner": "amara", "tier": "tier-1",
          "bia": {"rto": "1d12h", "rpo": "5m"}}],
         "people": [{"id": "amara", "name": "Amara", "to": "2026-08-31"}]}
        """, by: Rule.all.filter { ["GOV-001", "BIA-006"].contains($0.id) }
    ).map { german.say($0.message) }
    #expect(
      told == [
        "RTO von Dienst 'pay' ist 1 d 12 h, mehr als die 4 h, die seine Stufe erlaubt",
        "'amara', verantwortlich für Dienst 'pay': ausgeschieden am 31.08.2026",
      ])
  }

  private static func findings(in text: String, by rules: [Rule]) -> [Finding] {
    let programme = readProgramme(Content(files: ProgrammeLiteral(text).files), jobs: 1)
    let asOf = programme.settings.asOf.value ?? Rule.Examples.today
    let figures = assess(programme, asOf: asOf) { StableHash(of: "\($0.count)").hexadecimal }
    return check(figures, by: rules, jobs: 1).findings
  }
}

extension Rule.Examples {
  fileprivate var all: [String] { passing + failing + notEvaluable }
}
