// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tst021EventNotUsed = Rule(
    "TST-021", "event-not-used", severity: "MML-",
    summary: "A real event has a date, a report of what happened and the times that it took.",
    rationale: """
      An outage is the dearest exercise of the year. Unwritten, it was paid for and thrown away.
      """,
    howToMend: """
      State 'occurredAt', 'summary', 'evidence' or 'findings', and 'recoveredAt' or the 'rta' of \
      each service.
      """,
    controls: ["DORA 13(2)", "ISO 22301 8.6"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "events": [{"id": "cut", "occurredAt": "2026-05-01T10:00:00Z",
           "recoveredAt": "2026-05-01T12:00:00Z", "summary": "a cut cable",
           "findings": [{"id": "f-1", "text": "no spare fibre"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}],
         "events": [{"id": ⟦"cut"⟧, "occurredAt": "2026-05-01T10:00:00Z", "summary": "a cut cable"}]}
        """,
        """
        {"services": [{"id": "pay"}], "events": [{"id": ⟦"cut"⟧, "heldOn": "2026-05-01",
           "recoveredAt": "2026-05-01T12:00:00Z", "summary": "a cut cable", "findings": []}]}
        """,
        """
        {"services": [{"id": "pay"}], "events": [{"id": ⟦"cut"⟧, "summary": "a cut cable",
           "findings": [], "results": [{"service": "pay", "rta": "2h"}]}]}
        """,
      ]),
    check: .each(\.events, column: { $0.column(ofEvent: $1) }) { event, check in
      let record = event.exercise
      let isUndated = record.heldOn.isAbsent && event.occurredAt.isAbsent
      guard record.isHeld, event.day.map({ $0 <= check.asOf }) ?? isUndated else {
        return .notApplicable
      }
      let hasTimes =
        event.outage != nil || event.occurredAt.isMalformed || event.recoveredAt.isMalformed
        || record.results.elements().contains { !$0.rta.isAbsent }
      let missing: [(isMissing: Bool, words: Wording)] = [
        (isUndated, inQuotes("occurredAt")),
        (record.summary.isAbsent, inQuotes("summary")),
        (record.evidence.isAbsent && record.findings.isAbsent, "'evidence' or 'findings'"),
        (
          !hasTimes,
          event.recoveredAt.isAbsent
            ? "'recoveredAt' or the 'rta' of its results"
            : "an 'occurredAt' before 'recoveredAt', both with the time of day, or the 'rta' of its "
              + "results"
        ),
      ]
      let words = missing.filter(\.isMissing).map(\.words)
      guard !words.isEmpty else { return .pass }
      return .fail(
        "event '\(event.id)' has taught nothing that can be used: it lacks "
          + "\(words, separator: "; ")",
        at: event.span, help: ["write down what happened, what was found and how long it took"])
    })
}
