// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let sup011SupplierUnreachable = Rule(
    "SUP-011", "supplier-unreachable", severity: "CHM-",
    summary: """
      Every supplier of a service has a contact for emergencies that was tried.
      """,
    rationale: """
      A hotline number from the contract of five years ago is found dead when it is dialled for \
      the first time.
      """,
    howToMend: """
      State 'contacts' of the supplier, call them, and set 'verifiedOn'. A contact counts for a \
      year.
      """,
    controls: ["ISO 22301 8.4.3", "NIS2-IR 4.1.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": "bank", "contacts": [{"channel": "phone",
           "verifiedOn": "2026-01-01"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": ⟦"bank"⟧, "contacts": [{"channel": "phone"}]}]}
        """,
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": "bank", "contacts": [
           {"channel": "fax", "verifiedOn": "2019-01-01"},
           {"channel": "phone", "verifiedOn": ⟦"2024-01-01"⟧}]}]}
        """,
      ]),
    check: .eachSupplier { supplier, _, check in
      guard !supplier.contacts.isMalformed else { return .notApplicable }
      let isVerified = supplier.contacts.elements().contains { contact in
        contact.verifiedOn.isInDate(for: Interval(months: 12), on: check.asOf)
      }
      guard !isVerified else { return .pass }
      let contacts = supplier.contacts.elements()
      guard !contacts.contains(where: \.verifiedOn.isMalformed) else { return .notApplicable }
      let latest = contacts.filter(\.verifiedOn.isStated)
        .max { $0.verifiedOn.value ?? check.asOf < $1.verifiedOn.value ?? check.asOf }
      return .fail(
        "no contact of supplier '\(supplier.id)' was verified within 12 months",
        at: latest?.verifiedOn.span ?? supplier.span,
        help: ["call them, and set 'verifiedOn'"])
    })
}
