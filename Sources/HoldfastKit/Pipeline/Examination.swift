// SPDX-License-Identifier: Apache-2.0

package import Assessment
import ContentReader
package import Continuity
package import Diagnostics
package import Rules

/// A programme with everything that was found out about it: what `check` and `build` share.
package struct Examination: Sendable {
  package let programme: Programme
  package let asOf: CalendarDay
  package let assessment: Assessment
  package let evaluation: Evaluation
  /// By service: the assurance of people, process and technology.
  package let assurances: [[AreaAssurance]]

  /// What is wrong with the files themselves, by place.
  package var errors: [Diagnostic] {
    (programme.diagnostics + evaluation.diagnostics).sortedByPlace()
  }
}

/// What a run is asked to look at.
package struct ExaminationRequest: Sendable {
  /// The folder that holds `content/`.
  package var source: String
  package var asOf: CalendarDay?
  package var environment: Environment
  /// How many workers there are; the result is the same for any number.
  package var jobs: Int

  /// The steps of `examine`, for the progress.
  package static let stepCount = 4

  package init(source: String, asOf: CalendarDay?, environment: Environment, jobs: Int) {
    self.source = source
    self.asOf = asOf
    self.environment = environment
    self.jobs = jobs
  }
}

/// Reads, links, assesses and checks a programme.
package func examine(
  _ request: ExaminationRequest, _ progress: borrowing Progress
) throws(Failure) -> Examination {
  progress.begin("read")
  let content = try Content.read(from: request.source, jobs: request.jobs)
  progress.begin("link")
  let programme = readProgramme(content, jobs: request.jobs)
  let asOf = try asOfDate(
    option: request.asOf, environment: request.environment, settings: programme.settings)
  return Examination(programme, asOf: asOf, jobs: request.jobs) { progress.begin($0) }
}

extension Examination {
  /// Assesses and checks a programme.
  ///
  /// - Parameter begin: told the name of each step before it is done.
  package init(
    _ programme: Programme, asOf: CalendarDay, jobs: Int, begin: (String) -> Void = { _ in }
  ) {
    begin("assess")
    let assessment = assess(programme, asOf: asOf) {
      String(decoding: SHA256.digest(of: $0).hexadecimal, as: UTF8.self)
    }
    begin("check")
    let evaluation = check(assessment, jobs: jobs)
    self.programme = programme
    self.asOf = asOf
    self.assessment = assessment
    self.evaluation = evaluation
    assurances = evaluation.assurances(assessment)
  }
}
