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

  /// The steps of a build, for the progress.
  package static let stepCount = ExaminationRequest.stepCount + 3

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
  /// What is wrong with the files themselves, by place.
  package let errors: [Diagnostic]
  package let sources: Sources
  /// Whether the run fails: something in the report gates, or a file of the whole is malformed.
  package var isGating: Bool {
    report.isGating || errors.contains { $0.severity == .error }
  }
  package let summary: PublicationSummary
}

/// Why nothing was published.
package enum BuildFailure: Error, Sendable {
  /// The disk, the content folder or the output stopped us.
  case stopped(Failure)
  /// Templates are wrong, in the places that the diagnostics name.
  case templates([Diagnostic], Sources)
  /// The copy would have shown what its audience may not see.
  case leaks([Diagnostic], Sources)
}

/// Publishes a programme, stage by stage (docs/architecture.md); `examineForAudience` goes through
/// those from reading to checking.
package func build(
  _ request: BuildRequest, _ progress: borrowing Progress
) throws(BuildFailure) -> BuildResult {
  try stopping {
    let publication = try openPublication(request)
    let own = try OwnTemplates(in: request.examination.source)
    let examined = try examineForAudience(request.examination, progress)
    let report = examined.copy.report(failOn: request.failOn, baseline: request.baseline)
    let files = PortalFiles(of: examined, own.looks, request.examination)
    try files.make(report, progress) { try publication.put($0, $1) }
    progress.begin("publish")
    let summary = try publication.commit()
    return BuildResult(
      report: report, errors: own.diagnostics + examined.whole.errors,
      sources: examined.whole.programme.sources, summary: summary)
  }
}

/// Does something, and tells what stopped it.
func stopping<Result>(_ body: () throws -> Result) throws(BuildFailure) -> Result {
  do {
    return try body()
  } catch let failure as Failure {
    throw .stopped(failure)
  } catch let failure as PortalFailure {
    throw BuildFailure(failure)
  } catch let failure as BuildFailure {
    throw failure
  } catch {
    throw .stopped(Failure("\(error)", help: "report this with the content that led to it"))
  }
}

/// Looks whether the output can be published to, before anything is worked out.
///
/// An output is refused that the next build would read as if somebody had written it.
private func openPublication(_ request: BuildRequest) throws(Failure) -> Publication {
  for name in ["content", "templates"]
  where ResolvedPath.lies(request.output, in: "\(request.examination.source)/\(name)") {
    throw Failure(
      "cannot publish to '\(request.output)': it lies in \(name)/ of the programme",
      help: "choose a folder outside of it with --output")
  }
  return try Publication(to: request.output, force: request.force)
}

extension BuildFailure {
  /// The same with every path as it is where the programme lies in a folder, such as `programme/`.
  package func lying(in folder: String) -> BuildFailure {
    switch self {
    case .stopped: self
    case .templates(let problems, let sources): .templates(problems, sources.lying(in: folder))
    case .leaks(let leaks, let sources): .leaks(leaks, sources.lying(in: folder))
    }
  }

  fileprivate init(_ failure: PortalFailure) {
    switch failure {
    case .templates(let diagnostics, let files):
      self = .templates(diagnostics, Sources(files))
    case .page(let path, let reason):
      self = .stopped(
        Failure(
          "cannot render '\(path.text)': \(reason)",
          help: "mend the template that the page is made with"))
    }
  }
}
