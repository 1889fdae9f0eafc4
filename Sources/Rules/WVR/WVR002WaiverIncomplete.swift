// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let wvr002WaiverIncomplete = Rule(
    "WVR-002", "waiver-incomplete", severity: "HHMM",
    summary: """
      Every waiver says what it is for, why, who granted it, from when to when, and what is done \
      instead.
      """,
    rationale: """
      A waiver without a reason or an end is a rule switched off. One without an approver covers \
      nothing.
      """,
    howToMend: """
      Add the missing fields. What is done instead until the finding is mended belongs in \
      'compensatingControl'.
      """,
    controls: ["ISO 22301 7.5.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "people": [{"id": "bo"}],
         "waivers": [{"id": "w-1", "rule": "GOV-002", "subject": "pay",
           "reason": "a deputy is hired",
           "compensatingControl": "the team's lead stands in", "approvedBy": "bo",
           "grantedOn": "2026-10-01", "expiresOn": "2026-12-31"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "people": [{"id": "bo"}],
         "waivers": [{"id": ⟦"w-1"⟧, "rule": "GOV-002", "subject": "pay", "approvedBy": "bo",
           "grantedOn": "2026-10-01", "expiresOn": "2026-12-31"}]}
        """
      ]),
    check: .eachWaiver { waiver, _ in
      let missing = absent([
        ("rule", waiver.rule.isAbsent), ("subject", waiver.subject.isAbsent),
        ("reason", waiver.reason.isAbsent),
        ("compensatingControl", waiver.compensatingControl.isAbsent),
        ("approvedBy", waiver.approvedBy.isAbsent), ("grantedOn", waiver.grantedOn.isAbsent),
        ("expiresOn", waiver.expiresOn.isAbsent),
      ])
      guard let missing else { return .pass }
      return .fail(
        "waiver '\(waiver.id)' does not say \(missing)", at: waiver.span, help: ["add \(missing)"])
    })
}
