// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HoldfastKit
import Reports

/// `holdfast check [SOURCE]`: findings only, no site.
struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks a programme and says what is missing, where.",
    discussion: """
      With --audience, what is said is what the copy for these readers says: nothing about what \
      is hidden from them. Mistakes in hidden places are reported only without it.
      """)

  @OptionGroup var source: SourceOptions
  @OptionGroup var audience: AudienceOptions
  @OptionGroup var gate: GateOptions
  @OptionGroup var baseline: BaselineOptions
  @OptionGroup var formats: FormatOptions<OutputFormat>
  @OptionGroup var output: ConsoleOptions

  func run() throws {
    let environment = HoldfastKit.Environment.ofProcess()
    let console = output.console(environment)
    try carryOut(on: console) { () throws(Failure) in
      try checkReports(
        formats.paths + baseline.paths, sparing: source.source.sparedPlaces)
    }
    let known = try baseline.read(on: console)
    let request = source.request(environment, for: audience.audience)
    let examination = try examined(request, on: console).copy
    let report = examination.report(
      failOn: gate.failOn ?? examination.failOn, baseline: known
    ).lying(in: source.source.prefix)
    try carryOut(on: console) { () throws(Failure) in
      try formats.write(orElse: .text) { $0.write(report) }
      try baseline.write(report)
      try report.appendSummary(environment)
    }
    end(holding: report, isGating: report.isGating)
  }
}
