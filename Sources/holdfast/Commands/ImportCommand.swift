// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HoldfastKit

/// `holdfast import`: takes into the inventory what came from elsewhere.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Takes into the inventory what came from elsewhere.",
    subcommands: [ImportRegistrationsCommand.self])
}

/// `registrations FILE…`: bookings from request files and form services.
struct ImportRegistrationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registrations",
    abstract: "Turns request files (JSON) and tables of form services (CSV) into bookings.",
    discussion: """
      What is new goes to content/inventory/registrations.json; the first to come has the seat, \
      whoever comes when all are taken waits. Registrations that were imported before are left \
      out. A line for each new one goes to the standard output. Exit status 1: something was left \
      out because it is wrong.
      """)

  @Argument(help: "Request files (.json) and tables (.csv).")
  var files: [String]

  @Option(help: ArgumentHelp("The folder that holds content/.", valueName: "folder"))
  var source = "."

  @Flag(help: "Say what would be imported, and write nothing.")
  var dryRun = false

  @OptionGroup var output: ConsoleOptions

  func run() throws {
    let console = output.console(.ofProcess())
    let request = RegistrationImportRequest(
      source: source, files: files, jobs: Processors.count)
    let result = try carrying(
      out: { _ throws(Failure) in
        let result = try importRegistrations(request)
        if !dryRun, result.count > 0 { try result.write(to: source) }
        return result
      }, on: console)
    console.show(result.problems, in: result.sources)
    try deliver(result.lines.map { $0 + "\n" }.joined(), on: console)
    console.say("new registrations: \(result.count)\(dryRun ? ", nothing written" : "")")
    if result.isGating { throw ExitStatus.gating }
  }
}
