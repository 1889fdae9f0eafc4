// SPDX-License-Identifier: Apache-2.0

// A developer's measure of what each rule costs, see docs/performance.md; not in the program.
//
// 1. `content(in:)` reads the texts of a folder; the figures of the programme are computed once.
// 2. `RulesBench` asks each rule alone, then all of them, and prints the best processor times.

import Assessment
import ContentReader
import Continuity
import Diagnostics
import Foundation
import Rules
import TestSupport

/// Checks a programme rule by rule and prints for how long each kept the processor busy.
///
///     RulesBench FOLDER
///
/// The dearest rule comes first; the last lines tell what all of them cost together, what is looked
/// up for all of them, and what checking costs as the program does it.
@main struct RulesBench {
  /// How often each is measured; the best time counts.
  static let rounds = 3

  static func main() throws {
    let folder = CommandLine.arguments.dropFirst().first ?? "."
    let programme = readProgramme(try content(in: folder), jobs: 1)
    let asOf = programme.settings.asOf.value ?? CalendarDay(number: 20_778)
    let assessment = assess(programme, asOf: asOf) { "\($0.count)" }
    let bench = Bench(assessment)
    let costs = Rule.all.map { rule in
      let found = bench.judge([rule], jobs: 1).reduce(0) { $0 + $1.findings.count }
      let time = ProcessUsage.leastTime(ofRounds: rounds) { bench.judge([rule], jobs: 1) }
      return (name: "\(rule.id) \(rule.name), \(found) findings", time: time)
    }
    for cost in costs.sorted(by: { $0.time > $1.time }) { line(cost.time, cost.name) }
    line(costs.reduce(0) { $0 + $1.time }, "the \(costs.count) rules one by one")
    line(ProcessUsage.leastTime(ofRounds: rounds) { Bench(assessment) }, "looked up for all")
    line(
      ProcessUsage.leastTime(ofRounds: rounds) { check(assessment, jobs: 1) },
      "checking, findings in order")
  }

  /// The texts below `content/` of a folder, as the program reads them.
  private static func content(in folder: String) throws -> Content {
    let root = URL(filePath: folder, directoryHint: .isDirectory).standardizedFileURL
    let paths = try FileManager.default.subpathsOfDirectory(
      atPath: root.appending(path: Content.folder).path)
    let texts = paths.filter { path in
      [".json", ".csv", ".md"].contains { path.hasSuffix($0) }
    }
    return Content(
      files: try texts.map { path in
        let file = root.appending(path: Content.folder + path)
        return SourceFile(path: Content.folder + path, bytes: Array(try Data(contentsOf: file)))
      })
  }

  private static func line(_ time: Int, _ name: String) {
    let tenths = time / 100_000
    print("\(tenths / 10).\(tenths % 10) ms  \(name)")
  }
}
