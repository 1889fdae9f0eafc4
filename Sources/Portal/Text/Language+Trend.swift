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
    case .services: say("Services recorded: \(new), before \(old).")
    case .kept: say("Services that keep their promise by design: \(new), before \(old).")
    case .missed: say("Services that miss their promise: \(new), before \(old).")
    case .tested: say("Services tested: \(new), before \(old).")
    case .covered:
      say("Services approved for people, process and technology: \(new), before \(old).")
    case .ready: say("Roles with enough people who can be counted on: \(new), before \(old).")
    case .severe: say("Open critical and high findings: \(new), before \(old).")
    case .waived: say("Findings that a waiver covers: \(new), before \(old).")
    }
  }
}
