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
    howToMend: """
      Ask the owner of the other service, and state 'confirmedBy' and 'confirmedOn'. The owner of \
      the service that needs it cannot confirm it, unless the other one is hers too.
      """,
    controls: ["ISO 22301 8.2.2", "SS1/21 5"],
    examples: Examples(
      passing: [
        """
        {"people": [{"id": "bo"}], "services": [{"id": "ledger"}, {"id": "pay", "dependencies": [
           {"on": "ledger", "confirmedBy": "bo", "confirmedOn": "2026-05-01"}, {"on": "till"}]},
           {"id": "till", "status": "retired"}]}
        """,
        """
        {"people": [{"id": "bo"}], "services": [{"id": "ledger", "owner": "bo"},
          {"id": "mail", "deputy": "bo"}, {"id": "pay", "owner": "bo", "dependencies": [
           {"on": "ledger", "confirmedBy": "bo", "confirmedOn": "2026-05-01"},
           {"on": "mail", "confirmedBy": "bo", "confirmedOn": "2026-05-01"}]}]}
        """,
      ],
      failing: [
        """
        {"people": [{"id": "bo"}], "services": [{"id": "ledger"}, {"id": "mail"},
          {"id": "pay", "dependencies": [
           {"on": "ledger", "confirmedBy": "bo", "confirmedOn": "2026-05-01"}, {"on": ⟦"mail"⟧}]}]}
        """,
        """
        {"people": [{"id": "bo"}], "services": [{"id": "ledger"}, {"id": "mail"},
          {"id": "pay", "dependencies": [
           {"on": "ledger", "group": "g", "confirmedBy": "bo", "confirmedOn": "2026-05-01"},
           {"on": ⟦"mail"⟧, "group": "g", "strength": "weak"}]}]}
        """,
        """
        {"people": [{"id": "bo"}], "services": [{"id": "ledger"}, {"id": "pay", "owner": "bo",
          "dependencies": [{"on": ⟦"ledger"⟧, "confirmedBy": "bo", "confirmedOn": "2026-05-01"}]}]}
        """,
      ]),
    check: .onceRecorded(
      "dependencies.confirmedBy",
      { check in
        check.inventory.services.contains { service in
          service.dependencies.elements().contains { !$0.confirmedBy.isAbsent }
        }
      },
      .eachService { service, position, check in
        let needs = check.livingDependencies[position]
        let strong = needs.strongGroups
        let places = needs.indices.filter { place in
          needs[place].isStrong(inGroups: strong) && !check.isConfirmed(needs[place], by: service)
        }
        guard !places.isEmpty else {
          return needs.indices.contains { needs[$0].isStrong } ? .pass : .notApplicable
        }
        let unconfirmed = places.map { needs[$0] }
        return .fail(
          "nobody of the other side has confirmed that service '\(service.id)' needs "
            + "\(unconfirmed.named)", atEach: unconfirmed.map(\.on.span),
          orAt: service.span, help: ["ask them, and state 'confirmedBy' and 'confirmedOn'"])
      }))
}

extension Check {
  /// Whether somebody of the other side has said that they know of a need.
  ///
  /// The owner of the service that has the need speaks for the other side only as its owner or
  /// deputy.
  fileprivate func isConfirmed(_ need: Dependency, by consumer: Service) -> Bool {
    // What could not be read was told then.
    if need.confirmedBy.isMalformed || need.confirmedOn.isMalformed { return true }
    guard let person = need.confirmedBy.value, need.confirmedOn.happened(by: asOf) != nil else {
      return false
    }
    guard person == consumer.owner.value, let other = inventory.services[need.on] else {
      return true
    }
    return other.owner.value == person || other.deputy.value == person
  }
}
