// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Check {
  /// What the single losses of a kind that make a service miss its RTO say of it.
  // Compiled into the rule, as `Verdict.outcome` is.
  @inline(__always) func singlePoints(
    _ kind: LossKind, of position: Int, failure: ([LossTable.Row]) -> Outcome
  ) -> Outcome {
    assessment.losses.singlePoint(kind, of: position)
      .outcome(missing: "bia.rto", at: portfolio.service(position).span) {
        failure(assessment.losses.singlePointsOfFailure(kind, of: position))
      }
  }

  /// The services whose single loss makes a service miss its RTO, those of one circle together.
  ///
  /// The members of the service's own circle are none: what waits for itself was told so by
  /// DEP-001. Groups and what is in them are in the order of ids; no group is empty.
  func singleServices(of position: Int) -> [[LossTable.Row]] {
    var groups: [[LossTable.Row]] = []
    var places: [Int: Int] = [:]
    for row in assessment.losses.singlePointsOfFailure(.service, of: position) {
      let unit = unit(of: row.index)
      guard unit != self.unit(of: position) else { continue }
      if let place = places[unit] {
        groups[place].append(row)
      } else {
        places[unit] = groups.count
        groups.append([row])
      }
    }
    return groups
  }

  /// The first service of the circle on which a service lies; itself where it lies on none.
  private func unit(of position: Int) -> Int {
    circles[position]?.services.first ?? position
  }
}
