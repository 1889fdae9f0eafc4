// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

extension Check {
  /// The exercise that a proof is, or what an event tried as if it were one.
  func exercise(of proof: Proof) -> Exercise? {
    proof.isEvent
      ? inventory.events[RecordID(proof.activity.id)]?.exercise
      : inventory.exercises[RecordID(proof.activity.id)]
  }

  /// What an exercise or event records of a service.
  func result(of service: Service, in proof: Proof) -> ServiceResult? {
    exercise(of: proof)?.outcome(for: service.id)
  }

  /// What was held or has happened within some months before the as-of date, exercises first.
  func activities(withinMonths months: Int) -> [Exercise] {
    var activities: [Exercise] = []
    forEachActivity(withinMonths: months) { activities.append($0) }
    return activities
  }

  /// Goes through what was held or has happened within some months before the as-of date,
  /// exercises first, without a list of them.
  func forEachActivity(withinMonths months: Int, _ body: (Exercise) -> Void) {
    let window = Interval(months: months)
    let exercises = inventory.exercises
    for place in exercises.indices {
      guard let day = exercises[place].heldDay(by: asOf), day.holds(for: window, on: asOf) else {
        continue
      }
      body(exercises[place])
    }
    for event in events(within: window) { body(event.exercise) }
  }

  private func events(within window: Interval) -> [Event] {
    inventory.events.filter { event in
      guard let day = event.day, day <= asOf, event.exercise.isHeld else { return false }
      return day.holds(for: window, on: asOf)
    }
  }

  /// What was held or has happened within some months, and what it covered.
  func coverage(withinMonths months: Int) -> Coverage {
    let window = Interval(months: months)
    let (exercises, services) = (inventory.exercises, inventory.services)
    let events = events(within: window)
    var byService = [[Int]](repeating: [], count: services.count)
    for place in exercises.indices {
      guard let day = exercises[place].heldDay(by: asOf), day.holds(for: window, on: asOf) else {
        continue
      }
      for case let service? in portfolio.scopes[place] { byService[service].append(place) }
    }
    for (place, event) in events.enumerated() {
      for entry in event.exercise.scope.elements() {
        guard let id = entry.service.value, let service = services.index(of: id) else { continue }
        byService[service].append(exercises.count + place)
      }
    }
    return Coverage(exercises: exercises, events: events, byService: byService)
  }
}

/// Exercises and events, and the services that they covered.
struct Coverage: Sendable {
  fileprivate let exercises: RecordTable<Exercise>
  fileprivate let events: [Event]
  /// By service: what covered it, exercises by their positions, then events by theirs and the
  /// number of exercises.
  let byService: [[Int]]

  /// Whether anybody took part in what covered a service.
  func hasPeople(_ service: Int) -> Bool {
    byService[service].contains { activity($0).hasPeople }
  }

  /// Whether somebody took part in what covered a service.
  func includes(_ person: RecordID<Person>, _ service: Int) -> Bool {
    byService[service].contains { activity($0).includes(person) }
  }

  private func activity(_ place: Int) -> Exercise {
    place < exercises.count ? exercises[place] : events[place - exercises.count].exercise
  }

  /// Whether an alternate in the pool of a role took part in what covered a service.
  func includesAlternate(of role: RoleReadiness, _ service: Int) -> Bool {
    let candidates = role.candidates
    return candidates.indices.contains { place in
      candidates[place].isActive && candidates[place].kind == .alternate
        && includes(candidates[place].person, service)
    }
  }
}

extension Exercise {
  /// Whether anybody led it or took part.
  fileprivate var hasPeople: Bool {
    self.lead.isStated || !self.participants.elements().isEmpty
  }

  /// Whether somebody led it or took part.
  fileprivate func includes(_ person: RecordID<Person>) -> Bool {
    if self.lead.value == person { return true }
    let participants = self.participants.elements()
    return participants.indices.contains { participants[$0].value == person }
  }

  /// Who led it and who took part.
  var everybody: [RecordID<Person>] {
    self.participants.elements().map(\.value) + [self.lead.value].compactMap(\.self)
  }
}
