// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dat011ReplicationOnly = Rule(
    "DAT-011", "replication-only", severity: "CCH-",
    summary: "Something else than replication protects every data store.",
    rationale: """
      A replica repeats every change within seconds, the deletion and the encryption by an \
      intruder too. Only a copy of an earlier point in time brings back what was there before.
      """,
    howToMend: "Add a backup or snapshots, kept for longer than it takes to notice a corruption.",
    controls: ["DORA 12", "SOC 2 A1.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "dataStores": [{"id": "books", "protection": [
           {"kind": "sync-replica"}, {"kind": "backup", "interval": "1d"}]}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "dataStores": [{"id": "books",
           "protection": ⟦[{"kind": "sync-replica"}]⟧}]}]}
        """
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay", "dataStores": [{"id": ⟦"books"⟧}]}]}
        """,
        """
        {"services": [{"id": "pay", "dataStores": [{"id": ⟦"books"⟧,
           "protection": [{"interval": "1h"}, {"kind": "sync-replica"}]}]}]}
        """,
      ]),
    check: .eachStatedDataStore({ $0.data.backups(of: $1) }) { store, service, _, _ in
      Flaw(
        "only replication protects data store '\(store.id)' of service '\(service.id)'",
        at: store.protection.span ?? store.span, store.id.text, help: ["add a backup or snapshots"])
    })
}
