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
    let window = Interval(months: months)
    let held = exercises(within: window)
    return held.map { inventory.exercises[$0] } + events(within: window).map { $0.exercise }
  }

  /// The positions of the exercises that were held within some time before the as-of date.
  func exercises(within window: Interval) -> [Int] {
    portfolio.heldOn.indices.filter { place in
      portfolio.heldOn[place]?.holds(for: window, on: asOf) ?? false
    }
  }

  /// What has happened within some time before the as-of date.
  func events(within window: Interval) -> [Event] {
    inventory.events.filter { event in
      guard let day = event.day, day <= asOf, event.exercise.isHeld else { return false }
      return day.holds(for: window, on: asOf)
    }
  }

  /// What was held or has happened within some months, and what it covered.
  func coverage(withinMonths months: Int) -> Coverage {
    let window = Interval(months: months)
    var coverage = Coverage(services: inventory.services.count)
    for exercise in exercises(within: window) {
      coverage.add(portfolio.attendance[exercise], portfolio.scopes[exercise])
    }
    let (people, services) = (inventory.people, inventory.services)
    for event in events(within: window) {
      let scope = event.exercise.scope.elements()
      coverage.add(
        event.exercise.everybody.map { people.index(of: $0) }[...],
        scope.map { entry in entry.service.value.flatMap { services.index(of: $0) } }[...])
    }
    return coverage
  }
}

/// Exercises and events, and the services that they covered.
struct Coverage: Sendable {
  /// By activity, exercises first: the positions of those who led it or took part.
  private var people: [ArraySlice<Int?>] = []
  /// By service: the places of the activities with it in their scope.
  private(set) var byService: [[Int]]

  /// Of so many services, none of them covered yet.
  fileprivate init(services count: Int) {
    byService = Array(repeating: [], count: count)
  }

  /// Takes in an activity, by the positions of those who were there and of what it covered.
  fileprivate mutating func add(_ people: ArraySlice<Int?>, _ services: ArraySlice<Int?>) {
    for case let service? in services { byService[service].append(self.people.count) }
    self.people.append(people)
  }

  /// Whether anybody took part in what covered a service.
  func hasPeople(_ service: Int) -> Bool {
    byService[service].contains { !people[$0].isEmpty }
  }

  /// Whether an alternate in the pool of a role took part in what covered a service.
  func includesAlternate(of role: RoleReadiness, _ service: Int) -> Bool {
    let candidates = role.candidates
    return candidates.indices.contains { place in
      candidates[place].isActive && candidates[place].kind == .alternate
        && byService[service].contains { people[$0].contains(candidates[place].place) }
    }
  }
}

extension Exercise {
  /// Who led it and who took part.
  var everybody: [RecordID<Person>] {
    self.participants.elements().map { $0.value } + [self.lead.value].compactMap(\.self)
  }
}
