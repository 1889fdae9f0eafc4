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

  /// Seconds east of UTC when local clocks show a time, in seconds since 1970 as if they were UTC;
  /// `nil` where a change of the clocks skips it.
  ///
  /// Of a time that occurs twice the first is meant.
  package func offset(atLocal local: Int) -> Int? {
    let around = [offset(at: local - 86_400), offset(at: local + 86_400)]
    return around.first { offset(at: local - $0) == $0 }
  }
}
