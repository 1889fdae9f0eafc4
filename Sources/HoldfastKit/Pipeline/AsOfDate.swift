// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// The date that a run speaks for: the command line's, else `SOURCE_DATE_EPOCH`, else the
/// programme's, else the clock's, in UTC (product.md, "Commands").
package func asOfDate(
  option: CalendarDay?, environment: Environment, settings: Settings
) throws(Failure) -> CalendarDay {
  if let option { return option }
  if let seconds = try environment.sourceDateEpoch() {
    return CalendarDay(secondsSince1970: seconds)
  }
  return settings.asOf.value ?? CalendarDay(secondsSince1970: SystemClock.secondsSince1970())
}

extension CalendarDay {
  /// The day of an instant in UTC.
  fileprivate init(secondsSince1970 seconds: Int) {
    let day = RecoveryTime.day
    self.init(number: seconds >= 0 ? seconds / day : (seconds - day + 1) / day)
  }
}
