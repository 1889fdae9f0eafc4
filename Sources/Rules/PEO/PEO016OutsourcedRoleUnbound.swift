// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let peo016OutsourcedRoleUnbound = Rule(
    "PEO-016", "outsourced-role-unbound", severity: "HHM-",
    summary: """
      Whoever holds a role as staff of a supplier is bound by a contract that is in force and has \
      clauses for it.
      """,
    rationale: """
      In a crisis that strikes both, a supplier's engineer works first for the employer. Only a \
      contract says otherwise.
      """,
    howToMend: "Agree on the duty in the contract, and state its 'clauses' and 'end'.",
    controls: ["ISO 22301 7.2", "DORA 13(6)", "DORA 30(2)(i)", "SOC 2 CC1.4"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "bo", "employer": "helpers"}],
         "suppliers": [{"id": "helpers", "contract": {"clauses": ["two engineers on call"],
           "end": "2027-06-30"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "bo", "employer": ⟦"helpers"⟧}],
         "suppliers": [{"id": "helpers", "contract": {"end": "2027-06-30"}}]}
        """,
        """
        {"services": [{"id": "pay", "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "bo", "employer": ⟦"helpers"⟧}],
         "suppliers": [{"id": "helpers", "contract": {"clauses": ["two engineers on call"],
           "end": "2026-06-30"}}]}
        """,
        """
        {"services": [{"id": "pay", "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "bo", "employer": ⟦"helpers"⟧}],
         "suppliers": [{"id": "helpers", "contract": {"clauses": ["two engineers on call"],
           "start": "2027-01-01"}}]}
        """,
      ]),
    check: .eachPerson { person, position, check in
      guard case .stated(let employer, let span) = person.employer,
        check.columns.holdsRole(position),
        let supplier = check.inventory.suppliers[employer], !supplier.contract.isMalformed
      else { return .notApplicable }
      let contract = supplier.contract.value
      let gap: Wording
      if let end = contract?.end.value, end < check.asOf {
        gap = "has a contract that ended on \(end)"
      } else if let start = contract?.start.value, start > check.asOf {
        gap = "has a contract that begins on \(start)"
      } else if contract?.clauses.saysNothing() ?? true {
        gap = contract == nil ? "has no contract" : "has a contract without clauses"
      } else {
        return .pass
      }
      return .fail(
        "'\(person.id)' holds a role for supplier '\(employer)', which \(gap)", at: span,
        notes: [.init("the supplier", at: supplier.contract.span ?? supplier.span)],
        help: ["agree on the duty in a contract that is in force"])
    })
}
