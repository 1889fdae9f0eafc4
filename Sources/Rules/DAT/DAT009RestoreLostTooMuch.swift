// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dat009RestoreLostTooMuch = Rule(
    "DAT-009", "restore-lost-too-much", severity: "CHML",
    summary: "The latest restore test of a data store lost no more than its RPO.",
    rationale: """
      What a restore really brought back outweighs what the schedule of copies promises. What an \
      exercise of the whole service lost is TST-005's to compare.
      """,
    howToMend: """
      Find out why the restored point was so old, mend it and restore again; or accept a longer \
      RPO.
      """,
    controls: ["SOC 2 A1.3", "CP-4"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rpo": "1h"}, "dataStores": [{"id": "books",
           "restoreTest": {"on": "2026-09-01", "ok": true, "rpa": "1h"}}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rpo": "1h"}, "dataStores": [{"id": "books",
           "restoreTest": {"on": "2026-09-01", "ok": true, "rpa": ⟦"3h"⟧}}]}]}
        """
      ]),
    check: .eachService { service, position, check in
      .worst(
        of: service.dataStores.elements().map { store in
          guard let test = store.lastRestoreTest(by: check.asOf)?.test,
            case .stated(let lost, let span) = test.rpa,
            let limit = check.data.rpo(of: store, in: position)
          else { return .notApplicable }
          guard lost > limit else { return .pass }
          return .fail(
            "the restore test of data store '\(store.id)' lost \(lost); its RPO is \(limit)",
            at: span, store.id.text, help: ["mend the copies and restore again"])
        })
    })
}
