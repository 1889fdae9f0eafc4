// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep016DependencyUnconfirmed = Rule(
    "DEP-016", "dependency-unconfirmed", severity: "MML-",
    summary: "Those on whom a service depends strongly have confirmed that they know.",
    rationale: """
      A dependency that only one side knows of is switched off on a quiet Sunday by the other.
      """,
    howToMend: "Ask the owner of the other service, and state 'confirmedBy' and 'confirmedOn'.",
    controls: ["ISO 22301 8.2.2", "SS1/21 5"],
    examples: Examples(
      passing: [
        """
        {"people": [{"id": "bo"}], "services": [{"id": "ledger"}, {"id": "pay", "dependencies": [
           {"on": "ledger", "confirmedBy": "bo", "confirmedOn": "2026-05-01"}, {"on": "till"}]},
           {"id": "till", "status": "retired"}]}
        """
      ],
      failing: [
        """
        {"people": [{"id": "bo"}], "services": [{"id": "ledger"}, {"id": "mail"},
          {"id": "pay", "dependencies": [
           {"on": "ledger", "confirmedBy": "bo", "confirmedOn": "2026-05-01"}, {"on": ⟦"mail"⟧}]}]}
        """
      ]),
    check: .onceRecorded(
      "dependencies.confirmedBy",
      { check in
        check.inventory.services.contains { service in
          service.dependencies.elements().contains { !$0.confirmedBy.isAbsent }
        }
      },
      .eachService { service, position, check in
        let (needs, asOf) = (check.livingDependencies[position], check.asOf)
        let unconfirmed = needs.filter { $0.isStrong && !$0.isConfirmed(by: asOf) }
        guard !unconfirmed.isEmpty else {
          return needs.contains { $0.isStrong } ? .pass : .notApplicable
        }
        return .fail(
          "nobody of the other side has confirmed that service '\(service.id)' needs "
            + "\(quoted(unconfirmed.compactMap(\.on.value?.text)))",
          atEach: unconfirmed.map(\.on.span),
          orAt: service.span, help: ["ask them, and state 'confirmedBy' and 'confirmedOn'"])
      }))
}

extension Dependency {
  /// Whether somebody of the other side has said by a day that they know.
  fileprivate func isConfirmed(by asOf: CalendarDay) -> Bool {
    self.confirmedBy.isStated && self.confirmedOn.happened(by: asOf) != nil
  }
}
