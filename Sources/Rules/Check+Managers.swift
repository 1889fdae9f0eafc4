// SPDX-License-Identifier: Apache-2.0

import Continuity

extension Check {
  /// By person: the position of the manager; `nil` without one that exists.
  var managers: [Int?] {
    let people = inventory.people
    return people.map { person in person.manager.value.flatMap { people.index(of: $0) } }
  }

  /// Whether somebody reports to another one, directly or not.
  ///
  /// A line is followed for 16 managers, so that one that closes on itself comes to an end.
  func reports(
    _ person: RecordID<Person>, to other: RecordID<Person>, by managers: [Int?]
  ) -> Bool {
    var place = inventory.people.index(of: person)
    for _ in 0..<16 {
      guard let last = place, let manager = inventory.people[last].manager.value else {
        return false
      }
      if manager == other { return true }
      place = managers[last]
    }
    return false
  }
}
