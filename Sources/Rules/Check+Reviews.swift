// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics

extension Check {
  /// When the analysis, a plan or the write-up of a service was last reviewed, and where it says so.
  func latestReview(of position: Int) -> (on: CalendarDay, span: Span)? {
    let analysis = portfolio.analysis(of: position)
    let plans = portfolio.recoveryPlans(of: position).map { $0.reviewedOn }
    let writeUp = portfolio.writeUp(of: position)?.frontMatter.reviewedOn
    let days = [analysis?.reviewedOn, analysis?.conductedOn, writeUp].compactMap(\.self) + plans
    return days.compactMap { day in
      day.happened(by: asOf).map { (on: $0, span: day.span ?? portfolio.service(position).span) }
    }.max { $0.on < $1.on }
  }

  /// Whether some restore test of the programme states what a rule asks for.
  func hasRestoreTest(_ states: (RestoreTest) -> Bool) -> Bool {
    inventory.services.contains { service in
      service.dataStores.elements().contains { $0.restoreTest.value.map(states) ?? false }
    }
  }
}
