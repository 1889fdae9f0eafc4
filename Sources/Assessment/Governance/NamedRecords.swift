// SPDX-License-Identifier: Apache-2.0

import Continuity

/// The records of one kind that those of another name, each looked up once.
///
/// Many rules go through all exercises with their scopes. What a scope names stands here in one flat
/// list, so that no rule hashes its ids again, or touches the scopes.
package struct NamedRecords: Sendable {
  /// By naming record, where its entries begin; one more than records.
  private var starts = [0]
  /// By entry.
  private var places: [Int?] = []

  /// - Parameters:
  ///   - count: how many records name others.
  ///   - table: what they name.
  ///   - names: tells what the record at a position names, entry by entry.
  init<Named: Record>(
    byEachOf count: Int, in table: RecordTable<Named>,
    _ names: (_ record: Int, _ name: (RecordID<Named>?) -> Void) -> Void
  ) {
    starts.reserveCapacity(count + 1)
    places.reserveCapacity(count)
    for record in 0..<count {
      names(record) { id in places.append(id.flatMap { table.index(of: $0) }) }
      starts.append(places.count)
    }
  }

  /// By entry of a record: the position of what it names; `nil` where it names none that exists.
  package subscript(record: Int) -> ArraySlice<Int?> {
    places[starts[record]..<starts[record + 1]]
  }
}

extension NamedRecords {
  /// By exercise: the services in its scope.
  static func scopes(ofExercisesIn inventory: Inventory) -> NamedRecords {
    let exercises = inventory.exercises
    return NamedRecords(byEachOf: exercises.count, in: inventory.services) { exercise, name in
      let scope = exercises[exercise].scope.elements()
      for place in scope.indices { name(scope[place].service.value) }
    }
  }

  /// By exercise: who led it, where that is stated, then who took part.
  static func attendance(ofExercisesIn inventory: Inventory) -> NamedRecords {
    let exercises = inventory.exercises
    return NamedRecords(byEachOf: exercises.count, in: inventory.people) { exercise, name in
      if let lead = exercises[exercise].lead.value { name(lead) }
      for person in exercises[exercise].participants.elements() { name(person.value) }
    }
  }

  /// By risk: the services that it lists.
  static func services(ofRisksIn inventory: Inventory) -> NamedRecords {
    let risks = inventory.risks
    return NamedRecords(byEachOf: risks.count, in: inventory.services) { risk, name in
      for service in risks[risk].services.elements() { name(service.value) }
    }
  }
}
