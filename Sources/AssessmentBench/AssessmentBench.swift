// SPDX-License-Identifier: Apache-2.0

// A developer's measure of what assessing costs, see docs/performance.md; not in the program.
//
// 1. `SampleProgramme` makes up a programme of some size, the same in every run.
// 2. `AssessmentBench` assesses it several times and prints the best user and system time.

import Assessment
import Continuity

#if canImport(Darwin)
  import Darwin
#elseif canImport(Musl)
  import Musl
#else
  import Glibc
#endif

/// Assesses made-up programmes and prints the time that the processor was busy with it.
///
///     AssessmentBench [SERVICES …]
///
/// Without arguments 1,000 and 10,000 services, each with four needs.
@main struct AssessmentBench {
  /// How often each size is assessed; the best counts.
  static let rounds = 5

  static func main() {
    let sizes = CommandLine.arguments.dropFirst().compactMap { Int($0) }
    for size in sizes.isEmpty ? [1_000, 10_000] : sizes { measure(size) }
  }

  private static func measure(_ size: Int) {
    let sample = SampleProgramme(size: size)
    var best = Int.max
    var falls = 0
    for _ in 0..<rounds {
      let start = processorTime()
      let assessment = assess(
        sample.programme, asOf: CalendarDay(number: 20_000), digest: { "\($0.count)" })
      best = min(best, processorTime() - start)
      falls = assessment.losses.rows.reduce(0) { $0 + assessment.losses.services(in: $1).count }
    }
    print(
      "\(size) services, \(sample.needs) needs, \(falls) falls in all losses: "
        + "\(best / 1_000_000) ms user and system")
  }

  /// Nanoseconds for which this process has kept a processor busy, in user and system mode.
  private static func processorTime() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Int(time.tv_sec) * 1_000_000_000 + Int(time.tv_nsec)
  }
}
