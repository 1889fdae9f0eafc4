// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// Data are copied often enough for the RPO.
  static let dat002BackupTooRare = Rule(
    "DAT-002", "backup-too-rare", severity: "CHML",
    summary: "Data are copied often enough for the RPO.",
    rationale: """
      What is copied once a day can lose a day, and the time that the copy takes on top.
      """,
    howToMend: """
      Copy more often or faster, or accept a longer RPO: 'interval', 'lag' and 'copyDuration' of \
      the best protection must fit into the 'rpo' of the store, else of the service.
      """,
    controls: ["DORA 12(1)(a)", "CP-9", "NIS2-IR 4.2.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rpo": "4h"}, "dataStores": [{"id": "ledger-db",
           "protection": [{"kind": "backup", "interval": "3h", "copyDuration": "1h"}]}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rpo": "4h"}, "dataStores": [{"id": ⟦"ledger-db"⟧,
           "protection": [{"kind": "backup", "interval": "4h", "copyDuration": "30m"}]},
           {"id": ⟦"archive"⟧, "protection": []}]}]}
        """
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧}]}
        """
      ]),
    check: .eachDataStore({ $0.data.frequency(of: $1) }) { store, service, check in
      Flaw(
        check.shortfall(of: store, service), at: store.span, store.id.text,
        help: ["copy more often or faster, or accept a longer RPO"])
    })
}

extension Check {
  /// How much of a store may be lost, and how much is promised.
  fileprivate func shortfall(of store: DataStore, _ service: Service) -> Wording {
    guard let position = portfolio.position(of: service.id), !store.hasNoCopy,
      let loss = assessment.dataLoss.byService[position]?.stores.first(where: {
        $0.store == store.id
      }),
      let limit = store.rpo.value ?? portfolio.analysis(of: position)?.rpo.value
    else { return "there is no copy of data store '\(store.id)' of service '\(service.id)'" }
    return "data store '\(store.id)' of service '\(service.id)' is copied too rarely: "
      + "\(RecoveryTime(seconds: loss.own.low.seconds)) may be lost, the RPO is \(limit)"
  }
}
