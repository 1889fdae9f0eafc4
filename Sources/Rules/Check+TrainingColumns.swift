// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

extension Check {
  /// By role: the column of the most critical service that needs it, the first where none does.
  var columnsByRole: [Int] { lowestColumnsByRole.map { $0 ?? 0 } }

  /// By course: the column of the most critical service that needs a role with it, the first where
  /// none does.
  var columnsByCourse: [Int] {
    var lowest = [Int?](repeating: nil, count: inventory.courses.count)
    for (role, column) in lowestColumnsByRole.enumerated() {
      guard let column else { continue }
      for demanded in inventory.roles[role].curriculum.elements() {
        guard let course = inventory.courses.index(of: demanded.value) else { continue }
        lowest[course] = min(lowest[course] ?? column, column)
      }
    }
    return lowest.map { $0 ?? 0 }
  }

  private var lowestColumnsByRole: [Int?] {
    var lowest = [Int?](repeating: nil, count: inventory.roles.count)
    for service in portfolio.living {
      let column = columns.column(ofService: service)
      let pools = assessment.people.pools.byService[service]
      for place in pools.indices {
        guard let role = pools[place].roleIndex else { continue }
        lowest[role] = min(lowest[role] ?? column, column)
      }
    }
    return lowest
  }
}
