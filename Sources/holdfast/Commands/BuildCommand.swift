// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Continuity
import Diagnostics
import HoldfastKit
import Reports

/// `holdfast build [SOURCE] [-o public]`: the main job.
struct BuildCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build",
    abstract: "Checks a programme and publishes its portal.",
    discussion: """
      The portal is published in one step: a run that fails or is killed leaves the last one whole. \
      A portal that shows its gaps is better than none, so findings fail the run only with \
      --fail-on; malformed input always does.
      """)

  @OptionGroup var source: SourceOptions

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder to publish to (default: public).", valueName: "folder"),
    transform: path("folder"))
  var output = "public"

  @OptionGroup var audience: AudienceOptions

  @Flag(help: "Publish beside files that are not of a portal; they are kept.")
  var force = false

  @OptionGroup var gate: GateOptions
  @OptionGroup var baseline: BaselineOptions
  @OptionGroup var formats: FormatOptions<OutputFormat>
  @OptionGroup var consoleOptions: ConsoleOptions

  func run() throws {
    let environment = HoldfastKit.Environment.ofProcess()
    let console = consoleOptions.console(environment)
    try carryOut(on: console) { () throws(Failure) in
      try checkReports(
        formats.paths + baseline.paths, sparing: source.source.sparedPlaces + [.output(output)])
    }
    let known = try baseline.read(on: console)
    let folder = source.source.prefix
    let result = try carryOut(on: console) { () throws(Stop) in
      let progress = console.progress(steps: WorkStep.allCases)
      defer { progress.end() }
      do throws(Stop) {
        return try build(request(environment, known), progress)
      } catch {
        throw error.lying(in: folder)
      }
    }
    let sources = result.examined.whole.programme.sources
    console.show(result.mistakes, in: sources.lying(in: folder))
    try carryOut(on: console) { () throws(Failure) in
      let report = result.report.lying(in: folder)
      _ = try formats.write { $0.write(report) }
      try baseline.write(report)
      try report.appendSummary(environment)
    }
    console.say(result.report.summary)
    console.say("\(result.summary.sentence) in '\(output)'")
    end(holding: result, isGating: result.isGating)
  }

  private func request(_ environment: HoldfastKit.Environment, _ known: Baseline?) -> BuildRequest {
    BuildRequest(
      examination: source.request(environment, for: audience.audience), output: output,
      force: force, failOn: gate.failOn ?? .never, baseline: known)
  }
}
