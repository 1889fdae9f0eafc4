// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tst011FindingWithoutAction = Rule(
    "TST-011", "finding-without-action", severity: "HHML",
    summary: """
      Every finding of an exercise or a real event that is medium or worse has an action with an \
      owner and a day.
      """,
    rationale: "A finding without an action will be found again next year.",
    howToMend: """
      Add an action with 'owner' and 'due', and name it as 'action' of the finding; state its \
      'severity'.
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
        {"actions": [{"id": ⟦"act-1"⟧}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-09-01", "findings": [
           {"id": "f-1", "severity": "high", "text": "no key", "action": "act-1"},
           {"id": "f-2", "severity": "high", "text": "no spare", "action": "act-1"}]}]}
        """,
        """
        {"events": [{"id": "cut", "occurredAt": "2026-05-01T10:00:00Z", "findings": [
           {"id": ⟦"f-1"⟧, "severity": "high", "text": "no spare fibre"}]}]}
        """,
      ],
      notEvaluable: [
        """
        {"exercises": [{"id": "ex-1", "heldOn": "2026-09-01", "findings": [
           {"id": ⟦"f-1"⟧, "text": "no key"}]}]}
        """
      ]),
    check: Inspection.eachHeldExercise { exercise, check in
      check.findingsHaveActions(exercise, RecordKind.exercises.called(exercise.id.text))
    }.and(
      .eachEvent { event, _, check in
        check.findingsHaveActions(event.exercise, RecordKind.events.called(event.id.text))
      }))
}

extension Check {
  /// Whether what an exercise, or a real event as one, found is being mended.
  ///
  /// - Parameter name: what it is called in a sentence.
  fileprivate func findingsHaveActions(
    _ exercise: Exercise, _ name: @autoclosure () -> Wording
  ) -> Outcome {
    let findings = exercise.findings.elements()
    guard !findings.isEmpty else { return .notApplicable }
    return .worst(
      of: findings.map { finding in
        let id = finding.id.value ?? finding.text.value ?? ""
        let place = finding.id.span ?? finding.span
        guard let gap = gap(in: finding, id, of: name()) else { return .pass }
        guard let severity = finding.severity.value else {
          // One that could not be read was told when it was read.
          return finding.severity.isAbsent
            ? .notEvaluable(
              missing: "\(Wording(value: "findings.severity")) for \(id)", at: place, id)
            : .notApplicable
        }
        return severity >= .medium ? gap : .pass
      })
  }

  /// What is missing of the action for a finding, `nil` for nothing.
  private func gap(
    in finding: ExerciseFinding, _ id: String, of name: @autoclosure () -> Wording
  ) -> Outcome? {
    guard let action = inventory.actions[finding.action] else {
      // An action that does not exist INV-002 tells.
      guard finding.action.isAbsent else { return nil }
      return .fail(
        "finding '\(id)' of \(name()) has no action", at: finding.id.span ?? finding.span, id,
        help: ["add an action, and name it here"])
    }
    let missing = absent([("owner", action.owner.isAbsent), ("due", action.due.isAbsent)])
    guard let missing else { return nil }
    return .fail(
      "action '\(action.id)' for finding '\(id)' lacks \(missing)",
      // What several findings lead to lacks it once.
      at: action.span, "action \(action.id)",
      notes: [.init("the finding", at: finding.action.span ?? finding.span)],
      help: ["add \(missing) to the action"])
  }
}
