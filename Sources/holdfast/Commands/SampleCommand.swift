// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HoldfastKit
import Reports

/// `holdfast sample [SOURCE]`: services drawn at random, with their evidence.
struct SampleCommand: ParsableCommand {
  /// What a sample may be stratified by.
  enum Stratum: String, CaseIterable, ExpressibleByArgument {
    case tier
  }

  static let configuration = CommandConfiguration(
    commandName: "sample",
    abstract: "Draws services at random, with their evidence and where it stands.",
    discussion: """
      The lot of a service is the SHA-256 of SEED:ID; the smallest lots are drawn. The same seed \
      draws the same sample on any machine, and anybody can draw it again with sha256sum. The \
      Markdown and CSV work sheets have empty columns for the auditor.
      """)

  @OptionGroup var source: SourceOptions

  @Option(
    help: ArgumentHelp("How many services to draw.", valueName: "n"),
    transform: wholeNumber("of 1 or more", in: 1...))
  var size: Int

  @Option(help: ArgumentHelp("Any text; the auditor chooses it.", valueName: "text"))
  var seed: String

  @Option(help: "Draw from each stratum by its share: tier.")
  var stratify: Stratum?

  @OptionGroup var formats: FormatOptions<SampleForm>
  @OptionGroup var output: ConsoleOptions

  func run() throws {
    let environment = HoldfastKit.Environment.ofProcess()
    let console = output.console(environment)
    try carryOut(on: console) { () throws(Failure) in
      try checkReports(formats.paths, sparing: source.source.sparedPlaces)
    }
    try withExamination(source.request(environment), on: console) { examination in
      let sample = examination.sample(
        Sample.Request(size: size, seed: seed, isStratified: stratify == .tier))
      try carryOut(on: console) { () throws(Failure) in
        try formats.write(orElse: .text) { $0.write(sample) }
      }
    }
  }
}
