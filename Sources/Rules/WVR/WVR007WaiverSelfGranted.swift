// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let wvr007WaiverSelfGranted = Rule(
    "WVR-007", "waiver-self-granted", severity: "HHMM",
    summary: """
      A waiver is granted by somebody other than the owner, or the author, of its subject.
      """,
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
        """,
        """
        {"suppliers": [{"id": "bank", "owner": "bo"}], "plans": [{"id": "run", "author": "bo"}],
         "actions": [{"id": "act-1", "owner": "bo"}], "people": [{"id": "bo"}],
         "waivers": [{"id": "w-1", "subject": "bank", "approvedBy": ⟦"bo"⟧},
           {"id": "w-2", "subject": "act-1", "approvedBy": ⟦"bo"⟧},
           {"id": "w-3", "subject": "run", "approvedBy": ⟦"bo"⟧}]}
        """,
      ]),
    check: .eachWaiver { waiver, check in
      guard case .stated(let approver, let span) = waiver.approvedBy,
        let subject = waiver.waived
      else { return .notApplicable }
      let owners = check.owners(of: subject.id)
        .filter { subject.kind ?? $0.kind == $0.kind }
      guard let own = owners.first(where: { $0.owner == approver }) else {
        return owners.isEmpty ? .notApplicable : .pass
      }
      return .fail(
        own.kind == .plans
          ? "waiver '\(waiver.id)' was granted by the author of \(own.kind.called(subject.id))"
          : "waiver '\(waiver.id)' was granted by the owner of \(own.kind.called(subject.id))",
        at: span,
        help: ["have somebody else grant it"])
    })
}

extension Check {
  /// Who answers for the records with an id, of whatever kind.
  fileprivate func owners(of id: String) -> [(kind: RecordKind, owner: RecordID<Person>)] {
    let owners: [(RecordKind, RecordID<Person>?)] = [
      (.services, inventory.services[RecordID(id)]?.owner.value),
      (.suppliers, inventory.suppliers[RecordID(id)]?.owner.value),
      (.actions, inventory.actions[RecordID(id)]?.owner.value),
      (.risks, inventory.risks[RecordID(id)]?.owner.value),
      (.courses, inventory.courses[RecordID(id)]?.owner.value),
      (.plans, inventory.plans[RecordID(id)]?.author.value),
    ]
    return owners.compactMap { kind, owner in owner.map { (kind, $0) } }
  }
}
