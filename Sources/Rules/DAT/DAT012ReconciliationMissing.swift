// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dat012ReconciliationMissing = Rule(
    "DAT-012", "reconciliation-missing", severity: "HHM-",
    summary: """
      For every data store somebody compares restored data with what else is known, by a \
      procedure.
      """,
    rationale: """
      A restore brings back what was there an hour ago. The payments of that hour are in other \
      people's books.
      """,
    howToMend: "State 'reconciliation' of the store with 'procedure' and 'role'.",
    controls: ["DORA 12(7)", "NIS2-IR 4.2.3"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "dataStores": [{"id": "ledger", "reconciliation": {
          "procedure": "compare with the bank's statement", "role": "clerk"}}]}], "roles": [{"id": "clerk"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "dataStores": [
          {"id": "ledger", "reconciliation": {"procedure": "compare", "role": "clerk"}},
          {"id": ⟦"orders"⟧}]}], "roles": [{"id": "clerk"}]}
        """
      ]),
    check: .onceRecorded(
      "dataStores.reconciliation",
      { check in
        check.inventory.services.contains { service in
          service.dataStores.elements().contains { !$0.reconciliation.isAbsent }
        }
      },
      .eachService { service, _, _ in
        let stores = service.dataStores.elements()
        guard !stores.isEmpty else { return .notApplicable }
        let bare = stores.filter { store in
          guard let way = store.reconciliation.value else { return store.reconciliation.isAbsent }
          return way.procedure.isAbsent || way.role.isAbsent
        }
        guard !bare.isEmpty else { return .pass }
        return .fail(
          "nobody compares the restored data of service '\(service.id)' with what else is known: "
            + "\(quoted(bare.map(\.id.text)))", atEach: bare.map(\.span), orAt: service.span,
          help: ["state 'reconciliation' with 'procedure' and 'role'"])
      }))
}
