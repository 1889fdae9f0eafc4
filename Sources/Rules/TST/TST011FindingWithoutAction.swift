// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// Every finding of an exercise that is medium or worse has an action with an owner and a day.
  static let tst011FindingWithoutAction = Rule(
    "TST-011", "finding-without-action", severity: "HHML",
    summary: """
      Every finding of an exercise that is medium or worse has an action with an owner and a day.
      """,
    rationale: "A finding without an action will be found again next year.",
    howToMend: """
      Add an action with 'owner' and 'due', and name it as 'action' of the finding.
      """,
    controls: ["ISO 22301 10.1", "DORA RTS 25(5)", "SS1/21 6"],
    examples: Examples(
      passing: [
        """
        {"people": [{"id": "amara"}],
         "actions": [{"id": "act-1", "owner": "amara", "due": "2026-12-01"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-09-01", "findings": [
           {"id": "f-1", "severity": "high", "text": "no key", "action": "act-1"}]}]}
        """
      ],
      failing: [
        """
        {"exercises": [{"id": "ex-1", "heldOn": "2026-09-01", "findings": [
           {"id": ⟦"f-1"⟧, "severity": "high", "text": "no key"}]}]}
        """,
        """
        {"actions": [{"id": "act-1"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-09-01", "findings": [
           {"id": "f-1", "severity": "high", "text": "no key", "action": ⟦"act-1"⟧}]}]}
        """,
      ]),
    check: .eachHeldExercise { exercise, check in
      .worst(
        of: exercise.findings.elements().filter { ($0.severity.value ?? .info) >= .medium }.map {
          finding in
          let name = finding.id.value ?? finding.text.value ?? ""
          guard let action = check.inventory.actions[finding.action] else {
            return finding.action.isAbsent
              ? .fail(
                "finding '\(name)' of exercise '\(exercise.id)' has no action",
                at: finding.id.span ?? finding.span, name, help: ["add an action, and name it here"]
              )
              : .notApplicable
          }
          let missing = absent([("owner", action.owner.isAbsent), ("due", action.due.isAbsent)])
          guard let missing else { return .pass }
          return .fail(
            "action '\(action.id)' for finding '\(name)' lacks \(missing)",
            at: finding.action.span ?? finding.span, name,
            notes: [.init("the action", at: action.span)], help: ["add \(missing) to the action"])
        })
    })
}
