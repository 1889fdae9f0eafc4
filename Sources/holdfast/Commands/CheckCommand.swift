// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HoldfastKit
import Reports

/// `holdfast check [SOURCE]`: findings only, no site.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks a programme and says what is missing, where.")

  @OptionGroup var source: SourceOptions
  @OptionGroup var gate: GateOptions
  @OptionGroup var formats: FormatOptions
  @OptionGroup var output: ConsoleOptions

  func run() throws {
    let environment = HoldfastKit.Environment.ofProcess()
    let console = output.console(environment)
    let isGating = try carrying(
      out: { console throws(Failure) in
        let progress = console.progress(steps: ExaminationRequest.stepCount)
        let examination = try examine(source.request(environment), progress)
        progress.end()
        let failOn = gate.failOn ?? examination.failOn
        let report = examination.report(failOn: failOn)
        if try !formats.write(report) {
          try StandardStream.output.deliver(Array(report.text.utf8))
        }
        try report.appendSummary(environment)
        return examination.isGating(failOn)
      }, on: console)
    if isGating { throw ExitStatus.gating }
  }
}
