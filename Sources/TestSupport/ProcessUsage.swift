// SPDX-License-Identifier: Apache-2.0

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// What this process has used so far, for benchmarks.
package enum ProcessUsage {
  /// Nanoseconds for which it has kept processors busy, in user and system mode.
  package static var processorTime: Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }

  /// The most memory that it has had, in mebibytes.
  package static var peakMemory: Int {
    var usage = rusage()
    // 0 is RUSAGE_SELF, whose type differs between systems.
    getrusage(0, &usage)
    #if canImport(Darwin)
      let unit = 1
    #else
      let unit = 1_024
    #endif
    return usage.ru_maxrss * unit / 1_048_576
  }

  /// The least processor time, in nanoseconds, that something took in some rounds.
  ///
  /// To let go of what came of it is not counted: a program keeps it.
  package static func leastTime<Result>(ofRounds rounds: Int, _ work: () -> Result) -> Int {
    var least = Int.max
    for _ in 0..<max(1, rounds) {
      let start = processorTime
      let result = work()
      least = min(least, processorTime - start)
      withExtendedLifetime(result) {}
    }
    return least
  }
}
