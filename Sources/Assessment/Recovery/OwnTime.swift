// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Diagnostics

/// A number of seconds with the grade of its evidence and where it comes from.
package struct SourcedTime: Sendable, Equatable {
  package let seconds: Int
  /// 5 measured in a real event, 4 with dependencies failed too, 3 measured alone, 2 planned,
  /// 1 declared, 0 a stand-in (method.md 1).
  package let grade: Int
  package let source: TimeSource
}

/// Where a time comes from.
package enum TimeSource: Sendable, Equatable {
  /// A field of the record; `note` is what its author names as source.
  case field(Span, note: String?)
  /// The steps of a plan record.
  case plan(RecordID<Plan>, Span)
  /// The table of steps in the write-up.
  case writeUp(Span)
  /// The RTO, in the place of steps that nobody timed.
  case objective(Span?)
}

/// How long the own steps of a service take, as well as anybody knows (readings.md A1, A5).
package enum OwnTime: Sendable, Equatable {
  case known(SourcedTime)
  /// Only the RTO is known: the steps are taken to end at RTO − validate, if they may start by then.
  case standIn(SourcedTime)
  case unknown

  /// The seconds of steps that somebody timed.
  package var seconds: Int? {
    if case .known(let time) = self { time.seconds } else { nil }
  }

  /// The grade of the evidence, `nil` where there is none.
  package var grade: Int? {
    switch self {
    case .known(let time), .standIn(let time): time.grade
    case .unknown: nil
    }
  }
}

/// The times of a service's own recovery.
package struct OwnTimes: Sendable {
  package let detect: SourcedTime?
  package let decide: SourcedTime?
  package let own: OwnTime
  package let validate: SourcedTime?
  package let resume: SourcedTime?
  /// The critical path of the plan's steps, `nil` where it cannot be told.
  package let planned: SourcedTime?

  init(of position: Int, objectives: Objectives, in portfolio: Portfolio) {
    let id = portfolio.programme.inventory.services[position].id
    let times = portfolio.programme.inventory.services[position].times.value
    func sourced(_ field: Stated<TimedStatement>?) -> SourcedTime? {
      field.flatMap { SourcedTime($0, of: id, in: portfolio) }
    }
    detect = sourced(times?.detect)
    decide = sourced(times?.decide)
    validate = sourced(times?.validate)
    resume = sourced(times?.resume)
    planned = Self.planned(of: position, in: portfolio)
    let stated = sourced(times?.own)
    if let measured = stated, measured.grade >= 3 {
      own = .known(measured)
    } else if let known = planned ?? stated {
      own = .known(known)
    } else if let rto = objectives.rto {
      own = .standIn(
        SourcedTime(seconds: rto, grade: 0, source: .objective(objectives.rtoSpan)))
    } else {
      own = .unknown
    }
  }

  /// The grades of all times that a recovery from the start uses.
  var grades: [Int] {
    [detect?.grade, decide?.grade, own.grade, validate?.grade].compactMap { $0 }
  }

  /// The longest critical path of the plans that bring the service back; the write-up's table only
  /// where no plan record has steps (readings.md A5).
  private static func planned(of position: Int, in portfolio: Portfolio) -> SourcedTime? {
    let plans = portfolio.plansWithSteps(of: position)
    guard plans.isEmpty else {
      return portfolio.longest(of: plans).map { plan, path in
        SourcedTime(seconds: path, grade: 2, source: .plan(plan.id, plan.span))
      }
    }
    guard let steps = portfolio.writeUpFacts[position]?.steps, let first = steps.first,
      let path = StepSequence(steps).criticalPath
    else { return nil }
    return SourcedTime(seconds: path, grade: 2, source: .writeUp(first.span))
  }
}

extension Portfolio {
  /// The plan records with steps that bring a service back.
  func plansWithSteps(of service: Int) -> [Plan] {
    recoveryPlans(of: service).filter { !$0.steps.elements().isEmpty }
  }

  /// The plan whose critical path is longest, the first of several, and how long that is; `nil`
  /// where steps of one wait for themselves.
  func longest(of plans: [Plan]) -> (plan: Plan, path: Int)? {
    var longest: (plan: Plan, path: Int)?
    for plan in plans {
      guard let path = StepSequence(plan.steps.elements()).criticalPath else { return nil }
      if path > longest?.path ?? -1 { longest = (plan, path) }
    }
    return longest
  }
}

extension SourcedTime {
  /// A time of a service's record; what was measured in an event or with dependencies lost weighs more.
  fileprivate init?(
    _ field: Stated<TimedStatement>, of service: RecordID<Service>, in portfolio: Portfolio
  ) {
    guard case .stated(let statement, let span) = field else { return nil }
    seconds = statement.time.bounded
    source = .field(span, note: statement.source.value)
    switch statement.grade.value {
    case .measured: grade = Self.grade(of: statement.source.value, for: service, in: portfolio)
    case .planned: grade = 2
    case .declared, nil: grade = 1
    }
  }

  private static func grade(
    of source: String?, for service: RecordID<Service>, in portfolio: Portfolio
  ) -> Int {
    let inventory = portfolio.programme.inventory
    guard let source else { return 3 }
    if inventory.events.contains(id: source) { return 5 }
    let scope = inventory.exercises[RecordID<Exercise>(source)]?.scope.elements() ?? []
    let isIntegrated = scope.contains {
      $0.service.value == service && $0.dependenciesIncluded.value == true
    }
    return isIntegrated ? 4 : 3
  }
}
