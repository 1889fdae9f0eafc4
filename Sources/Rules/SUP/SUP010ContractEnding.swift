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
      Renew the contract, and correct 'contract.end' and 'noticeBy'; or prepare the exit, and take \
      the service off the supplier before it ends.
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
         "suppliers": [{"id": "bank", "contract": {"end": "2020-01-01", "noticeBy": ⟦"2019-10-01"⟧}}]}
        """,
      ]),
    check: .eachSupplier { supplier, _, check in
      guard let contract = supplier.contract.value,
        contract.end.isStated || contract.noticeBy.isStated
      else { return .notApplicable }
      let limit = check.asOf.adding(days: 180)
      let days = [contract.end, contract.noticeBy].compactMap(ContractDay.init)
      guard let first = days.min(by: { $0.on < $1.on }), first.on <= limit else { return .pass }
      let isEnd = first.span == contract.end.span
      return .fail(
        ending(of: supplier, isEnd: isEnd, on: first.on, isPast: first.on < check.asOf),
        at: first.span,
        notes: days.filter { $0.span != first.span && $0.on <= limit }.map {
          .init(isEnd ? "the notice must be given by then" : "the contract ends then", at: $0.span)
        },
        help: ["renew it and correct the date, or accept the end with a waiver"])
    })
}

/// A day of a contract, and where it stands.
private struct ContractDay {
  let on: CalendarDay
  let span: Span

  init?(_ day: Stated<CalendarDay>) {
    guard case .stated(let day, let span) = day else { return nil }
    on = day
    self.span = span
  }
}

/// What the first day of a contract says.
private func ending(
  of supplier: Supplier, isEnd: Bool, on day: CalendarDay, isPast: Bool
) -> Wording {
  switch (isEnd, isPast) {
  case (true, true): "the contract with supplier '\(supplier.id)' ended on \(day)"
  case (true, false): "the contract with supplier '\(supplier.id)' ends on \(day)"
  case (false, true):
    "the contract with supplier '\(supplier.id)' had to be given notice by \(day)"
  case (false, false):
    "the contract with supplier '\(supplier.id)' must be given notice by \(day)"
  }
}
