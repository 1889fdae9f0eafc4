// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let peo004PersonEverywhere = Rule(
    "PEO-004", "person-everywhere", severity: "C---",
    summary: "Nobody is the first holder of roles in more than two first-tier services.",
    rationale: """
      When several services fail at once, the person whom all plans call first can answer one of \
      the calls.
      """,
    howToMend: """
      Make somebody else the first holder in some of them; alternates who know the service exist \
      or are worth training.
      """,
    controls: ["ISO 22301 8.4.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "a", "tier": "tier-1", "people": {"roles": [
             {"role": "dba", "primary": "bo"}]}},
           {"id": "b", "tier": "tier-1", "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "bo"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "a", "tier": "tier-1", "people": {"roles": [
             {"role": "dba", "primary": "bo"}]}},
           {"id": "b", "tier": "tier-1", "people": {"roles": [{"role": "dba", "primary": "bo"}]}},
           {"id": "c", "tier": "tier-1", "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": ⟦"bo"⟧}]}
        """
      ]),
    check: .eachPersonWith({ $0.firstTierServicesLed }) { person, services, check in
      guard !services.isEmpty else { return .notApplicable }
      guard services.count > 2 else { return .pass }
      return .fail(
        "'\(person.id)' is called first for \(services.count) first-tier services: "
          + "\(quoted(services.map { check.portfolio.id(of: $0).text }))", at: person.span,
        help: ["make somebody else the first holder in some of them"])
    })
}

extension Check {
  /// By person: the first-tier services of which they are the first holder of a role.
  fileprivate var firstTierServicesLed: [[Int]] {
    var led = [[Int]](repeating: [], count: inventory.people.count)
    for service in portfolio.living where portfolio.tierIndex[service] == 0 {
      let pools = assessment.people.pools.byService[service]
      for pool in pools.indices {
        let holders = pools[pool].holders
        for one in holders.indices where holders[one].isAssigned && holders[one].kind == .primary {
          let person = holders[one].person
          if led[person].last != service { led[person].append(service) }
        }
      }
    }
    return led
  }
}
