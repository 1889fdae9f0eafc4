// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing

extension Inspection {
  /// Every person who has not left, with the position, by the roles that they hold.
  static func eachPerson(
    _ question: @escaping @Sendable (Person, Int, Check) -> Outcome
  ) -> Inspection {
    Inspection { check, judge in
      for (position, person) in check.inventory.people.enumerated()
      where !person.hasLeft(by: check.asOf) {
        let column = check.columns.column(ofPerson: position)
        guard judge.asks(column) else { continue }
        judge.hear(question(person, position, check), of: .people, person.id.text, column)
      }
    }
  }

  /// Every action, by the services of the exercise, event or risk that it comes from.
  static func eachAction(
    _ question: @escaping @Sendable (Action, Check) -> Outcome
  ) -> Inspection {
    each(\.actions, column: { $1.columns.column(of: $0, in: $1.inventory) }, question)
  }

  /// Every waiver, by the service that it is for.
  static func eachWaiver(
    _ question: @escaping @Sendable (Waiver, Check) -> Outcome
  ) -> Inspection {
    each(
      \.waivers,
      column: { $1.columns.column(of: [$0.subject.value.map { RecordID($0) }]) }, question)
  }

  /// Every supplier, by the services that need it.
  static func eachSupplier(
    _ question: @escaping @Sendable (Supplier, Check) -> Outcome
  ) -> Inspection {
    each(\.suppliers, column: { $1.columns.column(of: $0) }, question)
  }

  /// Every exercise, by its scope.
  static func eachExercise(
    _ question: @escaping @Sendable (Exercise, Check) -> Outcome
  ) -> Inspection {
    each(
      \.exercises,
      column: { $1.columns.column(of: $0.scope.elements().map(\.service.value)) }, question)
  }

  /// Every exercise that was held by the as-of date, by its scope.
  static func eachHeldExercise(
    _ question: @escaping @Sendable (Exercise, Check) -> Outcome
  ) -> Inspection {
    eachExercise { exercise, check in
      guard exercise.isHeld, exercise.heldOn.happened(by: check.asOf) != nil else {
        return .notApplicable
      }
      return question(exercise, check)
    }
  }

  /// Every risk, by the services that it threatens.
  static func eachRisk(_ question: @escaping @Sendable (Risk, Check) -> Outcome) -> Inspection {
    each(
      \.risks, column: { $1.columns.column(of: $0.services.elements().map(\.value)) }, question)
  }

  /// Every plan, by the services that it is for.
  static func eachPlan(_ question: @escaping @Sendable (Plan, Check) -> Outcome) -> Inspection {
    each(
      \.plans, column: { $1.columns.column(of: $0.services.elements().map(\.value)) }, question)
  }

  /// Every site with its position, by the services that name it.
  static func eachSite(
    _ question: @escaping @Sendable (Site, Int, Check) -> Outcome
  ) -> Inspection {
    eachSiteWith({ Array($0.inventory.sites.indices) }, question)
  }

  /// Every site, by the services that name it, with what is computed for all sites at once.
  static func eachSiteWith<Facts: Sendable>(
    _ facts: @escaping @Sendable (Check) -> [Facts],
    _ question: @escaping @Sendable (Site, Facts, Check) -> Outcome
  ) -> Inspection {
    Inspection { check, judge in
      for (site, facts) in zip(check.inventory.sites, facts(check)) {
        let column = check.columns.column(of: site)
        guard judge.asks(column) else { continue }
        judge.hear(question(site, facts, check), of: .sites, site.id.text, column)
      }
    }
  }

  /// Every course, in the first column.
  static func eachCourse(_ question: @escaping @Sendable (Course, Check) -> Outcome) -> Inspection {
    each(\.courses, column: { _, _ in 0 }, question)
  }

  /// Every session, in the first column.
  static func eachSession(
    _ question: @escaping @Sendable (Session, Check) -> Outcome
  ) -> Inspection {
    each(\.sessions, column: { _, _ in 0 }, question)
  }

