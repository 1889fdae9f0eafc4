// SPDX-License-Identifier: Apache-2.0

import Continuity

extension Assessment {
  /// The same figures with people judged as in the whole programme, of which this is what an
  /// audience may see (docs/security.md).
  ///
  /// Somebody whose contacts are hidden is not thereby out of reach: whether one is eligible, the
  /// whole programme says. Why somebody is not is said where the audience sees it too.
  package func judgingPeople(as whole: Assessment) -> Assessment {
    var copy = self
    copy.people = people.judged(as: whole.people)
    return copy
  }
}

extension PeopleReadiness {
  fileprivate func judged(as whole: PeopleReadiness) -> PeopleReadiness {
    var copy = self
    let records = portfolio.programme.inventory.services
    copy.services = records.indices.map { position in
      let other = whole.portfolio.programme.inventory.services.index(of: records[position].id)
      return services[position].judged(as: other.map { whole.services[$0] })
    }
    return copy
  }
}

extension ServiceReadiness {
  fileprivate func judged(as whole: ServiceReadiness?) -> ServiceReadiness {
    guard let whole else { return self }
    let others = Dictionary(whole.roles.map { ($0.role, $0) }) { first, _ in first }
    return ServiceReadiness(
      roles: roles.map { role in others[role.role].map { role.judged(as: $0) } ?? role },
      statesRoles: statesRoles, hasTier: hasTier)
  }
}

extension RoleReadiness {
  fileprivate func judged(as whole: RoleReadiness) -> RoleReadiness {
    let others = Dictionary(whole.candidates.map { ($0.person, $0) }) { first, _ in first }
    return RoleReadiness(
      self, cliff: whole.cliff,
      candidates: self.candidates.map { one in
        others[one.person].map { one.judged(as: $0) } ?? one
      })
  }
}

extension Candidate {
  /// The reasons that both know; where the whole programme knows more, that there are more.
  fileprivate func judged(as whole: Candidate) -> Candidate {
    var copy = self
    copy.exclusions = exclusions.filter { whole.exclusions.contains($0) }
    if whole.exclusions.contains(where: { !exclusions.contains($0) }) {
      copy.exclusions.append(.withheld)
    }
    return copy
  }
}
