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
    return exercises + events.map(\.exercise)
  }

  /// By service: who took part in what covered it within some months.
  func participants(withinMonths months: Int) -> [Set<RecordID<Person>>] {
    var participants = [Set<RecordID<Person>>](repeating: [], count: inventory.services.count)
    for activity in activities(withinMonths: months) {
      let people = activity.everybody
      for scope in activity.scope.elements() {
        guard let id = scope.service.value, let service = portfolio.position(of: id) else {
          continue
        }
        participants[service].formUnion(people)
      }
    }
    return participants
  }
}

extension Exercise {
  /// Who led it and who took part.
  var everybody: [RecordID<Person>] {
    self.participants.elements().map(\.value) + [self.lead.value].compactMap(\.self)
  }
}
