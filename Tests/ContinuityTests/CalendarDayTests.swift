// SPDX-License-Identifier: Apache-2.0

import Continuity
import Testing

@Suite struct CalendarDayTests {
  @Test func `every day of eight centuries is written and read as itself, one after the other`() {
    guard var day = CalendarDay("1600-01-01"), let end = CalendarDay("2400-12-31") else {
      Issue.record("no day to begin or to end with")
      return
    }
    var previous = (year: 1599, month: 12, day: 31)
    while day <= end {
      let parts = day.parts
      let isNext =
        parts == (previous.year, previous.month, previous.day + 1)
        || parts == (previous.year, previous.month + 1, 1)
        || parts == (previous.year + 1, 1, 1) && previous.month == 12
      let again = CalendarDay(year: parts.year, month: parts.month, day: parts.day)
      guard isNext, again == day, CalendarDay(day.description) == day else {
        Issue.record("\(day) after \(previous)")
        return
      }
      previous = parts
      day = day.adding(days: 1)
    }
    #expect(end.number - (CalendarDay("1600-01-01")?.number ?? 0) == 2 * 146_097 + 365)
  }

  @Test func `days are counted from 1970`() {
    #expect(CalendarDay("1970-01-01")?.number == 0)
    #expect(CalendarDay("1969-12-31")?.number == -1)
    #expect(CalendarDay("2000-03-01")?.number == 11_017)
  }

  @Test(arguments: [
    ("1900-02-29", false), ("2000-02-29", true), ("2100-02-29", false), ("2024-02-29", true),
    ("2026-02-29", false), ("2026-04-31", false), ("2026-13-01", false), ("2026-00-10", false),
    ("2026-01-00", false), ("0000-01-01", false), ("9999-12-31", true), ("2026-1-1", false),
    ("26-01-01", false), ("2026-01-01 ", false), ("2026/01/01", false), ("+026-01-01", false),
    ("", false),
  ])
  func `only a day that exists is one, in one notation`(text: String, isDay: Bool) {
    #expect((CalendarDay(text) != nil) == isDay)
  }

  @Test(arguments: [
    ("05/01/2026", "MM/DD/YYYY"), ("01.05.2026", "DD.MM.YYYY"), ("20260501", "YYYYMMDD"),
    ("2026-05-01", "YYYY-MM-DD"),
  ])
  func `another notation is read by its parts`(text: String, format: String) {
    #expect(CalendarDay(text, format: format) == CalendarDay("2026-05-01"))
  }

  @Test(arguments: ["01.05.26", "1.5.2026", "01.05.20266", "01-05-2026", "31.02.2026", "01.05."])
  func `what has other digits or separators than its notation is no day`(text: String) {
    #expect(CalendarDay(text, format: "DD.MM.YYYY") == nil)
  }

  @Test(arguments: [
    ("2026-01-31", 1, "2026-02-28"), ("2024-01-31", 1, "2024-02-29"),
    ("2024-02-29", 12, "2025-02-28"), ("2026-03-31", -1, "2026-02-28"),
    ("2026-01-15", -1, "2025-12-15"), ("2026-11-30", 3, "2027-02-28"),
  ])
  func `a month later is the same day, or the last of a shorter month`(
    from: String, months: Int, to: String
  ) {
    #expect(CalendarDay(from)?.adding(months: months).description == to)
  }

  @Test func `an interval adds its months first, then its days`() {
    let interval = Interval(months: 1, seconds: 2 * RecoveryTime.day)
    #expect(CalendarDay("2026-01-31")?.adding(interval) == CalendarDay("2026-03-02"))
  }
}
