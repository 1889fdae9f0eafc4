// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HoldfastKit

/// `holdfast schema`: the content format, for editors as JSON Schema or for people as Markdown.
struct SchemaCommand: ParsableCommand {
  /// What the format is written as.
  enum Form: String, CaseIterable, ExpressibleByArgument {
    case json, markdown
  }

  static let configuration = CommandConfiguration(
    commandName: "schema",
    abstract: "Writes the content format: JSON Schema of an inventory file, or all of it in words.")

  @Option(help: "How to write the format: json or markdown.")
  var format = Form.json

  @OptionGroup var output: ConsoleOptions

  func run() throws {
    let text = format == .json ? inventorySchema() : formatReference()
    try deliver(text, on: output.console(.ofProcess()))
  }
}
