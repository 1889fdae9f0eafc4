// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import HoldfastKit

extension Console.ColourChoice: ExpressibleByArgument {}

/// How much a command says, and in which colours.
struct ConsoleOptions: ParsableArguments {
  @Flag(name: .shortAndLong, help: "Say nothing but what is wrong.")
  var quiet = false

  @Flag(name: .shortAndLong, help: "Say what is read, and how long each step takes.")
  var verbose = false

  @Option(help: "Colours in messages: auto, always or never.")
  var color = Console.ColourChoice.auto

  /// The console of this run, with what its environment asks for.
  func console(_ environment: Environment) -> Console {
    Console(
      color, verbosity: quiet ? .quiet : verbose ? .verbose : .normal, environment: environment)
  }
}
