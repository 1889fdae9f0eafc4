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
    let exercises = inventory.exercises.filter {
      $0.heldDay(by: asOf)?.holds(for: window, on: asOf) ?? false
    }
    let events = inventory.events.filter { event in
      guard let day = event.day, day <= asOf, event.exercise.isHeld else { return false }
      return day.holds(for: window, on: asOf)
    }
    return exercises + events.map { $0.exercise }
  }

  /// What was held or has happened within some months, and what it covered.
  func coverage(withinMonths months: Int) -> Coverage {
    let activities = activities(withinMonths: months)
    let (services, isLiving) = (inventory.services, portfolio.isLiving)
    var byService = [[Int]](repeating: [], count: services.count)
    for number in activities.indices {
      let scopes = activities[number].scope.elements()
      for place in scopes.indices {
        guard let id = scopes[place].service.value, let service = services.index(of: id),
          isLiving[service]
        else { continue }
        byService[service].append(number)
      }
    }
    return Coverage(activities: activities, byService: byService)
  }
}

/// Exercises and events, and the services that they covered.
struct Coverage: Sendable {
  /// Exercises first.
  let activities: [Exercise]
  /// By service: the places of the activities with it in their scope.
  let byService: [[Int]]

  /// Whether anybody took part in what covered a service.
  func hasPeople(_ service: Int) -> Bool {
    byService[service].contains { activities[$0].hasPeople }
  }

  /// Whether somebody took part in what covered a service.
  func includes(_ person: RecordID<Person>, _ service: Int) -> Bool {
    byService[service].contains { activities[$0].includes(person) }
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
