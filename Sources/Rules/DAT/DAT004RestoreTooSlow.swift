// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dat004RestoreTooSlow = Rule(
    "DAT-004", "restore-too-slow", severity: "CHM-",
    summary: "Bringing the data back took no longer than the service has for its own steps.",
    rationale: """
      A backup of twelve terabytes is perfect and takes two days. Nobody had divided the one by \
      the other.
      """,
    howToMend: """
      Restore in parallel, keep a warm copy, or allow more time; state 'restoreTest.duration'.
      """,
    controls: ["NIS2-IR 4.2.2", "CP-10"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "times": {"own": "2h"}, "dataStores": [{"id": "ledger",
          "restoreTest": {"on": "2026-10-01", "ok": true, "duration": "90m"}},
          {"id": "files", "restoreTest": {"on": "2027-10-01", "ok": true, "duration": "5h"}},
          {"id": "mails", "restoreTest": {"on": "2026-10-01", "ok": false, "duration": "5h"}}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "times": {"own": "2h"}, "dataStores": [{"id": "ledger",
          "restoreTest": {"on": "2026-10-01", "ok": true, "duration": ⟦"5h"⟧}}]}]}
        """
      ]),
    check: .onceRecorded(
      "restoreTest.duration",
      { $0.hasRestoreTest { !$0.duration.isAbsent } },
      .eachService { service, position, check in
        let own = check.assessment.recovery[position].times.own.seconds
        return .worst(
          of: service.dataStores.elements().map { store in
            // Whether there was a restore test at all, and one that worked, DAT-003 asks.
            guard let test = store.lastRestoreTest(by: check.asOf)?.test, test.ok.value != false
            else { return .notApplicable }
            guard !test.duration.isAbsent else {
              return .notEvaluable(
                missing: "restoreTest.duration of \(store.id)", at: test.span, store.id.text)
            }
            guard let own, case .stated(let time, let span) = test.duration else {
              return .notApplicable
            }
            guard time.seconds > own else { return .pass }
            return .fail(
              "bringing data store '\(store.id)' back took \(time), service '\(service.id)' has "
                + "\(RecoveryTime(seconds: own)) for its own steps", at: span, store.id.text,
              help: ["restore faster, or allow more time"])
          })
      }))
}
