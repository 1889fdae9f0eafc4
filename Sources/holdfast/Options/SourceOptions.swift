// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Continuity
import HoldfastKit

extension ProgrammeFolder {
  /// Reads the folder of a programme from the command line.
  static let named = value("name a folder; '.' is the current one") { text in
    text.isEmpty ? nil : ProgrammeFolder(text)
  }
}

/// Which programme is looked at, and as of which date.
struct SourceOptions: ParsableArguments {
  @Argument(
    help: "The folder that holds content/, or content/ itself (default: the current folder).",
    transform: ProgrammeFolder.named)
  var source = ProgrammeFolder(".")

  @OptionGroup var date: DateOptions
  @OptionGroup var workers: WorkerOptions

  func request(
    _ environment: Environment, for audience: String? = nil
  ) -> ExaminationRequest {
    ExaminationRequest(
      source, asOf: date.asOf, environment: environment, jobs: workers.jobs, audience: audience)
  }
}

/// Which programme is meant, where the words of the command line are about something else.
struct PlaceOptions: ParsableArguments {
  @Option(
    name: [.customLong("source"), .customLong("in")],
    help: ArgumentHelp(
      "The folder that holds content/, or content/ itself (default: the current folder).",
      valueName: "folder"),
    transform: ProgrammeFolder.named)
  var source = ProgrammeFolder(".")

  @OptionGroup var workers: WorkerOptions

  func request(
    _ environment: Environment, asOf date: DateOptions
  ) -> ExaminationRequest {
    ExaminationRequest(
      source, asOf: date.asOf, environment: environment, jobs: workers.jobs)
  }
}

/// As of which date a run speaks.
struct DateOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The date to take as today, such as 2026-11-21.", valueName: "date"),
    transform: value("it is no date of the calendar; write one such as 2026-11-21") {
      CalendarDay($0)
    })
  var asOf: CalendarDay?
}

/// How many files and pages are worked on at once.
struct WorkerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "How many files and pages to work on at once (default: one for each processor).",
      valueName: "n"),
    transform: wholeNumber("from 1 to 256", in: 1...256))
  var jobs = Processors.count
}

/// Who a portal is for.
struct AudienceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Leave out what 'audiences' of program.json hides from these readers.", valueName: "name"))
  var audience: String?
}
