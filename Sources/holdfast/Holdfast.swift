// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Diagnostics
import HoldfastKit

// The executable: arguments, console and exit status; all else is a function of HoldfastKit.
//
// 1. `Holdfast`: the commands, one file each in `Commands/`.
// 2. `Options/`: the flags that several commands share.
// 3. `carryOut(on:_:)`: from what stopped us to the exit status.

/// `holdfast`: a continuity programme checked and published as a static site.
@main
struct Holdfast: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "holdfast",
    abstract: "Checks a continuity programme and publishes it as an offline portal.",
    discussion: """
      A programme is a folder that holds content/: an inventory in JSON or CSV and a Markdown \
      write-up for each service. Data go to the standard output, diagnostics to the standard \
      error. Exit status: 0 done, nothing gates; 1 done, and something gates; 2 could not be done; \
      64 the command line was not understood.
      """,
    version: ProgramVersion.current,
    subcommands: [
      BuildCommand.self, CheckCommand.self, ServeCommand.self, InitCommand.self, NewCommand.self,
      RulesCommand.self,
      ExplainCommand.self, DiffCommand.self, SampleCommand.self, FingerprintCommand.self,
      SnapshotCommand.self, VerifyCommand.self, PackCommand.self, SchemaCommand.self,
      ImportCommand.self, TemplatesCommand.self,
    ])

  /// On the first thread, whose heap grows in long steps.
  @MainActor static func main() async {
    Memory.giveBackLongArrays()
    StandardStream.holdClosedStreams()
    StandardStream.reportBrokenPipesAndFullDisks()
    refuseUnknownCommand()
    do {
      let command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        var command = command
        try command.run()
      }
    } catch {
      end(with: error)
    }
  }

  /// Ends as the parser would, which does not notice when help that was asked for is not written.
  private static func end(with error: any Error) -> Never {
    guard exitCode(for: error) == .success else { exit(withError: error) }
    let text = fullMessage(for: error)
    do {
      let console = Console(.auto, verbosity: .normal, environment: .ofProcess())
      if !text.isEmpty { try deliver(text + "\n", on: console) }
    } catch {
      exit(withError: error)
    }
    exit()
  }

  /// Says which command may be meant where a word in the place of one is none.
  private static func refuseUnknownCommand() {
    let words = CommandLine.arguments.dropFirst().drop { $0 == "help" }
    var command: any ParsableCommand.Type = Holdfast.self
    for word in words.prefix(while: { !$0.hasPrefix("-") }) {
      let commands = command.configuration.subcommands
      guard !commands.isEmpty else { return }
      guard let next = commands.first(where: { $0.configuration.commandName == word }) else {
        return refuse(word, of: command)
      }
      command = next
    }
  }

  private static func refuse(_ word: String, of command: any ParsableCommand.Type) {
    let names = command.configuration.subcommands.compactMap { $0.configuration.commandName }
    let group = command == Self.self ? nil : command.configuration.commandName
    let known = names + (group == nil ? ["help"] : [])
    let help = didYouMean(
      word, among: known,
      otherwise: group == nil
        ? "'holdfast help' lists them" : "there are \(names.joined(separator: ", "))")
    let called = [group, word].compactMap(\.self).joined(separator: " ")
    exit(withError: ValidationError("no command '\(called)'; \(help)"))
  }
}
