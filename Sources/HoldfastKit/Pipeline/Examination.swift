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
  /// Who this is for, where it is not for everybody.
  package let audience: AudienceCopy?

  /// What is wrong with the files themselves, by place.
  package var mistakes: [Diagnostic] {
    (programme.diagnostics + evaluation.diagnostics).sortedByPlace()
  }

  /// Whether something in the files could not be read as it was meant, which always gates.
  package var isMalformed: Bool {
    mistakes.contains { $0.severity == .error }
  }
}

/// What a run is asked to look at.
package struct ExaminationRequest: Sendable {
  package var programme: ProgrammeFolder
  package var asOf: CalendarDay?
  package var environment: Environment
  /// How many workers there are; the result is the same for any number.
  package var jobs: Int
  /// Who may see the result, by a name in `audiences`; `nil` for everybody.
  package var audience: String?

  /// The folder that holds `content/`.
  package var source: String { programme.path }

  /// What `examine` goes through, for the progress.
  package static let steps: [WorkStep] = [.read, .link, .assess, .check]

  package init(
    _ programme: ProgrammeFolder, asOf: CalendarDay?, environment: Environment, jobs: Int,
    audience: String? = nil
  ) {
    self.programme = programme
    self.asOf = asOf
    self.environment = environment
    self.jobs = jobs
    self.audience = audience
  }
}

/// What a run found: the whole programme, and the copy of it that is published.
package struct Examined: Sendable {
  package let whole: Examination
  /// The whole where it is for everybody.
  package let copy: Examination
}

/// Reads, links, assesses and checks a programme, and makes the copy for the audience asked for.
package func examine(
  _ request: ExaminationRequest, _ progress: borrowing Progress
) throws(Failure) -> Examined {
  progress.begin(.read)
  let content = try Content.read(from: request.source, jobs: request.jobs)
  guard !content.isEmpty else { throw nothingToRead(in: request.programme) }
  for file in content.sources.files { progress.detail(file.reading) }
  progress.begin(.link)
  let programme = readProgramme(content, jobs: request.jobs)
  let asOf = try asOfDate(
    option: request.asOf, environment: request.environment, settings: programme.settings)
  let whole = Examination(programme, asOf: asOf, jobs: request.jobs) { progress.begin($0) }
  guard let audience = request.audience else { return Examined(whole: whole, copy: whole) }
  let copy = try whole.copy(for: audience, of: content, jobs: request.jobs)
  return Examined(whole: whole, copy: copy)
}

/// An empty folder is a checkout gone wrong; what was published before must outlive it.
private func nothingToRead(in folder: ProgrammeFolder) -> Failure {
  Failure(
    "'\(folder.path(of: ProgrammeFolder.content))' holds no file to read",
    help: "begin with 'holdfast init', or look whether everything was fetched")
}

extension Examination {
  /// Assesses and checks a programme.
  ///
  /// - Parameter begin: told each step before it is done.
  package init(
    _ programme: Programme, asOf: CalendarDay, jobs: Int, begin: (WorkStep) -> Void = { _ in }
  ) {
    begin(.assess)
    let assessment = Self.assessment(of: programme, asOf: asOf, jobs: jobs)
    begin(.check)
    let evaluation = check(assessment, jobs: jobs)
    self.init(programme, assessment, evaluation, for: nil)
  }

  init(
    _ programme: Programme, _ assessment: Assessment, _ evaluation: Evaluation,
    for audience: AudienceCopy?
  ) {
    self.programme = programme
    asOf = assessment.portfolio.asOf
    self.assessment = assessment
    self.evaluation = evaluation
    self.audience = audience
    assurances = evaluation.assurances(assessment)
  }

  /// Every figure, fingerprints made with SHA-256.
  ///
  /// - Parameter jobs: how many workers there are.
  static func assessment(of programme: Programme, asOf: CalendarDay, jobs: Int) -> Assessment {
    assess(programme, asOf: asOf, jobs: jobs) { SHA256.digest(of: $0).text }
  }
}
