// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// A waiver is granted by somebody other than the owner of its subject.
  static let wvr007WaiverSelfGranted = Rule(
    "WVR-007", "waiver-self-granted", severity: "HHMM",
    summary: "A waiver is granted by somebody other than the owner of its subject.",
    rationale: "Who has the gap must not excuse it.",
    howToMend: "Have it granted by somebody above, or by the owner of the risk.",
    controls: ["ISO 22301 5.3", "DORA 5(2)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "owner": "amara"}], "people": [{"id": "amara"},
           {"id": "bo"}],
         "waivers": [{"id": "w-1", "subject": "pay", "approvedBy": "bo"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "owner": "amara"}], "people": [{"id": "amara"}],
         "waivers": [{"id": "w-1", "subject": "pay", "approvedBy": ⟦"amara"⟧}]}
        """
      ]),
    check: .eachWaiver { waiver, check in
      guard case .stated(let approver, let span) = waiver.approvedBy,
        let subject = waiver.subject.value,
        let service = check.inventory.services[RecordID(subject)]
      else { return .notApplicable }
      guard service.owner.value == approver else { return .pass }
      return .fail(
        "waiver '\(waiver.id)' was granted by the owner of service '\(subject)'", at: span,
        help: ["have somebody else grant it"])
    })
}
