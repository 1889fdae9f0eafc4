// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// The door to the clocks: nothing else in this package asks what time it is.
package enum SystemClock {
  /// The time of the system in whole seconds since 1970-01-01T00:00:00Z.
  package static func secondsSince1970() -> Int {
    time(nil)
  }

  /// A time that only grows, in milliseconds, to tell how long something took.
  package static func milliseconds() -> Int {
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    return now.tv_sec * 1_000 + now.tv_nsec / 1_000_000
  }
}
