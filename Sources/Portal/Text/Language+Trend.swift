// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing
import Rules

extension Language {
  var trendTitle: String { say("How the services stand over time") }
  var trendKept: String { say("promise kept") }
  var trendTested: String { say("tested") }
  var trendMissed: String { say("promise missed") }

  /// What a trend shows, for those who do not see it.
  func trendDescription(of history: [ProgrammeFigures]) -> String {
    guard let first = history.first, let last = history.last else { return "" }
    let kept = say(
      "\(first.kept) of \(first.services), then \(last.kept) of \(last.services)")
    let tested = say("\(first.tested), then \(last.tested)")
    let missed = say("\(first.missed), then \(last.missed)")
    return say(
      """
      From \(date(first.on)) to \(date(last.on)): promise kept \(kept); tested \(tested); \
      promise missed \(missed).
      """)
  }

  /// How far back the comparison goes.
  func trendSummary(since day: CalendarDay, snapshots: Int) -> String {
    snapshots == 1
      ? say("Compared with \(date(day)), the only snapshot.")
      : say("Compared with \(date(day)), the last of \(snapshots) snapshots.")
  }

  func badge(isBetter: Bool?) -> Badge {
    switch isBetter {
    case true?: Badge(say("Better"), .good)
    case false?: Badge(say("Worse"), .critical)
    case nil: Badge(say("Changed"), .plain)
    }
  }

  /// One change in words.
  func sentence(on measure: TrendMeasure, from old: Int, to new: Int) -> String {
    switch measure {
    case .services: say("\(new) services are recorded; they were \(old).")
    case .kept: say("\(new) services keep their promise by design; they were \(old).")
    case .missed: say("\(new) services miss their promise; they were \(old).")
    case .tested: say("\(new) services are tested; they were \(old).")
    case .covered:
      say("\(new) services are approved for people, process and technology; they were \(old).")
    case .ready: say("\(new) roles have enough people who can be counted on; they were \(old).")
    case .severe: say("\(new) critical and high findings are open; they were \(old).")
    case .waived: say("\(new) findings are covered by a waiver; they were \(old).")
    }
  }
}
