// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let gov017OwnerOverloaded = Rule(
    "GOV-017", "owner-overloaded", severity: "M",
    summary: "Nobody owns more than five services of the first two tiers.",
    rationale: """
      In a large disruption the owner of six critical services decides for none of them.
      """,
    howToMend: "Hand some of the services to other owners.",
    controls: ["ISO 22301 7.1"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "owner": "amara"}],
           "people": [{"id": "amara"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "a", "tier": "tier-1", "owner": "amara"},
          {"id": "b", "tier": "tier-1", "owner": "amara"}, {"id": "c", "tier": "tier-2",
           "owner": "amara"},
          {"id": "d", "tier": "tier-2", "owner": "amara"}, {"id": "e", "tier": "tier-2",
           "owner": "amara"},
          {"id": "f", "tier": "tier-2", "owner": "amara"}], "people": [{"id": ⟦"amara"⟧}]}
        """
      ]),
    check: .eachPersonWith({ $0.criticalServicesOwned }) { person, owned, _ in
      guard owned > 5 else { return .pass }
      return .fail(
        "'\(person.id)' owns \(owned) services of the first two tiers", at: person.span,
        help: ["hand some of them to other owners"])
    })
}

extension Check {
  /// By person: how many services of the first two tiers they own.
  fileprivate var criticalServicesOwned: [Int] {
    var owned = [Int](repeating: 0, count: inventory.people.count)
    for service in portfolio.living {
      guard let rank = portfolio.tierIndex[service], rank < 2,
        let person = portfolio.owners[service]
      else { continue }
      owned[person] += 1
    }
    return owned
  }
}
