// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HoldfastKit

/// `holdfast init DIR`: a new programme that builds at once.
struct InitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Begins a programme: a small one that builds at once.",
    discussion: """
      Writes content/ with program.json, an inventory, one service with its write-up, one course \
      and a page, into a folder that is new or empty, and says what to do next. For example: \
      'holdfast init programme', then 'holdfast serve programme'.
      """)

  @Argument(
    help: ArgumentHelp("The folder to begin in.", valueName: "folder"), transform: path("folder"))
  var folder: String

  @OptionGroup var output: ConsoleOptions

  func run() throws {
    let console = output.console(.ofProcess())
    let files = try carryOut(on: console) { () throws(Failure) in try startProgramme(in: folder) }
    for file in files { console.detail("wrote '\(folder)/\(file)'") }
    console.say(nextSteps(in: folder), terminator: "")
  }
}
