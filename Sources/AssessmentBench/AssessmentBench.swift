// SPDX-License-Identifier: Apache-2.0

// A developer's measure of what assessing costs, see docs/performance.md; not in the program.
//
// 1. `SampleProgramme` makes up a programme of some size, the same in every run.
// 2. `AssessmentBench` assesses it and prints the best processor time and the peak memory.

import Assessment
import Continuity
import TestSupport

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
    let before = ProcessUsage.peakMemory
    var falls = 0
    let best = ProcessUsage.leastTime(ofRounds: min(rounds, 50_000 / size)) {
      let assessment = assess(
        sample.programme, asOf: CalendarDay(number: 20_000), digest: { "\($0.count)" })
      falls = assessment.losses.rows.reduce(0) { $0 + assessment.losses.services(in: $1).count }
    }
    print(
      "\(size) services, \(sample.needs) needs, \(falls) falls in all losses: "
        + "\(best / 1_000_000) ms user and system, "
        + "peak memory \(ProcessUsage.peakMemory) MiB, \(before) MiB before")
  }
}
