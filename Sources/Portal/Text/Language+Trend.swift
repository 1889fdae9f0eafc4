// SPDX-License-Identifier: Apache-2.0

import Continuity
import Rules

extension Language {
  package var trendTitle: String { "How the services stand over time" }
  package var trendKept: String { "promise kept by design" }
  package var trendTested: String { "tested" }
  package var trendMissed: String { "promise missed" }

  /// What a trend shows, for those who do not see it.
  package func trendDescription(of history: [ProgrammeFigures]) -> String {
    guard let first = history.first, let last = history.last else { return "" }
    return """
      From \(date(first.on)) to \(date(last.on)): promise kept \(first.kept) of \(first.services), \
      then \(last.kept) of \(last.services); tested \(first.tested), then \(last.tested); promise \
      missed \(first.missed), then \(last.missed).
      """
  }

  /// How far back the comparison goes.
  func trendSummary(since day: CalendarDay, snapshots: Int) -> String {
    let number = snapshots == 1 ? "the only snapshot" : "the last of \(snapshots) snapshots"
    return "Compared with \(date(day)), \(number)."
  }

  func badge(isBetter: Bool?) -> Badge {
    switch isBetter {
    case true?: Badge("Better", .good)
    case false?: Badge("Worse", .critical)
    case nil: Badge("Changed", .plain)
    }
  }

  /// One change in words.
  func sentence(on measure: TrendMeasure, from old: Int, to new: Int) -> String {
    switch measure {
    case .services: "\(new) services are recorded; they were \(old)."
    case .kept: "\(new) services keep their promise by design; they were \(old)."
    case .missed: "\(new) services miss their promise; they were \(old)."
    case .tested: "\(new) services are tested; they were \(old)."
    case .covered:
      "\(new) services are approved for people, process and technology; they were \(old)."
    case .ready: "\(new) roles have enough people who can be counted on; they were \(old)."
    case .severe: "\(new) critical and high findings are open; they were \(old)."
    case .waived: "\(new) findings are covered by a waiver; they were \(old)."
    }
  }
}
