// SPDX-License-Identifier: Apache-2.0

import Continuity
import Rules
import StructuredData

extension Comparison {
  /// The comparison for programs; keys sorted, the order of lists that of the text.
  package var json: [UInt8] {
    var json = JSONStream()
    json.object { json in
      json.object("asOf") { json in
        json.member("new", days.new)
        json.member("old", days.old)
      }
      json.array("changes", of: changes) { write($1, to: &$0) }
      json.key("findings")
      if let findings { write(findings, to: &json) } else { json.null() }
      json.member("gating", isGating)
      json.member("program", programme)
      json.member("summary", summary)
    }
    json.endLine()
    return json.bytes
  }

  private func write(_ change: Change, to json: inout JSONStream) {
    json.object { json in
      json.member("direction", change.direction.rawValue)
      json.member("gating", change.isGating(failOn))
      json.member("sentence", change.sentence)
      json.member("severity", change.direction == .worse ? change.topic.severity.rawValue : nil)
      json.key("subject")
      change.subject.write(to: &json)
      json.member("topic", change.topic.rawValue)
    }
  }

  /// Findings by what became of them.
  private func write(_ findings: [FindingChange], to json: inout JSONStream) {
    json.object { json in
      for kind in FindingChange.Kind.allCases.sorted(by: { $0.rawValue < $1.rawValue }) {
        json.key(named: kind.rawValue)
        json.array { json in
          for change in findings where change.kind == kind { write(change, to: &json) }
        }
      }
    }
  }

  private func write(_ change: FindingChange, to json: inout JSONStream) {
    let entry = change.finding.entry
    json.object { json in
      json.member("before", change.before?.entry.severity.rawValue)
      json.member("discriminator", entry.discriminator)
      json.member("fingerprint", entry.fingerprint)
      json.member("gating", change.isGating(failOn))
      json.member("message", change.finding.message)
      json.member("place", change.finding.place)
      json.member("rule", entry.rule)
      json.member("severity", entry.severity.rawValue)
      json.member("state", state(of: change.finding))
      json.key("subject")
      entry.subject.write(to: &json)
    }
  }

  private func state(of finding: PublishedPortal.Finding) -> String {
    let words = Rules.Finding.State.words
    return finding.isWaived
      ? words.waived : finding.entry.isUnknown ? words.notEvaluable : words.fail
  }
}
