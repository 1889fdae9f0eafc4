// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Diagnostics
import HoldfastKit

/// `holdfast import`: takes into the inventory what came from elsewhere.
struct ImportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: "Takes into the inventory what came from elsewhere.",
    subcommands: [
      ImportBackstageCommand.self, ImportCSVCommand.self, ImportRegistrationsCommand.self,
    ])
}

/// `registrations FILE…`: bookings from request files and form services.
struct ImportRegistrationsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "registrations",
    abstract: """
      Turns request files (JSON), mails (.txt) and tables of form services (CSV) into bookings.
      """,
    discussion: """
      What is new goes to content/inventory/registrations.json, or to where registrations are; the first to come has the seat, \
      whoever comes when all are taken waits. Registrations that were imported before are left \
      out. A line for each new one goes to the standard output, then one, 'moved up', for each that \
      waited and has a seat since another was given a 'withdrawnOn', at each import until its \
      session begins. Exit status 1: something was left out because it is wrong.
      """)

  @Argument(help: "Request files (.json), mails (.txt) and tables (.csv).", transform: path("file"))
  var files: [String]

  @OptionGroup var options: ImportOptions

  func run() throws {
    let request = ImportRequest(files, into: options.place)
    try options.importing("registrations") { () throws(Stop) in
      try importRegistrations(request)
    }
  }
}

/// `csv KIND FILE…`: tables that people already have.
struct ImportCSVCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "csv",
    abstract: "Turns the rows of tables (CSV) into records of a kind.",
    discussion: """
      A column goes to the field that its heading names, letters and digits alone compared; --map \
      says it for others. Without a column 'id' the name becomes the id; ids and references are \
      written in small letters with '-'. Lists have ';' between their values; objects in a list \
      have columns with numbers, such as dependencies.1.on and dependencies.2.on. What is wrong is \
      reported at its cell and left out; records that are there already, by their ids or, of a kind \
      without ids, as a whole, stay as they are. New ones go behind the others of their kind. A \
      line for each goes to the standard output. Exit status 1: something was left out because it \
      is wrong.

      Example: holdfast import csv people staff.csv --map 'Full name=name' --map Line=manager
      """)

  @Argument(help: "The kind of record, such as people or suppliers.")
  var kind: String

  @Argument(
    help: "Tables (.csv), separated by commas, semicolons or tabs.", transform: path("file"))
  var files: [String]

  @Option(help: ArgumentHelp("Which field a column goes to.", valueName: "heading=field"))
  var map: [String] = []

  @OptionGroup var options: ImportOptions

  func validate() throws {
    _ = try columns()
  }

  func run() throws {
    let columns = try columns()
    let request = ImportRequest(files, into: options.place)
    try options.importing("records") { () throws(Stop) in
      try importTables(request, columns)
    }
  }

  private func columns() throws -> TableColumns {
    try knowing { () throws(UnknownName) in try TableColumns(of: kind, naming: map) }
  }
}

/// `backstage FILE…`: the catalogue of a developer portal.
struct ImportBackstageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "backstage",
    abstract: "Turns a catalogue of Backstage (catalog-info.yaml) into services, teams and people.",
    discussion: """
      Components, resources, systems and APIs become services with their owners and dependencies, \
      groups become teams, users people. Name all files at once, so that relations between them are \
      found. Other kinds and relations that lead nowhere are reported and left out; records that \
      are there already stay as they are. A line for each new one goes to the standard output. \
      Exit status 1: something was left out because it is wrong.

      Example: holdfast import backstage catalog/*.yaml --source programme --dry-run
      """)

  @Argument(
    help: "Catalogue files (.yaml), of one or more documents each.", transform: path("file"))
  var files: [String]

  @OptionGroup var options: ImportOptions

  func run() throws {
    let request = ImportRequest(files, into: options.place)
    try options.importing("records") { () throws(Stop) in try importCatalog(request) }
  }
}

/// What every import asks for: where to, and whether anything is written.
struct ImportOptions: ParsableArguments {
  @OptionGroup var place: PlaceOptions

  @Flag(help: "Say what would be imported, and write nothing.")
  var dryRun = false

  @OptionGroup var output: ConsoleOptions

  /// Reads, writes unless that is not wanted, and says what became of it.
  ///
  /// - Parameter noun: what is imported, in the plural.
  func importing<Imported: ImportResult>(
    _ noun: String, _ read: () throws(Stop) -> Imported
  ) throws {
    let console = output.console(.ofProcess())
    let result = try carryOut(on: console, read)
    try carryOut(on: console) { () throws(Stop) in
      if !dryRun, result.count > 0 { try result.write() }
    }
    for file in result.imported { console.detail(file.reading) }
    console.show(result.problems, in: result.sources)
    try deliver(result.lines.map { $0 + "\n" }.joined(), on: console)
    console.say("new \(noun): \(result.count)\(dryRun ? ", nothing written" : "")")
    if result.isGating { throw ExitStatus.gating }
  }
}

extension ImportRequest {
  fileprivate init(_ files: [String], into place: PlaceOptions) {
    self.init(
      files, into: place.source, jobs: place.workers.jobs, environment: .ofProcess())
  }
}
