// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing

extension Inspection {
  /// Every service that is not retired, with what is computed for all services at once.
  ///
  /// - Parameter facts: one for each service, by its position in the inventory.
  static func eachServiceWith<Facts: Sendable>(
    _ facts: @escaping @Sendable (Check) -> [Facts],
    _ question: @escaping @Sendable (Service, Int, Facts, Check) -> Outcome
  ) -> Inspection {
    given(facts) { facts in
      eachService { service, position, check in
        question(service, position, facts[position], check)
      }
    }
  }

  /// The plans of every service that has some, with what is computed for all of them at once.
  static func eachServicePlanWith<Facts: Sendable>(
    _ facts: @escaping @Sendable (Check) -> Facts,
    _ question: @escaping @Sendable (Plan, Service, Int, Facts, Check) -> Outcome
  ) -> Inspection {
    given(facts) { facts in
      eachService { service, position, check in
        .worst(
          of: check.portfolio.recoveryPlans(of: position).map {
            question($0, service, position, facts, check)
          })
      }
    }
  }

  /// Every plan, with what is computed for all of them at once.
  static func eachPlanWith<Facts: Sendable>(
    _ facts: @escaping @Sendable (Check) -> Facts,
    _ question: @escaping @Sendable (Plan, Facts, Check) -> Outcome
  ) -> Inspection {
    given(facts) { facts in eachPlan { plan, check in question(plan, facts, check) } }
  }

  /// Every event that has happened by the as-of date, by its scope.
  static func eachEvent(
    _ question: @escaping @Sendable (Event, CalendarDay, Check) -> Outcome
  ) -> Inspection {
    each(\.events, column: { $0.column(ofEvent: $1) }) { event, check in
      guard let day = event.day, day <= check.asOf, event.exercise.isHeld else {
        return .notApplicable
      }
      return question(event, day, check)
    }
  }

  /// A question about a field that a programme may do without, asked once some record states it.
  ///
  /// A programme that states it nowhere hears once that nobody can tell, which weighs as little as
  /// the rule ever does, instead of hearing it of every record.
  ///
  /// - Parameter field: what nobody states, as an author would name it: `services.changedOn`.
  static func onceRecorded(
    _ field: Wording, _ isRecorded: @escaping @Sendable (Check) -> Bool, _ inspection: Inspection
  ) -> Inspection {
    Inspection { check in
      guard !isRecorded(check) else { return inspection.rounds(check) }
      return Inspection { $1.hearNobodyTells(field, $0) }.rounds(check)
    }
  }
}

extension Judge {
  /// Takes note that no record states a field, in the mildest column that there is a service of.
  fileprivate mutating func hearNobodyTells(_ field: Wording, _ check: Check) {
    let columns = check.portfolio.living.map { check.columns.column(ofService: $0) }
    guard let column = mildestColumn(among: columns) else { return }
    let outcome = Outcome.notEvaluable(
      "no record states '\(field)', so this cannot be told of any", at: check.settings.span,
      help: ["state it where it matters most first; the other records are asked for it then"])
    hear(outcome, of: .programme, "programme", column)
  }
}
