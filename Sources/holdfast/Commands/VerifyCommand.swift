// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HoldfastKit

/// `holdfast verify DIR|ZIP`: is this copy of a portal complete and unchanged?
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify", abstract: "Tells whether a copy of a portal is complete and unchanged.",
    discussion: """
      Compares every file with SHA256SUMS, which lies in the copy. The one page of 'holdfast pack \
      --single-file' holds none: compare its SHA-256 with the one that was said when it was made.
      """)

  @Argument(
    help: "The folder of the portal, or an archive made by 'pack' (default: public).",
    transform: path("folder or an archive"))
  var copy = "public"

  @OptionGroup var output: ConsoleOptions

  func run() throws {
    let console = output.console(.ofProcess())
    let verification = try carryOut(on: console) { () throws(Failure) in
      try verifyCopy(copy, jobs: Processors.count)
    }
    try deliver(verification.complaints.map { $0 + "\n" }.joined(), on: console)
    guard verification.isWhole else { throw ExitStatus.gating }
    console.say("\(verification.good) files, all complete and unchanged")
  }
}
