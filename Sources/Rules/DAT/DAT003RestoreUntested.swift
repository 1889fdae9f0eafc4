// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// Restoring every data store was tried, checked for integrity, and recently enough.
  static let dat003RestoreUntested = Rule(
    "DAT-003", "restore-untested", severity: "CHML",
    summary: """
      Restoring every data store was tried, checked for integrity, and recently enough.
      """,
    rationale: """
      A backup is a belief until somebody has brought the data back and looked at them.
      """,
    howToMend: """
      Restore the store, check the data, and record 'restoreTest' with 'on', 'ok' and \
      'integrityChecked'. The interval is 'restoreTestEvery' of the tier.
      """,
    controls: ["CP-9(1)", "NIS2-IR 4.2.3", "NIS2-IR 4.2.6", "SOC 2 A1.3", "DORA 12(2)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "dataStores": [{"id": "ledger-db",
           "restoreTest": {"on": "2026-08-21", "ok": true, "integrityChecked": true}}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "dataStores": [{"id": ⟦"ledger-db"⟧,
           "restoreTest": {"on": "2026-08-20", "ok": true, "integrityChecked": true}}]}]}
        """
      ]),
    check: .eachDataStore({ $0.data.restoreTests(of: $1) }) { store, service, check in
      let test = store.restoreTest.value
      return Flaw(
        test?.on.happened(by: check.asOf).map {
          "no restore of data store '\(store.id)' of service '\(service.id)' counts today; the last "
            + "one was on \($0)"
        } ?? "no restore of data store '\(store.id)' of service '\(service.id)' counts today",
        at: store.span, store.id.text,
        help: ["restore it, check the data, and record 'restoreTest'"])
    })
}
