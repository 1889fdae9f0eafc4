// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HoldfastKit
import Rules

/// `holdfast rules`: the catalogue, a line each, or as JSON for other tools.
struct RulesCommand: ParsableCommand {
  /// How the catalogue is written.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "rules", abstract: "Lists the rules, each with its severities by tier.")

  @Option(help: "How to write the list: text or json.")
  var format = Form.text

  @OptionGroup var output: ConsoleOptions

  func run() throws {
    let text = format == .text ? ruleList(Rule.all) : ruleListJSON(Rule.all)
    try deliver(text, on: output.console(.ofProcess()))
  }
}
