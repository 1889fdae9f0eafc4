// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// Every waiver in force covers something that still fails.
  static let wvr004WaiverNeedless = Rule(
    "WVR-004", "waiver-needless", severity: "LLLL",
    summary: "Every waiver in force covers something that still fails.",
    rationale: """
      What was mended needs no excuse. A waiver that stays behind would cover the next failure \
      without anybody having agreed to it.
      """,
    howToMend: "Take the waiver out, or end it with 'expiresOn'.",
    controls: ["ISO 22301 10.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "people": [{"id": "bo"}],
         "waivers": [{"id": "w-1", "rule": "GOV-001", "subject": "pay", "approvedBy": "bo",
           "grantedOn": "2026-11-01", "expiresOn": "2026-12-01"}]}
        -- content/program.json --
        {"nonWaivable": []}
        """,
        """
        {"services": [{"id": "pay"}], "waivers": [{"id": "w-1", "rule": "GOV-001", "subject": "pay",
           "expiresOn": "2026-01-01"}]}
        """,
        """
        {"services": [{"id": "pay"}], "people": [{"id": "bo"}],
         "waivers": [{"id": "w-1", "rule": "gov-002", "subject": "pay", "approvedBy": "bo",
           "grantedOn": "2026-11-01", "expiresOn": "2026-12-01"}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "owner": "amara"}], "people": [{"id": "amara"}, {"id": "bo"}],
         "waivers": [{"id": ⟦"w-1"⟧, "rule": "GOV-001", "subject": "pay", "approvedBy": "bo",
           "grantedOn": "2026-11-01", "expiresOn": "2026-12-01"}]}
        -- content/program.json --
        {"nonWaivable": []}
        """,
        """
        {"services": [{"id": "pay"}], "people": [{"id": "bo"}],
         "waivers": [{"id": ⟦"w-1"⟧, "rule": "GOV-002", "subject": "pay", "approvedBy": "bo",
           "grantedOn": "2026-11-01", "expiresOn": "2026-12-01"}]}
        -- content/program.json --
        {"rules": {"GOV-002": "off"}}
        """,
      ]),
    check: .afterwards(
      .eachWaiver { waiver, check in
        guard waiver.isValid(on: check.asOf), let named = waiver.rule.value,
          // What no rule is called exactly covers nothing, and was reported when it was read.
          let subject = waiver.subject.value, let rule = Rule.all.first(where: { $0.id == named })
        else { return .notApplicable }
        // That the rule may not be waived, WVR-006 tells.
        let column = check.columns.column(of: [RecordID<Service>(subject)])
        guard check.waivers.mayBeWaived(rule.id, tier: column) else { return .notApplicable }
        let cause = Occurrence(
          rule: rule.id, subject: subject, discriminator: waiver.discriminator.value)
        guard !check.occurrences.contains(cause) else { return .pass }
        return .fail(
          RuleSettings(check.settings).isOff(rule)
            ? "waiver '\(waiver.id)' covers nothing: \(rule.id) is turned off"
            : "waiver '\(waiver.id)' covers nothing: \(rule.id) finds no fault with '\(subject)'",
          at: waiver.span, help: ["take it out, or end it"])
      }))
}
