// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HoldfastKit

/// `holdfast new KIND ID`: a record or a Markdown file, ready to be filled in.
struct NewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "new",
    abstract: "Makes a record of the inventory or a write-up, ready to be filled in.",
    discussion: """
      A record gets every field of its kind, null where nothing is stated, which counts as absent. \
      It goes behind the others of its kind, laid out as they are; everything else in the file \
      stays. A Markdown file gets the front matter of its kind, a write-up the sections too that \
      the programme asks for. An id that exists already, or a reference to nothing, is refused. The \
      path of the file goes to the standard output, what the fields hold to the standard error.

      Examples:
        holdfast new service payments name=Payments tier=tier-1 owner=amara-okafor
        holdfast new write-up payments --in programme
        holdfast new assignment role=incident-lead person=amara-okafor
        holdfast new bulletin 2026-12-exercise title='Exercise in December'

      Kinds: \(NewEntryRequest.kindList).
      """)

  @Argument(help: "What to make, such as service, person, risk or write-up.")
  var kind: String

  @Argument(
    help: ArgumentHelp(
      "The id, unless the kind has none; then fields as NAME=VALUE, ';' between values of a list.",
      valueName: "id"))
  var words: [String] = []

  @OptionGroup var place: PlaceOptions

  @OptionGroup var date: DateOptions

  @OptionGroup var output: ConsoleOptions

  func validate() throws {
    _ = try request()
  }

  func run() throws {
    let environment = HoldfastKit.Environment.ofProcess()
    let console = output.console(environment)
    let day = try carryOut(on: console) { () throws(Failure) in
      try today(date.asOf, environment)
    }
    let request = try request()
    let entry = try carryOut(on: console) { () throws(Stop) in try makeEntry(request, on: day) }
    try carryOut(on: console) { () throws(Failure) in
      do throws(Failure) {
        try StandardStream.output.deliver(Array("\(entry.path)\n".utf8))
      } catch {
        throw Failure(error.message, help: "'\(entry.path)' is written all the same; \(error.help)")
      }
    }
    console.say("\(entry.title) begins at line \(entry.line); its fields:")
    console.say(entry.fields, terminator: "")
  }

  private func request() throws -> NewEntryRequest {
    try knowing { () throws(UnknownName) in
      try NewEntryRequest(kind, words, in: place.source, jobs: place.workers.jobs)
    }
  }
}
