// SPDX-License-Identifier: Apache-2.0

import Continuity

extension Check {
  /// Whether somebody reports to another one, directly or not.
  ///
  /// A line is followed for 16 managers, so that one that closes on itself comes to an end.
  func reports(_ person: RecordID<Person>, to other: RecordID<Person>) -> Bool {
    var last = person
    for _ in 0..<16 {
      guard let place = inventory.people.index(of: last),
        let manager = inventory.people[place].manager.value
      else { return false }
      if manager == other { return true }
      last = manager
    }
    return false
  }
}
