// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let wvr006WaiverForbidden = Rule(
    "WVR-006", "waiver-forbidden", severity: "CC--",
    summary: "No waiver is for a rule that may not be waived.",
    rationale: """
      Some gaps cannot be accepted by anybody. Such a waiver covers nothing; the finding stands.
      """,
    howToMend: """
      Delete the waiver and mend the finding. 'nonWaivable' of program.json names the rules; \
      without it \(Settings.neverWaived.joined(separator: ", ")) for the first tier.
      """,
    controls: ["ISO 22301 8.2.2", "ISO 22301 8.4"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "waivers": [{"id": "w-1", "subject": "pay",
           "rule": "GOV-002"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1"}],
         "waivers": [{"id": "w-1", "subject": "pay", "rule": ⟦"GOV-001"⟧}]}
        """
      ]),
    check: .eachPlacedWaiver { waiver, position, check in
      guard case .stated(let rule, let span) = waiver.rule else { return .notApplicable }
      let tier = check.columns.column(ofWaiver: position)
      guard !check.waivers.mayBeWaived(rule, tier: tier) else { return .pass }
      return .fail(
        "rule '\(rule)' may not be waived, so waiver '\(waiver.id)' covers nothing", at: span,
        help: ["delete the waiver and mend the finding"])
    })
}
