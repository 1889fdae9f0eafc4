// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let trn013SupplierStaffLeftOut = Rule(
    "TRN-013", "supplier-staff-left-out", severity: "MML-",
    summary: "Whoever holds a role as staff of a supplier has part in the programme's training.",
    rationale: """
      The engineer of the supplier is in the room in the worst hour, and has never seen the plan.
      """,
    howToMend: "Invite the supplier's staff to courses or briefings, and record it.",
    controls: ["DORA 13(6)", "DORA 30(2)(i)", "ISO 22301 7.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba"}], "suppliers": [{"id": "helpers"}],
         "people": [{"id": "bo", "employer": "helpers", "awarenessOn": "2026-02-01"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba"}], "suppliers": [{"id": "helpers"}],
         "people": [{"id": ⟦"bo"⟧, "employer": "helpers"}]}
        """
      ]),
    check: .eachPerson { person, position, check in
      guard let employer = person.employer.value, check.columns.holdsRole(position) else {
        return .notApplicable
      }
      let hasCourse = check.assessment.people.training.states(of: position)
        .contains { $0.state == .valid || $0.state == .expiring }
      guard !person.isAware(on: check.asOf), !hasCourse else { return .pass }
      return .fail(
        "'\(person.id)' of supplier '\(employer)' holds a role and had no training of ours",
        at: person.span, help: ["invite the supplier's staff, and record it"])
    })
}
