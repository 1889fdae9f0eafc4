// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Diagnostics
import HoldfastKit
import Rules

/// `holdfast explain RULE`: one rule, with its examples and how to mend.
struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Explains a rule: why, how to mend, and examples.",
    discussion: """
      A code of malformed input, such as JSON-010 or REF-001, is explained in a sentence; \
      docs/format-reference.md lists them all.
      """)

  @Argument(
    help: "The id or name of a rule, such as GOV-001 or owner-missing, or a code such as REF-001."
  )
  var rule: String

  @OptionGroup var output: ConsoleOptions

  func validate() throws {
    _ = try text()
  }

  func run() throws {
    try deliver(text(), on: output.console(.ofProcess()))
  }

  private func text() throws -> String {
    if let found = Rule.all.first(where: { $0.isCalled(rule) }) { return explanation(of: found) }
    if let mistake = explanation(ofMistake: rule) { return mistake }
    let names = Rule.all.flatMap { [$0.id, $0.name] }
    let help = didYouMean(rule, among: names, otherwise: "'holdfast rules' lists them")
    throw ValidationError("no rule '\(rule)'; \(help)")
  }
}
