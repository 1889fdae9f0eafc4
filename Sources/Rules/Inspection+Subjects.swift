// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

extension Inspection {
  /// Every person who has not left, with the position, by the roles that they hold.
  static func eachPerson(
    _ question: @escaping @Sendable (Person, Int, Check) -> Outcome
  ) -> Inspection {
    Inspection { check in
      let (present, people) = (check.peoplePresent, check.inventory.people)
      return [
        Round(.people, count: present.count) { check, places, judge in
          for position in present[places] {
            let column = check.columns.column(ofPerson: position)
            guard judge.asks(column) else { continue }
            judge.hear(
              question(people[position], position, check),
              of: .people, people[position].id.text, column)
          }
        }
      ]
    }
  }

  /// Every action, by the services of the exercise, event or risk that it comes from.
  static func eachAction(
    _ question: @escaping @Sendable (Action, Check) -> Outcome
  ) -> Inspection {
    each(\.actions, column: { $0.column(ofAction: $1) }, question)
  }

  /// Every waiver, by what it is for.
  static func eachWaiver(
    _ question: @escaping @Sendable (Waiver, Check) -> Outcome
  ) -> Inspection {
    eachPlacedWaiver { waiver, _, check in question(waiver, check) }
  }

  /// Every waiver with its position, by what it is for.
  static func eachPlacedWaiver(
    _ question: @escaping @Sendable (Waiver, Int, Check) -> Outcome
  ) -> Inspection {
    eachPlaced(\.waivers, column: { $0.column(ofWaiver: $1) }, question)
  }

  /// Every supplier with its position, by the services that need it.
  static func eachSupplier(
    _ question: @escaping @Sendable (Supplier, Int, Check) -> Outcome
  ) -> Inspection {
    eachPlaced(\.suppliers, column: { $0.column(ofSupplier: $1) }, question)
  }

  /// Every exercise, by its scope.
  static func eachExercise(
    _ question: @escaping @Sendable (Exercise, Check) -> Outcome
  ) -> Inspection {
    each(\.exercises, column: { $0.column(ofExercise: $1) }, question)
  }

  /// Every exercise that was held by the as-of date, by its scope.
  static func eachHeldExercise(
    _ question: @escaping @Sendable (Exercise, Check) -> Outcome
  ) -> Inspection {
    eachPlaced(\.exercises, column: { $0.column(ofExercise: $1) }) { exercise, position, check in
      check.portfolio.heldOn[position] == nil ? .notApplicable : question(exercise, check)
    }
  }

  /// Every risk, by the services that it threatens.
  static func eachRisk(_ question: @escaping @Sendable (Risk, Check) -> Outcome) -> Inspection {
    each(\.risks, column: { $0.column(ofRisk: $1) }, question)
  }

  /// Every plan, by the services that it is for.
  static func eachPlan(_ question: @escaping @Sendable (Plan, Check) -> Outcome) -> Inspection {
    each(\.plans, column: { $0.column(ofPlan: $1) }, question)
  }

  /// Every site with its position, by the services that use it or would go to it.
  static func eachSite(
    _ question: @escaping @Sendable (Site, Int, Check) -> Outcome
  ) -> Inspection {
    eachPlaced(\.sites, column: { $0.column(ofSite: $1) }, question)
  }

  /// Every site, by the services that name it, with what is computed for all sites at once.
  static func eachSiteWith<Facts: Sendable>(
    _ facts: @escaping @Sendable (Check) -> [Facts],
    _ question: @escaping @Sendable (Site, Facts, Check) -> Outcome
  ) -> Inspection {
    given(facts) { facts in
      eachSite { site, position, check in question(site, facts[position], check) }
    }
  }

  /// Every course, by the services that need a role with it.
  static func eachCourse(_ question: @escaping @Sendable (Course, Check) -> Outcome) -> Inspection {
    given(\.columnsByCourse) { columns in each(\.courses, column: { columns[$1] }, question) }
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

  /// Every person who has not left, with what is computed for all people at once.
  static func eachPersonWith<Facts: Sendable>(
    _ facts: @escaping @Sendable (Check) -> [Facts],
    _ question: @escaping @Sendable (Person, Facts, Check) -> Outcome
  ) -> Inspection {
    given(facts) { facts in
      eachPerson { person, position, check in question(person, facts[position], check) }
    }
  }

  /// Every service that is not retired, of any tier; the flaws say by which column they weigh.
  static func eachServiceOfAnyTier(
    _ question: @escaping @Sendable (Service, Int, Check) -> Outcome
  ) -> Inspection {
    Inspection { check in
      let (living, services) = (check.portfolio.living, check.inventory.services)
      return [
        Round(.services, count: living.count) { check, places, judge in
          for position in living[places] {
            judge.hear(
              question(services[position], position, check), of: .services,
              services[position].id.text, check.columns.column(ofService: position))
          }
        }
      ]
    }
  }
}
