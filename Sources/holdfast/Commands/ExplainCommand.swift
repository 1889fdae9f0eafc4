// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Diagnostics
import HoldfastKit
import Rules

/// `holdfast explain RULE`: one rule, with its examples and how to mend.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explains a rule: why, how to mend, and examples.")

  @Argument(help: "The id or name of a rule, such as GOV-001 or owner-missing.")
  var rule: String

  @OptionGroup var output: ConsoleOptions

  func run() throws {
    guard let found = Rule.all.first(where: { $0.isCalled(rule) }) else {
      let names = Rule.all.flatMap { [$0.id, $0.name] }
      let help =
        didYouMean(rule, among: names).first.map { "\($0)" } ?? "'holdfast rules' lists them"
      throw ValidationError("no rule '\(rule)'; \(help)")
    }
    try deliver(explanation(of: found), on: output.console(.ofProcess()))
  }
}
