// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let gov010ActionClosedUnproven = Rule(
    "GOV-010", "action-closed-unproven", severity: "HMML",
    summary: """
      A closed action has evidence, and somebody else checked that it worked.
      """,
    rationale: """
      Closing an action is cheap; removing the cause is not. Proof by somebody else tells the two \
      apart.
      """,
    howToMend: """
      Add 'evidence', and 'effectiveness' with 'checkedBy' (not the owner) and 'on'.
      """,
    controls: ["ISO 22301 10.1", "SOC 2 CC4.2"],
    examples: Examples(
      passing: [
        """
        {"people": [{"id": "amara"}, {"id": "bo"}], "actions": [{"id": "act-1",
           "owner": "amara",
           "closedOn": "2026-05-01", "evidence": "ticket 12",
           "effectiveness": {"checkedBy": "bo", "on": "2026-06-01"}}]}
        """
      ],
      failing: [
        """
        {"actions": [{"id": ⟦"act-1"⟧, "closedOn": "2026-05-01", "evidence": "ticket 12"}]}
        """,
        """
        {"people": [{"id": "amara"}], "actions": [{"id": "act-1", "owner": "amara",
           "closedOn": "2026-05-01", "evidence": "ticket 12",
           "effectiveness": {"checkedBy": ⟦"amara"⟧, "on": "2026-06-01"}}]}
        """,
        """
        {"people": [{"id": "amara"}, {"id": "bo"}], "actions": [{"id": "act-1", "owner": "amara",
           "closedOn": "2026-05-01", "evidence": "ticket 12",
           "effectiveness": {"checkedBy": "bo", "on": ⟦"2027-06-01"⟧}}]}
        """,
      ],
      notEvaluable: [
        """
        {"people": [{"id": "bo"}], "actions": [{"id": ⟦"act-1"⟧,
           "closedOn": "2026-05-01", "evidence": "ticket 12",
           "effectiveness": {"checkedBy": "bo", "on": "2026-06-01"}}]}
        """,
        """
        {"people": [{"id": "amara"}, {"id": "bo"}], "actions": [{"id": ⟦"act-1"⟧,
           "owner": "amara", "closedOn": "2026-05-01", "evidence": "ticket 12",
           "effectiveness": {"checkedBy": "bo"}}]}
        """,
      ]),
    check: .eachAction { action, check in
      guard action.isClosed(on: check.asOf), !action.effectiveness.isMalformed else {
        return .notApplicable
      }
      let proof = action.effectiveness.value
      let checker = proof?.checkedBy
      if let missing = absent([
        ("evidence", action.evidence.isAbsent), ("effectiveness", action.effectiveness.isAbsent),
        ("effectiveness.checkedBy", checker?.isAbsent ?? false),
      ]) {
        return .fail(
          "action '\(action.id)' is closed without \(missing)", at: action.span,
          help: ["add \(missing): what shows that it worked, and who looked"])
      }
      if case .stated(let day, let span) = proof?.on ?? .absent, day > check.asOf {
        return .fail(
          "the check of the effect of action '\(action.id)' is dated \(day), still to come",
          at: span, help: ["check it, and correct the date"])
      }
      if let owner = action.owner.value, checker?.value == owner {
        return .fail(
          "the effect of action '\(action.id)' was checked by its own owner",
          at: checker?.span ?? action.span, help: ["let somebody else check it"])
      }
      guard !action.owner.isAbsent else { return .notEvaluable(missing: "owner", at: action.span) }
      return proof?.on.isAbsent == true
        ? .notEvaluable(missing: "effectiveness.on", at: action.span) : .pass
    })
}
