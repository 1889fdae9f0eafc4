// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing

/// Words about where and when sessions are.
extension Language {
  package var online: String { say("Online") }

  /// A time of day: "09:30".
  package func clock(_ secondOfDay: Int) -> String {
    let minutes = secondOfDay / 60
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(two(minutes / 60)):\(two(minutes % 60))"
  }

  /// What clocks show elsewhere: "UTC+01:00, 08:30 in UTC"; `nil` for a day without a time.
  func zone(of start: Moment) -> String? {
    guard start.hasTime else { return nil }
    guard start.offset != 0 else { return offset(0) }
    let day = start.instant >= 0 ? start.instant / RecoveryTime.day : start.day.number
    let other = CalendarDay(number: day)
    let date = other == start.day ? "" : "\(self.date(other)), "
    let time = date + clock(start.instant - day * RecoveryTime.day)
    return say("\(offset(start.offset)), \(time) in UTC")
  }
}
