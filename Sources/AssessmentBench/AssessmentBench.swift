// SPDX-License-Identifier: Apache-2.0

// A developer's measure of what assessing costs, see docs/performance.md; not in the program.
//
// 1. `SampleProgramme` makes up a programme of some size, the same in every run.
// 2. `AssessmentBench` assesses it and prints the best processor time and the peak memory.

import Assessment
import Continuity

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Assesses made-up programmes and prints how long processors were busy and how much memory it took.
///
///     AssessmentBench [SERVICES …]
///
/// Without arguments 1,000, 10,000 and 100,000 services, each with four needs.
@main struct AssessmentBench {
  /// How often a size is assessed at most; the best time counts.
  static let rounds = 5

  static func main() {
    let sizes = CommandLine.arguments.dropFirst().compactMap { Int($0) }.filter { $0 > 0 }
    // Ascending, since the peak of memory is that of the whole process so far.
    for size in sizes.isEmpty ? [1_000, 10_000, 100_000] : sizes.sorted() { measure(size) }
  }

  private static func measure(_ size: Int) {
    let sample = SampleProgramme(size: size)
    let before = peakMemory()
    var best = Int.max
    var falls = 0
    for _ in 0..<max(1, min(rounds, 50_000 / size)) {
      let start = processorTime()
      let assessment = assess(
        sample.programme, asOf: CalendarDay(number: 20_000), digest: { "\($0.count)" })
      best = min(best, processorTime() - start)
      falls = assessment.losses.rows.reduce(0) { $0 + assessment.losses.services(in: $1).count }
    }
    print(
      "\(size) services, \(sample.needs) needs, \(falls) falls in all losses: "
        + "\(best / 1_000_000) ms user and system, "
        + "peak memory \(peakMemory()) MiB, \(before) MiB before")
  }

  /// Nanoseconds for which this process has kept processors busy, in user and system mode.
  private static func processorTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }

  /// The most memory that this process has had so far, in mebibytes.
  private static func peakMemory() -> Int {
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
}
