// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Continuity
import HoldfastKit

extension CalendarDay: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
  }
}

extension ProgrammeFolder: ExpressibleByArgument {
  public init?(argument: String) {
    self.init(argument)
  }

  public var defaultValueDescription: String { path }
}

/// Which programme is looked at, and as of which date.
struct SourceOptions: ParsableArguments {
  @Argument(help: "The folder that holds content/, or content/ itself.")
  var source = ProgrammeFolder(".")

  @Option(help: ArgumentHelp("The date that today is, such as 2026-11-21.", valueName: "date"))
  var asOf: CalendarDay?

  @Option(help: ArgumentHelp("How many workers there are.", valueName: "n"))
  var jobs = Processors.count

  func validate() throws {
    guard (1...256).contains(jobs) else {
      throw ValidationError("--jobs must lie between 1 and 256, '\(jobs)' does not")
    }
  }

  func request(
    _ environment: Environment, for audience: String? = nil
  ) -> ExaminationRequest {
    ExaminationRequest(
      source: source.path, asOf: asOf, environment: environment, jobs: jobs, audience: audience)
  }
}

/// Who a portal is for.
struct AudienceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Leave out what 'audiences' of program.json hides from these readers.", valueName: "name"))
  var audience: String?
}
