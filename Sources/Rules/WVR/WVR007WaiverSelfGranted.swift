// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let wvr007WaiverSelfGranted = Rule(
    "WVR-007", "waiver-self-granted", severity: "HHMM",
    summary: """
      A waiver is granted by somebody other than the owner, or the author, of its subject, who \
      does not report to them.
      """,
    rationale: """
      Who has the gap must not excuse it. Who reports to the one who has it cannot refuse.
      """,
    howToMend: "Have it granted by somebody above, or by the owner of the risk.",
    controls: ["ISO 22301 5.3", "DORA 5(2)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "owner": "amara"}], "people": [{"id": "amara"},
           {"id": "bo"}],
         "waivers": [{"id": "w-1", "subject": "pay", "approvedBy": "bo"}]}
        """,
        """
        {"services": [{"id": "pay", "owner": "amara"}], "people": [{"id": "amara",
           "manager": "bo"}, {"id": "bo"}],
         "waivers": [{"id": "w-1", "subject": "pay", "approvedBy": "bo"}]}
        """,
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
        """
        {"services": [{"id": "pay", "owner": "bo"}], "plans": [{"id": "run", "author": "bo"}],
         "people": [{"id": "amara", "manager": "bo"}, {"id": "bo"}],
         "waivers": [{"id": "w-1", "subject": "pay", "approvedBy": ⟦"amara"⟧},
           {"id": "w-2", "subject": "run", "approvedBy": ⟦"amara"⟧},
           {"id": "w-3", "subject": "programme", "approvedBy": ⟦"amara"⟧},
           {"id": "w-4", "subject": "programme", "approvedBy": ⟦"bo"⟧}]}
        -- content/program.json --
        {"owner": "bo"}
        """,
      ]),
    check: .eachWaiver { waiver, check in
      guard case .stated(let approver, let span) = waiver.approvedBy,
        let subject = waiver.waived
      else { return .notApplicable }
      let owners = check.owners(of: subject.id)
        .filter { subject.kind ?? $0.kind == $0.kind }
      if let own = owners.first(where: { $0.owner == approver }) {
        return .fail(
          waiver.granted(byWhoAnswersFor: own.kind, subject.id), at: span,
          help: ["have somebody else grant it"])
      }
      if let own = owners.first(where: { check.reports(approver, to: $0.owner) }) {
        return .fail(
          waiver.granted(by: approver, below: own.kind, subject.id), at: span,
          help: ["have it granted by somebody above or outside the line"])
      }
      return owners.isEmpty ? .notApplicable : .pass
    })
}

extension Waiver {
  /// That whoever answers for its subject granted it.
  fileprivate func granted(byWhoAnswersFor kind: RecordKind, _ subject: String) -> Wording {
    switch kind {
    case .programme: "waiver '\(id)' was granted by the owner of the programme"
    case .plans: "waiver '\(id)' was granted by the author of \(kind.called(subject))"
    default: "waiver '\(id)' was granted by the owner of \(kind.called(subject))"
    }
  }

  /// That somebody granted it who reports to whoever answers for its subject.
  fileprivate func granted(
    by person: RecordID<Person>, below kind: RecordKind, _ subject: String
  ) -> Wording {
    switch kind {
    case .programme:
      "waiver '\(id)' was granted by '\(person)', who reports to the owner of the programme"
    case .plans:
      "waiver '\(id)' was granted by '\(person)', who reports to the author of "
        + "\(kind.called(subject))"
    default:
      "waiver '\(id)' was granted by '\(person)', who reports to the owner of "
        + "\(kind.called(subject))"
    }
  }
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
      (.programme, id == "programme" ? settings.owner.value : nil),
    ]
    return owners.compactMap { kind, owner in owner.map { (kind, $0) } }
  }
}