  /// The impact analysis of every service that has one.
  static func eachAnalysis(
    _ question: @escaping @Sendable (BusinessImpactAnalysis, Service, Check) -> Outcome
  ) -> Inspection {
    eachService { service, position, check in
      // Its absence is BIA-001's to report.
      guard let analysis = check.portfolio.analysis(of: position) else { return .notApplicable }
      return question(analysis, service, check)
    }
  }

  /// The plans of every service that has some; their worst counts.
  static func eachServicePlan(
    _ question: @escaping @Sendable (Plan, Service, Check) -> Outcome
  ) -> Inspection {
    eachService { service, position, check in
      .worst(
        of: check.portfolio.recoveryPlans(of: position).map { question($0, service, check) })
    }
  }

  /// Every role of a service: a verdict decides, a flaw says what is wrong with one that fails.
  static func eachRole(
    _ verdict: @escaping @Sendable (RoleReadiness) -> Verdict,
    _ flaw: @escaping @Sendable (RoleReadiness, Service, Check) -> Flaw
  ) -> Inspection {
    eachService { service, position, check in
      let readiness = check.assessment.people.services[position]
      if case .notEvaluable(let missing) = readiness.verdict({ _ in .pass }) {
        return .notEvaluable(missing: missing.first ?? "people.roles", at: service.span)
      }
      return .worst(
        of: readiness.roles.map { role in
          switch verdict(role) {
          case .pass: .pass
          case .notApplicable: .notApplicable
          case .fail: .fail(flaw(role, service, check))
          case .notEvaluable(let missing):
            .notEvaluable(missing: missing.first ?? "people", at: role.span, role.role.text)
          }
        })
    }
  }

  /// Every person who has not left, with what is computed for all people at once.
  static func eachPersonWith<Facts: Sendable>(
    _ facts: @escaping @Sendable (Check) -> [Facts],
    _ question: @escaping @Sendable (Person, Facts, Check) -> Outcome
  ) -> Inspection {
    Inspection { check, judge in
      let facts = facts(check)
      let each = eachPerson { person, position, check in question(person, facts[position], check) }
      each.run(check, &judge)
    }
  }

  /// Every service that is not retired, of any tier; the flaws say by which column they weigh.
  static func eachServiceOfAnyTier(
    _ question: @escaping @Sendable (Service, Int, Check) -> Outcome
  ) -> Inspection {
    Inspection { check, judge in
      for position in check.portfolio.living {
        let service = check.portfolio.service(position)
        let column = check.columns.column(ofService: position)
        judge.hear(question(service, position, check), of: .services, service.id.text, column)
      }
    }
  }

  /// Every data store of a service: a verdict decides, a flaw says what is wrong.
  static func eachDataStore(
    _ verdicts: @escaping @Sendable (Check, Int) -> [DataStoreVerdict],
    _ flaw: @escaping @Sendable (DataStore, Service, Check) -> Flaw
  ) -> Inspection {
    eachService { service, position, check in
      guard !service.dataStores.isAbsent else {
        return .notEvaluable(missing: "dataStores", at: service.span)
      }
      return check.stores(of: service, verdicts(check, position), flaw)
    }
  }

  /// The same for the stores that are stated; where none is, DAT-001 says so.
  static func eachStatedDataStore(
    _ verdicts: @escaping @Sendable (Check, Int) -> [DataStoreVerdict],
    _ flaw: @escaping @Sendable (DataStore, Service, Check) -> Flaw
  ) -> Inspection {
    eachService { service, position, check in
      check.stores(of: service, verdicts(check, position), flaw)
    }
  }
}

extension Check {
  /// The worst of a service's stores.
  fileprivate func stores(
    of service: Service, _ verdicts: [DataStoreVerdict],
    _ flaw: (DataStore, Service, Check) -> Flaw
  ) -> Outcome {
    let stores = service.dataStores.elements()
    return .worst(
      of: verdicts.map { part in
        let store = stores[part.index]
        switch part.verdict {
        case .pass: return .pass
        case .notApplicable: return .notApplicable
        case .fail: return .fail(flaw(store, service, self))
        case .notEvaluable(let missing):
          return .notEvaluable(
            missing: missing.first ?? "protection", at: store.span, store.id.text)
        }
      })
  }
}
