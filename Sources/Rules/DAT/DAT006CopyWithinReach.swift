// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dat006CopyWithinReach = Rule(
    "DAT-006", "copy-within-reach", severity: "CHM-",
    summary: "Of every data store one copy is offline or cannot be changed.",
    rationale: """
      Whoever gets into the systems deletes the backups first. A copy out of reach is what is \
      left then.
      """,
    howToMend: "Add a protection with 'immutable' or 'offline'.",
    controls: ["SOC 2 A1.2", "NIS2-IR 4.2.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "dataStores": [{"id": "db", "protection": [
           {"kind": "backup", "immutable": true}]}, {"id": "cache", "protection": []}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "dataStores": [{"id": ⟦"db"⟧,
           "protection": [{"kind": "backup"}]}]}]}
        """
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧}]}
        """,
        """
        {"services": [{"id": "pay", "dataStores": [{"id": ⟦"db"⟧}]}]}
        """,
      ]),
    check: .eachService { service, _, _ in
      guard !service.dataStores.isAbsent else {
        return .notEvaluable(missing: "dataStores", at: service.span)
      }
      return .worst(
        of: service.dataStores.elements().map { store in
          guard !store.protection.isAbsent else {
            return .notEvaluable(
              missing: "protection of \(store.id)", at: store.span, store.id.text)
          }
          // That there is no copy at all DAT-002 tells.
          guard !store.protection.isMalformed, !store.hasNoCopy else { return .notApplicable }
          let copies = store.protection.elements()
          let isSafe = copies.indices.contains {
            copies[$0].immutable.value == true || copies[$0].offline.value == true
          }
          guard !isSafe else { return .pass }
          let isUnread = copies.indices.contains {
            copies[$0].immutable.isMalformed || copies[$0].offline.isMalformed
          }
          guard !isUnread else { return .notApplicable }
          return .fail(
            "no copy of data store '\(store.id)' of '\(service.id)' is offline or immutable",
            at: store.span, store.id.text, help: ["add a copy that nobody can change or reach"])
        })
    })
}
