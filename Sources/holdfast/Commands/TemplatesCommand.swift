// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Diagnostics
import HoldfastKit

/// `holdfast templates`: one's own looks, without knowing the program from inside.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Copies the built-in templates, checks one's own, tells what a page offers.",
    subcommands: [
      EjectTemplatesCommand.self, CheckTemplatesCommand.self, TemplateContextCommand.self,
    ])
}

/// `eject [PATH…] [-o templates]`: the built-in files, to be changed.
struct EjectTemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eject",
    abstract: "Copies built-in templates, styles, scripts and languages into a folder.",
    discussion: """
      A file in the templates/ of a programme replaces the built-in one of its path, so copy only \
      what you mean to change: 'holdfast templates eject pages/service parts/badge'. Files that are \
      there are never overwritten without --force. The paths of what was written go to the \
      standard output.
      """)

  @Argument(
    help: ArgumentHelp(
      "Files or folders, such as pages/service, parts or assets/portal.css; all where none is named.",
      valueName: "path"))
  var paths: [String] = []

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The folder to copy to (default: templates).", valueName: "folder"),
    transform: path("folder"))
  var output = "templates"

  @Flag(help: "Write over files that are there.")
  var force = false

  @OptionGroup var consoleOptions: ConsoleOptions

  func validate() throws {
    _ = try ejection()
  }

  func run() throws {
    let console = consoleOptions.console(.ofProcess())
    let ejection = try ejection()
    let written = try carryOut(on: console) { () throws(Failure) in try ejection.write() }
    try deliver(written.map { $0 + "\n" }.joined(), on: console)
    let same = ejection.files.count - written.count
    console.say("\(written.count) written, \(same) unchanged in '\(output)'")
  }

  private func ejection() throws -> TemplateEjection {
    try knowing { () throws(UnknownName) in
      try TemplateEjection(paths, to: output, force: force)
    }
  }
}

/// `check [SOURCE]`: what is wrong with one's own templates.
struct CheckTemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: "Checks one's own templates and languages, without building anything.",
    discussion: """
      Finds what a build would refuse: unknown names, values in unsafe places, sections that end \
      elsewhere in the HTML; and warns of files and phrases that replace nothing. Every page is \
      compiled with your files, so what one part breaks on any page is found. Exit status 1: a \
      build would refuse them. For example: 'holdfast templates check programme'.
      """)

  @Argument(
    help: "The folder that holds templates/ beside content/ (default: the current folder).",
    transform: ProgrammeFolder.named)
  var source = ProgrammeFolder(".")

  @OptionGroup var output: ConsoleOptions

  func run() throws {
    let console = output.console(.ofProcess())
    let check = try carryOut(on: console) { () throws(Failure) in
      try checkTemplates(in: source.path)
    }
    for file in check.own { console.detail(file.reading) }
    console.show(check.diagnostics, in: check.sources.lying(in: source.prefix))
    console.say(check.sentence)
    if check.isGating { throw ExitStatus.gating }
  }
}

extension ContextForm: ExpressibleByArgument {}

/// `context PAGE`: every field that a page offers.
struct TemplateContextCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "context",
    abstract: "Tells what a page offers its template: each field, its type, its meaning.",
    discussion: """
      'holdfast templates context service' tells the fields of pages/service.mustache and of the \
      records inside; 'holdfast templates context finding' those of a record alone. Without a name \
      the pages are listed; with --format json or markdown all of them are told.
      """)

  @Argument(help: "A page such as service, or a record such as finding.")
  var page: String?

  @Option(help: "How to write it: text, json or markdown.")
  var format = ContextForm.text

  @OptionGroup var output: ConsoleOptions

  func validate() throws {
    _ = try context()
  }

  func run() throws {
    let text =
      page == nil && format == .text
      ? TemplateContext.pageList : try context().text(as: format)
    try deliver(text, on: output.console(.ofProcess()))
  }

  private func context() throws -> TemplateContext {
    guard let page else { return TemplateContext() }
    return try knowing { () throws(UnknownName) in try TemplateContext(of: page) }
  }
}
