// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

// The executable: arguments, clock, console and exit status; all else is a function of HoldfastKit.
//
// 1. `Holdfast`: the commands, one file each in `Commands/`.
// 2. `SourceOptions`, `ReportOptions`: the flags that several commands share.
// 3. `ExitStatus`: what the shell is told.

/// `holdfast`: a continuity programme checked and published as a static site.
@main
struct Holdfast: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "holdfast",
    abstract: "Checks a continuity programme and publishes it as an offline portal.",
    version: "0.1.0",
    subcommands: [CheckCommand.self])
}
