// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The door to the clock: nothing else in this package asks what time it is.
package enum SystemClock {
  /// The time of the system in whole seconds since 1970-01-01T00:00:00Z.
  package static func secondsSince1970() -> Int {
    time(nil)
  }
}
