// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Continuity

extension FailOn: ExpressibleByArgument {}

/// From which severity on a run fails.
struct GateOptions: ParsableArguments {
  @Option(help: "The least severity that fails the run, or never.")
  var failOn: FailOn?
}
