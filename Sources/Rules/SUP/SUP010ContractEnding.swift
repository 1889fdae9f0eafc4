// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let sup010ContractEnding = Rule(
    "SUP-010", "contract-ending", severity: "HHM-",
    summary: """
      No contract of a supplier ends, or must be given notice of, within 180 days.
      """,
    rationale: """
      A contract that lapses unnoticed takes its service levels along, and its renewal is then \
      not negotiated but begged for.
      """,
    howToMend: """
      Renew the contract or prepare the exit, and correct 'contract.end' and 'noticeBy'.
      """,
    controls: ["DORA 28(8)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": "bank", "contract": {"end": "2027-12-31",
           "noticeBy": "2027-09-30"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": "bank", "contract": {"end": ⟦"2027-03-15"⟧}}]}
        """,
        """
        {"services": [{"id": "pay", "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": "bank", "contract": {"end": ⟦"2020-01-01"⟧, "noticeBy": ⟦"2019-10-01"⟧}}]}
        """,
      ]),
    check: .eachSupplier { supplier, _, check in
      guard let contract = supplier.contract.value else { return .notApplicable }
      let limit = check.asOf.adding(days: 180)
      func part(
        _ name: String, _ day: Stated<CalendarDay>, _ message: (CalendarDay) -> Wording
      ) -> Outcome {
        guard case .stated(let day, let span) = day else { return .notApplicable }
        guard day <= limit else { return .pass }
        return .fail(
          message(day), at: span, name,
          help: ["renew it or prepare the exit, and correct the date"])
      }
      return .worst(of: [
        part("end", contract.end) {
          $0 < check.asOf
            ? "the contract with supplier '\(supplier.id)' ended on \($0)"
            : "the contract with supplier '\(supplier.id)' ends on \($0)"
        },
        part("noticeBy", contract.noticeBy) {
          $0 < check.asOf
            ? "the contract with supplier '\(supplier.id)' had to be given notice by \($0)"
            : "the contract with supplier '\(supplier.id)' must be given notice by \($0)"
        },
      ])
    })
}
