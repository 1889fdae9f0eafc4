// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
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
        """,
        """
        {"services": [{"id": "pay", "dataStores": [{"id": ⟦"archive"⟧, "protection": []}]}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧}]}
        """
      ]),
    check: .eachDataStore({ $0.data.frequency(of: $1) }) { store, service, part, _ in
      Flaw(
        store.shortfall(part, in: service), at: store.span, store.id.text,
        help: ["copy more often or faster, or accept a longer RPO"])
    })
}

extension DataStore {
  /// How much of it may be lost, and how much is promised.
  fileprivate func shortfall(_ part: DataStoreVerdict, in service: Service) -> Wording {
    guard let (loss, limit) = part.shortfall, !hasNoCopy else {
      return "there is no copy of data store '\(id)' of service '\(service.id)'"
    }
    return "data store '\(id)' of service '\(service.id)' is copied too rarely: "
      + "\(RecoveryTime(seconds: loss.seconds)) may be lost, the RPO is \(limit)"
  }
}
