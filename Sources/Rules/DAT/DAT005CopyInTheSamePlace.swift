// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dat005CopyInTheSamePlace = Rule(
    "DAT-005", "copy-in-the-same-place", severity: "CHM-",
    summary: """
      A copy of the data lies at a site where the service does not run, and not at a part of one.
      """,
    rationale: "A backup in the same building burns with it.",
    howToMend: "Keep one copy elsewhere, and state its 'site' under 'protection'.",
    controls: ["CP-6", "NIS2-IR 4.2.2", "SOC 2 A1.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "sites": [{"site": "bern"}], "dataStores": [{"id": "books",
           "protection": [{"kind": "backup", "site": "basel"}]}]}],
         "sites": [{"id": "basel"}, {"id": "bern"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "sites": [{"site": "bern"}], "dataStores": [{"id": ⟦"books"⟧,
           "protection": [{"kind": "backup", "site": "bern"}]}]}], "sites": [{"id": "bern"}]}
        """,
        """
        {"services": [{"id": "pay", "sites": [{"site": "campus"}], "dataStores": [{"id": ⟦"books"⟧,
           "protection": [{"kind": "backup", "site": "hall"}]}, {"id": "ledger", "protection": []}]}],
         "sites": [{"id": "campus"}, {"id": "hall", "partOf": "campus"}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay", "sites": [{"site": "bern"}], "dataStores": [{"id": ⟦"books"⟧,
           "protection": [{"kind": "backup"}]}]}], "sites": [{"id": "bern"}]}
        """,
        """
        {"services": [{"id": "pay", "sites": [{"site": "bern"}], "dataStores": [{"id": ⟦"books"⟧,
           "protection": [{"kind": "backup", "site": "bern"}, {"kind": "snapshot"}]}]}],
         "sites": [{"id": "bern"}]}
        """,
      ]),
    check: .eachStatedDataStore({ $0.data.elsewhere(of: $1) }) { store, service, _, _ in
      Flaw(
        "all copies of data store '\(store.id)' lie where service '\(service.id)' runs",
        at: store.span, store.id.text, help: ["keep a copy elsewhere, and state its 'site'"])
    })
}
