// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Continuity
import HoldfastKit
import Reports

/// `holdfast diff OLD NEW`: what became better and worse between two builds.
struct DiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Tells in words what became better and worse between two builds.",
    discussion: """
      Compares promises, what the design achieves, alternates, single points of failure, exercises \
      and training, and the findings. New malformed input fails the run; with --fail-on, so does \
      anything of that severity or above that got worse. docs/ci.md lists the severity of each \
      kind of change.
      """)

  @Argument(
    help: "The folder of the earlier portal, or its data/portal.json.",
    transform: path("folder or a file"))
  var old: String

  @Argument(
    help: "The folder of the later portal, or its data/portal.json.",
    transform: path("folder or a file"))
  var new: String

  @OptionGroup var gate: GateOptions
  @OptionGroup var formats: FormatOptions<ComparisonForm>
  @OptionGroup var output: ConsoleOptions

  func run() throws {
    let console = output.console(.ofProcess())
    try carryOut(on: console) { () throws(Failure) in
      try checkReports(formats.paths, sparing: [old, new].flatMap(sparedPlaces(ofPortal:)))
    }
    let comparison = try carryOut(on: console) { () throws(Stop) in
      try comparePortals(old, new, failOn: gate.failOn ?? .never)
    }
    if isSamePortal(old, new) {
      console.say("note: '\(old)' and '\(new)' are the same portal, so nothing has changed")
    }
    try carryOut(on: console) { () throws(Failure) in
      try formats.write(orElse: .text) { $0.write(comparison) }
    }
    if comparison.isGating { throw ExitStatus.gating }
  }
}
