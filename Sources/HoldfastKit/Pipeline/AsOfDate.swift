// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// The date that a run speaks for: the command line's, else `SOURCE_DATE_EPOCH`, else the
/// programme's, else the clock's, in UTC (docs/ci.md, "The date").
package func asOfDate(
  option: CalendarDay?, environment: Environment, settings: Settings
) throws(Failure) -> CalendarDay {
  if option == nil, try environment.sourceDateEpoch() == nil, let day = settings.asOf.value {
    return day
  }
  return try today(option, environment)
}

/// The date of what is written now: the command line's, else `SOURCE_DATE_EPOCH`, else the clock's.
package func today(
  _ option: CalendarDay?, _ environment: Environment
) throws(Failure) -> CalendarDay {
  if let option { return option }
  let seconds = try environment.sourceDateEpoch() ?? SystemClock.secondsSince1970()
  return CalendarDay(secondsSince1970: seconds)
}

extension CalendarDay {
  /// The day of an instant in UTC.
  fileprivate init(secondsSince1970 seconds: Int) {
    let day = RecoveryTime.day
    self.init(number: seconds >= 0 ? seconds / day : (seconds - day + 1) / day)
  }
}
