// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HoldfastKit

/// `holdfast verify DIR|ZIP`: is this copy of a portal complete and unchanged?
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Tells whether a copy of a portal is complete and unchanged.")

  @Argument(help: "The folder of the portal, or the archive that 'pack' made of it.")
  var copy = "public"

  @OptionGroup var output: ConsoleOptions

  func run() throws {
    let console = output.console(.ofProcess())
    let verification = try carrying(
      out: { _ throws(Failure) in
        try verifyCopy(copy, jobs: Processors.count)
      }, on: console)
    try deliver(verification.complaints.map { $0 + "\n" }.joined(), on: console)
    guard verification.isWhole else { throw ExitStatus.gating }
    console.say("\(verification.good) files, all complete and unchanged")
  }
}
