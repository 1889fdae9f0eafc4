// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics

/// All that a rule may look at: the programme, the figures computed from it, and the day.
struct Check: Sendable {
  let portfolio: Portfolio

  var programme: Programme { portfolio.programme }
  var inventory: Inventory { portfolio.programme.inventory }
  var asOf: CalendarDay { portfolio.asOf }

  init(_ programme: Programme, asOf: CalendarDay) {
    portfolio = Portfolio(programme, asOf: asOf)
  }

  /// The column of severities of a service: of its tier, the first without one (readings.md B11).
  func column(ofServiceAt position: Int) -> Int {
    portfolio.policy(of: position)?.column ?? 0
  }

  /// The person that a field names, if there is one.
  func person(_ reference: Reference<Person>) -> Person? {
    inventory.people[reference]
  }

  /// The write-up of a service.
  func writeUp(of service: Service) -> Document? {
    programme.documents.writeUp(of: service.id)
  }
}
