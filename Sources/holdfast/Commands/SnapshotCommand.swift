// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HoldfastKit

/// `holdfast snapshot [SOURCE]`: today's figures for the trend on the home page.
struct SnapshotCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "snapshot",
    abstract: "Records today's figures in content/inventory/snapshots.json, for trends.",
    discussion: """
      One small record: services by stage, promises kept, coverage, roles with enough people, \
      findings by severity. A second snapshot of the same day replaces the first; they stand in \
      the order of their dates. Commit the file.
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var output: ConsoleOptions

  func run() throws {
    let environment = HoldfastKit.Environment.ofProcess()
    let console = output.console(environment)
    try withExamination(source.request(environment), on: console) { examination in
      guard !examination.isMalformed else {
        return console.say("nothing recorded: figures of what was not read would mislead")
      }
      let path = try carryOut(on: console) { () throws(Stop) in
        try examination.takeSnapshot(in: source.source)
      }
      console.say("figures of \(examination.asOf) in '\(path)'")
    }
  }
}
