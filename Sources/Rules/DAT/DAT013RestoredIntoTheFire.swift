// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dat013RestoredIntoTheFire = Rule(
    "DAT-013", "restored-into-the-fire", severity: "CH--",
    summary: "Restores are tried in an environment apart from the damaged one.",
    rationale: """
      After an attack the old machines are evidence and still infected. Data that are restored \
      onto them are lost a second time.
      """,
    howToMend: """
      Try the restore in a clean, separate environment, and state 'restoreTest.segregated'.
      """,
    controls: ["DORA 12(3)", "CP-10"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "dataStores": [{"id": "ledger",
          "restoreTest": {"on": "2026-10-01", "ok": true, "segregated": true}},
          {"id": "files", "restoreTest": {"on": "2027-10-01", "segregated": false}}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "dataStores": [{"id": "ledger",
          "restoreTest": {"on": "2026-10-01", "ok": true, "segregated": ⟦false⟧}},
          {"id": "books", "restoreTest": ⟦{"on": "2026-10-01", "ok": true}⟧}]}]}
        """
      ]),
    check: .onceRecorded(
      "restoreTest.segregated",
      { $0.hasRestoreTest { !$0.segregated.isAbsent } },
      .eachService { service, _, check in
        .worst(
          of: service.dataStores.elements().map { store in
            // Whether there was a restore test at all DAT-003 asks.
            guard let test = store.lastRestoreTest(by: check.asOf)?.test,
              !test.segregated.isMalformed
            else { return .notApplicable }
            guard test.segregated.value != true else { return .pass }
            return .fail(
              test.segregated.isAbsent
                ? "it is not said whether data store '\(store.id)' of service '\(service.id)' was "
                  + "restored into a separate environment"
                : "data store '\(store.id)' of service '\(service.id)' was not restored into a "
                  + "separate environment", at: test.segregated.span ?? test.span, store.id.text,
              help: ["try it in a clean one, and state 'segregated'"])
          })
      }))
}
