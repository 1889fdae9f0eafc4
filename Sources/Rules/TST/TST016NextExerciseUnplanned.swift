// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tst016NextExerciseUnplanned = Rule(
    "TST-016", "next-exercise-unplanned", severity: "HHM-",
    summary: """
      Whatever must be exercised within six months has an exercise of its level planned before its \
      day, outside its peak periods.
      """,
    rationale: """
      An exercise needs people, a window and a scenario, and none of them is there in the week in \
      which the date runs out.
      """,
    howToMend: """
      Plan an exercise before the day named, with 'status' planned, 'plannedOn' and a 'level' no \
      lower than 'requiredLevel' of the tier; move it out of the peak.
      """,
    controls: ["ISO 22301 8.5"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-01-10", "level": 5, "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "passed"}]},
          {"id": "ex-2", "status": "planned", "plannedOn": "2026-12-20", "level": 5,
           "scope": [{"service": "pay"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": ⟦"pay"⟧, "tier": "tier-1"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-01-10", "level": 5, "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "passed"}]}]}
        """,
        """
        {"services": [{"id": ⟦"pay"⟧, "tier": "tier-1"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-01-10", "level": 5, "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "passed"}]},
          {"id": "ex-2", "status": "planned", "plannedOn": "2026-12-20", "level": 1,
           "kind": "review", "scope": [{"service": "pay"}]}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1", "peakPeriods": [
           {"name": "Christmas", "from": "2026-12-01", "to": "2026-12-31"}]}],
         "exercises": [{"id": "ex-2", "status": "planned", "plannedOn": ⟦"2026-12-20"⟧,
           "scope": [{"service": "pay"}]}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay", "tier": "tier-1"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-01-10", "level": 5, "scope": [{"service": "pay"}],
           "results": [{"service": "pay", "result": "passed"}]},
          {"id": ⟦"ex-2"⟧, "status": "planned", "plannedOn": "2026-12-20",
           "scope": [{"service": "pay"}]}]}
        """
      ]),
    check: .eachServiceWith({ $0.outlooks }) { service, position, outlook, check in
      let inTime = check.isPlannedInTime(outlook, service, position)
      guard !outlook.planned.isEmpty else { return inTime }
      return .worst(of: outlook.planned.map { check.isOutsidePeaks($0, service) } + [inTime])
    })
}

/// What lies ahead of a service.
private struct Outlook: Sendable {
  /// The exercises that are planned for a day from today on.
  var planned: [Exercise] = []
  /// The first that was meant to be, and why it is none.
  var failed: (exercise: Exercise, reason: Wording)?
}

extension Exercise {
  /// Whether anything of it speaks of a plan.
  fileprivate var mayBePlanned: Bool {
    self.status.value == .planned || self.plannedOn.isStated
  }

  /// Why one that is no plan for a day to come looks like one; `nil` where it does not.
  fileprivate func failsToBePlanned(on asOf: CalendarDay) -> Wording? {
    switch (self.status, self.plannedOn.value) {
    case (.stated(.planned, _), nil):
      self.plannedOn.isAbsent ? "states no 'plannedOn'" : nil
    case (.stated(.planned, _), let day?):
      day < asOf ? "was planned for \(day), which has passed" : nil
    case (.absent, let day?):
      day >= asOf && self.heldOn.isAbsent ? "does not state the 'status' planned" : nil
    default: nil
    }
  }
}

extension Check {
  /// By service: what lies ahead of it.
  fileprivate var outlooks: [Outlook] {
    var outlooks = [Outlook](repeating: Outlook(), count: inventory.services.count)
    let exercises = inventory.exercises
    for place in exercises.indices where exercises[place].mayBePlanned {
      let exercise = exercises[place]
      let reason = exercise.failsToBePlanned(on: asOf)
      let isPlanned =
        exercise.status.value == .planned && exercise.plannedOn.isStated && reason == nil
      guard isPlanned || reason != nil else { continue }
      for case let service? in portfolio.scopes[place] {
        if let reason {
          outlooks[service].failed = outlooks[service].failed ?? (exercise, reason)
        } else {
          outlooks[service].planned.append(exercise)
        }
      }
    }
    return outlooks
  }

  fileprivate func isPlannedInTime(
    _ outlook: Outlook, _ service: Service, _ position: Int
  ) -> Outcome {
    // That it is overdue already, or never was exercised, TST-001 and TST-002 tell.
    guard let due = assessment.proofs.dueOn(position), due >= asOf,
      due <= asOf.adding(days: 180)
    else { return .notApplicable }
    let level = portfolio.strictPolicy(of: position).requiredLevel
    let inTime = outlook.planned.filter { $0.plannedOn.value.map { $0 <= due } ?? false }
    if inTime.contains(where: { $0.level.value.map { level <= $0 } ?? false }) { return .pass }
    if let vague = inTime.first(where: \.level.isAbsent) {
      return .notEvaluable(missing: "level of \(vague.id)", at: vague.span, "due")
    }
    let near = inTime.isEmpty ? outlook.nearest : nil
    let what: Wording =
      if let highest = inTime.compactMap(\.level.value).max() {
        "only one at level \(highest) is planned"
      } else if let near {
        "'\(near.exercise.id)' \(near.reason)"
      } else {
        "nothing is planned"
      }
    return .fail(
      "service '\(service.id)' must be exercised at level \(level) by \(due), and \(what)",
      at: service.span, "due",
      notes: near.map { [.init("that exercise", at: $0.exercise.span)] } ?? [],
      help: ["plan an exercise of level \(level) or above with this service in its scope"])
  }

  fileprivate func isOutsidePeaks(_ exercise: Exercise, _ service: Service) -> Outcome {
    guard case .stated(let day, let span) = exercise.plannedOn else { return .pass }
    let peak = service.peakPeriods.elements().first { peak in
      guard let from = peak.from.value, let to = peak.to.value else { return false }
      return from <= day && day <= to
    }
    guard let peak else { return .pass }
    return .fail(
      peak.name.value.map {
        "exercise '\(exercise.id)' falls into the peak period '\($0)' of service '\(service.id)'"
      } ?? "exercise '\(exercise.id)' falls into a peak period of service '\(service.id)'",
      at: span, exercise.id.text,
      notes: [.init("the peak", at: peak.span)], help: ["move it out of the peak"])
  }
}

extension Outlook {
  /// What comes closest to an exercise in time where there is none, and why it is none.
  fileprivate var nearest: (exercise: Exercise, reason: Wording)? {
    let days = planned.compactMap { exercise in
      exercise.plannedOn.value.map { (exercise: exercise, day: $0) }
    }
    guard let late = days.min(by: { $0.day < $1.day }) else { return failed }
    return (late.exercise, "is planned for \(late.day) only")
  }
}
