// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HoldfastKit
import Reports

/// What a run is compared with, and what is recorded for later runs.
struct BaselineOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file of known findings; only what is new or worse gates.", valueName: "file"),
    transform: path("file"))
  var baseline: String?

  @Option(
    help: ArgumentHelp(
      "Where to record what is found, for --baseline of later runs.", valueName: "file"),
    transform: path("file"))
  var writeBaseline: String?

  /// The file that is asked for.
  var paths: [String] { [writeBaseline].compactMap(\.self) }

  /// The baseline that was asked for; exits with status 2 where it cannot be read.
  func read(on console: Console) throws -> Baseline? {
    guard let baseline else { return nil }
    return try carryOut(on: console) { () throws(Stop) in try readBaseline(baseline) }
  }

  /// Records what was found, where that was asked for.
  func write(_ report: Report) throws(Failure) {
    guard let writeBaseline else { return }
    try replaceFile(writeBaseline, Baseline(report).bytes)
  }
}
