// SPDX-License-Identifier: Apache-2.0

import Continuity
import Testing

@Suite struct MomentTests {
  @Test(arguments: [
    ("2026-11-21", 0, true), ("2026-11-21T09:00", 32_400, false),
    ("2026-11-21T09:00:30", 32_430, false), ("2026-11-21 09:00", 32_400, false),
    ("2026-11-21T09:00Z", 32_400, true), ("2026-11-21T09:00:00z", 32_400, true),
    ("2026-11-21T09:00:00+01:00", 28_800, true), ("2026-11-21T09:00:00-0530", 52_200, true),
    ("2026-11-21T09:00:00.250Z", 32_400, true),
  ])
  func `a moment is read with its distance from UTC`(
    text: String, second: Int, hasOffset: Bool
  ) {
    let written = Moment.read(text)
    let midnight = (CalendarDay("2026-11-21")?.number ?? 0) * RecoveryTime.day
    #expect(written?.moment.instant == midnight + second)
    #expect(written?.hasOffset == hasOffset)
    #expect(written?.moment.day == CalendarDay("2026-11-21"))
  }

  @Test(arguments: [
    "", "2026-11-2", "2026-11-31", "2026-11-21T", "2026-11-21T9:00", "2026-11-21T24:00",
    "2026-11-21T09:60", "2026-11-21T09:00:60", "2026-11-21T09", "2026-11-21x09:00",
    "2026-11-21T09:00+1", "2026-11-21T09:00+15:00", "2026-11-21T09:00+01:60",
    "2026-11-21T09:00 CET", "2026-11-21T09:00Z0100", "2026-11-21T09:00+:0:1:0:0",
    "2026-11-21T09:00+010:0", "2026-11-21T09:00:00.abcZ", "2026-11-21T09:00.",
  ])
  func `what is no moment is none`(text: String) {
    #expect(Moment.read(text) == nil)
  }

  @Test func `a date alone has no time of day`() {
    #expect(Moment.read("2026-11-21")?.moment.hasTime == false)
    #expect(Moment.read("2026-11-21T00:00")?.moment.hasTime == true)
  }
}
