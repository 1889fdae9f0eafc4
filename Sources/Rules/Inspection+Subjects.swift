// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

extension Inspection {
  /// Every person who has not left, with the position in the inventory, by the roles that they hold.
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

  /// Every site, in the first column.
  static func eachSite(_ question: @escaping @Sendable (Site, Check) -> Outcome) -> Inspection {
    each(\.sites, column: { _, _ in 0 }, question)
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
}
