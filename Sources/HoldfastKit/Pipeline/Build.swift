// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Diagnostics
import Portal
package import Reports

/// What a build is asked for.
package struct BuildRequest: Sendable {
  package var examination: ExaminationRequest
  /// The folder that is published to.
  package var output: String
  /// Whether files that are not of a portal may stay beside it.
  package var force: Bool
  package var failOn: FailOn
  /// What was there before; of it gates only what got worse.
  package var baseline: Baseline?

  package init(
    examination: ExaminationRequest, output: String, force: Bool, failOn: FailOn,
    baseline: Baseline? = nil
  ) {
    self.examination = examination
    self.output = output
    self.force = force
    self.failOn = failOn
    self.baseline = baseline
  }
}

/// What a build came to.
package struct BuildResult: Sendable {
  package let report: Report
  package let examined: Examined
  /// What is wrong with the files themselves, by place.
  package let mistakes: [Diagnostic]
  /// Whether the run fails: something in the report gates, or a file of the whole is malformed.
  package var isGating: Bool {
    report.isGating || mistakes.contains { $0.severity == .error }
  }
  package let summary: PublicationSummary
}

/// Publishes a programme, stage by stage (docs/architecture.md); `examine` goes through those from
/// reading to checking.
package func build(
  _ request: BuildRequest, _ progress: borrowing Progress
) throws(Stop) -> BuildResult {
  try stopping {
    let publication = try openPublication(request)
    let own = try OwnTemplates(in: request.examination.source)
    let examined = try examine(request.examination, progress)
    let files = try PortalFiles(of: examined, own.looks, request.examination)
    let report = try files.make(failOn: request.failOn, request.baseline, progress) {
      try publication.put($0, $1)
    }
    progress.begin(.publish)
    let summary = try publication.commit()
    return BuildResult(
      report: report, examined: examined, mistakes: own.diagnostics + examined.whole.mistakes,
      summary: summary)
  }
}

/// Does something, and tells what stopped it.
func stopping<Result>(_ body: () throws -> Result) throws(Stop) -> Result {
  do {
    return try body()
  } catch let failure as Failure {
    throw .failed(failure)
  } catch let failure as PortalFailure {
    throw Stop(failure)
  } catch let failure as Stop {
    throw failure
  } catch {
    throw .failed(Failure("\(error)", help: "report this with the content that led to it"))
  }
}

/// Looks whether the output can be published to, before anything is worked out.
///
/// An output is refused that the next build would read as if somebody had written it.
private func openPublication(_ request: BuildRequest) throws(Failure) -> Publication {
  for name in ProgrammeFolder.folders
  where ResolvedPath.lies(request.output, in: "\(request.examination.source)/\(name)") {
    throw Failure(
      "cannot publish to '\(request.output)': it lies in \(name)/ of the programme",
      help: "choose a folder outside of it with --output")
  }
  return try Publication(to: request.output, force: request.force)
}

extension Stop {
  fileprivate init(_ failure: PortalFailure) {
    switch failure {
    case .templates(let diagnostics, let files):
      self = .refused(diagnostics, Sources(files))
    case .page(let path, let reason):
      self = .failed(
        Failure(
          "cannot render '\(path.text)': \(reason)",
          help: "mend the template that the page is made with"))
    }
  }
}
