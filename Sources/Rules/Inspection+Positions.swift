// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Inspection {
  /// Every service that is not retired by its position alone, by the column of its tier.
  ///
  /// For what figures tell: the record of a service that passes, which lies anywhere in memory, is
  /// not touched.
  static func eachPosition(
    _ question: @escaping @Sendable (Int, Check) -> Outcome
  ) -> Inspection {
    Inspection { check in
      // Taken out of the check, so that no question copies the portfolio to find its subject.
      let living = check.portfolio.living
      return [
        Round(.services, count: living.count) { check, places, judge in
          for position in living[places] {
            let column = check.columns.column(ofService: position)
            guard judge.asks(column) else { continue }
            judge.hear(
              question(position, check), of: .services, check.portfolio.id(of: position).text,
              column)
          }
        }
      ]
    }
  }

  /// Every role of a service: a verdict decides, a flaw says what is wrong with one that fails.
  ///
  /// - Parameter isTold: whether a role may fail only for what the service says of it and could not
  ///   be read, or for whom it names and nobody knows, which was told then.
  static func eachRole(
    _ verdict: @escaping @Sendable (RoleReadiness) -> Verdict,
    unless isTold: @escaping @Sendable (RoleReadiness, RoleHolding, Check) -> Bool,
    _ flaw: @escaping @Sendable (RoleReadiness, Service, Check) -> Flaw
  ) -> Inspection {
    eachPosition { position, check in
      let readiness = check.assessment.people.services[position]
      if case .notEvaluable(let missing)? = readiness.unjudged {
        return .notEvaluable(
          missing: missing.first ?? "people.roles", at: check.portfolio.service(position).span)
      }
      let roles = readiness.roles
      guard let first = roles.indices.first(where: { verdict(roles[$0]) != .pass }) else {
        return roles.isEmpty ? .notApplicable : .pass
      }
      let service = check.portfolio.service(position)
      return .worst(
        of: roles[first...].map { role in
          verdict(role).outcome(missing: "people", at: role.span, role.role.text) {
            service.holdings(of: role.role).contains { isTold(role, $0, check) }
              ? .notApplicable : .fail(flaw(role, service, check))
          }
        })
    }
  }

  /// Every data store of a service: a verdict decides, a flaw says what is wrong.
  ///
  /// - Parameter isUnread: whether what it says of a store could not be read, which was told then.
  static func eachDataStore(
    _ verdicts: @escaping @Sendable (Check, Int) -> [DataStoreVerdict],
    unless isUnread: (@Sendable (DataStore) -> Bool)? = nil,
    _ flaw: @escaping @Sendable (DataStore, Service, DataStoreVerdict, Check) -> Flaw
  ) -> Inspection {
    eachService { service, position, check in
      guard !service.dataStores.isAbsent else {
        return .notEvaluable(missing: "dataStores", at: service.span)
      }
      return check.stores(of: service, verdicts(check, position), unless: isUnread, flaw)
    }
  }

  /// The same for the stores that are stated; where none is, DAT-001 says so.
  static func eachStatedDataStore(
    _ verdicts: @escaping @Sendable (Check, Int) -> [DataStoreVerdict],
    _ flaw: @escaping @Sendable (DataStore, Service, DataStoreVerdict, Check) -> Flaw
  ) -> Inspection {
    eachService { service, position, check in
      check.stores(of: service, verdicts(check, position), flaw)
    }
  }
}

extension DataStore {
  /// The name of an input that is missing: of its own, where it is one of its copies.
  fileprivate func named(_ input: Wording) -> Wording {
    input.english.hasPrefix("protection") ? "\(Wording(value: input.english)) of \(id)" : input
  }
}

extension Check {
  /// The worst of a service's stores.
  fileprivate func stores(
    of service: Service, _ verdicts: [DataStoreVerdict],
    unless isUnread: ((DataStore) -> Bool)? = nil,
    _ flaw: (DataStore, Service, DataStoreVerdict, Check) -> Flaw
  ) -> Outcome {
    guard verdicts.contains(where: { $0.verdict != .pass }) else {
      return verdicts.isEmpty ? .notApplicable : .pass
    }
    let stores = service.dataStores.elements()
    return .worst(
      of: verdicts.map { part -> Outcome in
        switch part.verdict {
        case .pass: return .pass
        case .notApplicable: return .notApplicable
        case .notEvaluable(let missing):
          let store = stores[part.index]
          return .notEvaluable(
            missing: store.named(missing.first ?? "protection"), at: store.span, store.id.text)
        case .fail:
          let store = stores[part.index]
          if isUnread?(store) ?? false { return .notApplicable }
          return .fail(flaw(store, service, part, self))
        }
      })
  }
}
