// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The distances from UTC of a named time zone over the years.
///
/// Foundation carries the zones' data with the program, so that the same input gives the same
/// result on any machine; nothing else of Foundation is used for times.
package struct TimeZoneRule: Sendable {
  private let zone: TimeZone

  /// - Parameter name: a name of the IANA database, such as `Europe/Zurich`.
  package init?(_ name: String) {
    guard let zone = TimeZone(identifier: name) else { return nil }
    self.zone = zone
  }

  /// Seconds east of UTC at an instant, in seconds since 1970.
  package func offset(at instant: Int) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
  }

  /// Seconds east of UTC when local clocks show a time, in seconds since 1970 as if they were UTC.
  ///
  /// Of a time that occurs twice the first is meant; one that is skipped is read with the offset
  /// that holds before the change.
  package func offset(atLocal local: Int) -> Int {
    let earlier = offset(at: local - 86_400)
    if offset(at: local - earlier) == earlier { return earlier }
    let later = offset(at: local + 86_400)
    return offset(at: local - later) == later ? later : earlier
  }
}
