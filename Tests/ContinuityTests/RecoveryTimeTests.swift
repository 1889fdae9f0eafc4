// SPDX-License-Identifier: Apache-2.0

import Continuity
import Testing

@Suite struct RecoveryTimeTests {
  @Test(arguments: [
    ("0", 0), ("90s", 90), ("30m", 1_800), ("4h", 14_400), ("2d", 172_800), ("1w", 604_800),
    ("1d12h", 129_600), ("6 hours", 21_600), ("1 day 12 hours", 129_600), ("5 min", 300),
    ("PT4H", 14_400), ("P1D", 86_400), ("P1DT12H", 129_600), ("P1W", 604_800), ("PT1M30S", 90),
    ("00h", 0),
  ])
  func `a time is read in each of its notations`(text: String, seconds: Int) {
    #expect(RecoveryTime(text)?.seconds == seconds)
  }

  @Test(arguments: [
    "", " ", "4", "h", "4 ours", "4H", "-4h", "1.5h", "12h1d", "1h1h", "1mo", "1y", "P", "PT",
    "P1DT", "P4H", "PT1D", "P1M", "PT4HT5M", "pt4h", "4h!", "1000000001s", "9999999999999h",
  ])
  func `what is no time, or hangs on the calendar, is none`(text: String) {
    #expect(RecoveryTime(text) == nil)
  }

  @Test(arguments: [
    (0, "0"), (1, "1s"), (59, "59s"), (60, "1m"), (5_400, "1h30m"), (86_400, "1d"),
    (129_600, "1d12h"), (604_800, "7d"), (-5_400, "-1h30m"),
  ])
  func `a time is written in its shortest exact form`(seconds: Int, text: String) {
    #expect(RecoveryTime(seconds: seconds).description == text)
    guard seconds >= 0 else { return }
    #expect(RecoveryTime(text)?.seconds == seconds)
  }

  @Test(arguments: [
    ("6mo", 6, 0), ("1y", 12, 0), ("1y6mo", 18, 0), ("P1Y6M", 18, 0), ("6 months", 6, 0),
    ("2 years", 24, 0), ("1mo10d", 1, 864_000), ("P1M10D", 1, 864_000), ("90d", 0, 7_776_000),
    ("P1MT1M", 1, 60),
  ])
  func `an interval keeps months apart from what has a length`(
    text: String, months: Int, seconds: Int
  ) {
    #expect(Interval(text) == Interval(months: months, seconds: seconds))
  }

  @Test(arguments: ["0", "12mo", "90d", "1mo10d", "1d12h"])
  func `an interval is written as it is read`(text: String) {
    #expect(Interval(text)?.description == text)
  }
}
