// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let gov009ActionOverdue = Rule(
    "GOV-009", "action-overdue", severity: "HHML",
    summary: "Every corrective action is closed by the day on which it is due.",
    rationale: """
      An action that is late is a weakness that somebody found, wrote down and left open. More \
      than 30 days late weighs a step more.
      """,
    howToMend: """
      Do it and set 'closedOn' with its 'evidence'; or agree on a new 'due' with whoever ordered \
      it.
      """,
    controls: ["ISO 22301 10.1", "DORA 24(5)", "CP-4", "SS1/21 5.3"],
    examples: Examples(
      passing: [
        """
        {"actions": [{"id": "act-vault", "due": "2026-11-21"}]}
        """,
        """
        {"actions": [{"id": "act-vault", "due": "2026-03-01", "closedOn": "2026-04-02"}]}
        """,
      ],
      failing: [
        """
        {"actions": [{"id": "act-vault", "due": ⟦"2026-11-20"⟧}]}
        """,
        """
        {"actions": [{"id": "act-vault", "due": ⟦"2026-11-01"⟧, "closedOn": "2026-12-01"}]}
        """,
      ],
      notEvaluable: [
        """
        {"actions": [{"id": ⟦"act-vault"⟧}]}
        """
      ]),
    check: .eachAction { action, check in
      guard !action.isClosed(on: check.asOf) else { return .pass }
      guard !action.closedOn.isMalformed else { return .notApplicable }
      guard !action.due.isAbsent else { return .notEvaluable(missing: "due", at: action.span) }
      guard case .stated(let due, let span) = action.due else { return .notApplicable }
      let late = due.days(until: check.asOf)
      guard late > 0 else { return .pass }
      var flaw = Flaw(
        late == 1
          ? "action '\(action.id)' was due on \(due), 1 day ago"
          : "action '\(action.id)' was due on \(due), \(late) days ago",
        at: span,
        help: ["do it and set 'closedOn', or agree on a new 'due'"])
      flaw.raise = late > 30 ? 1 : 0
      return .fail(flaw)
    })
}
