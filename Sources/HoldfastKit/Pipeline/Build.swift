// SPDX-License-Identifier: Apache-2.0

import Concurrency
import ContentReader
package import Continuity
package import Diagnostics
import Portal
package import Reports
import StructuredData

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

/// Publishes a programme: read, link, assess, check, render, report, publish.
package func build(
  _ request: BuildRequest, _ progress: borrowing Progress
) throws(BuildFailure) -> BuildResult {
  try stopping { try publish(request, progress) }
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

private func publish(
  _ request: BuildRequest, _ progress: borrowing Progress
) throws -> BuildResult {
  try refuseOutputAmongSources(request)
  let publication = try Publication(to: request.output, force: request.force)
  let own = try OwnTemplates(in: request.examination.source)
  let examined = try examineForAudience(request.examination, progress)
  let report = examined.copy.report(failOn: request.failOn, baseline: request.baseline)
  try makePortal(examined, report, own.looks, request.examination, progress) { path, make in
    try publication.put(path, make)
  }
  progress.begin("publish")
  let summary = try publication.commit()
  return BuildResult(
    report: report, errors: own.diagnostics + examined.whole.errors,
    sources: examined.whole.programme.sources, summary: summary)
}

/// Refuses an output that the next build would read as if somebody had written it.
private func refuseOutputAmongSources(_ request: BuildRequest) throws(Failure) {
  for name in ["content", "templates"]
  where ResolvedPath.lies(request.output, in: "\(request.examination.source)/\(name)") {
    throw Failure(
      "cannot publish to '\(request.output)': it lies in \(name)/ of the programme",
      help: "choose a folder outside of it with --output")
  }
}

/// Makes every file of a portal, and proves that none shows what its audience may not see.
///
/// - Parameter put: takes a file by its path, in pieces; called from many threads.
func makePortal(
  _ examined: Examined, _ report: Report, _ looks: Looks, _ request: ExaminationRequest,
  _ progress: borrowing Progress,
  put: @Sendable (_ path: String, _ make: (Drain) -> Void) throws -> Void
) throws {
  let search = LeakSearch(examined.copy.audience)
  @Sendable func putSearched(_ path: String, _ make: (Drain) -> Void) throws {
    // A closure that may not escape can be given none that calls another such; these never meet.
    try withoutActuallyEscaping(make) { make in
      try put(path) { drain in
        make { piece in
          search.examine(path, piece)
          drain(&piece)
        }
      }
    }
    progress.advance()
  }
  var input = examined.copy.siteInput(
    try examined.copy.identity(with: looks, in: request.source, jobs: request.jobs))
  input.language = try looks.language(examined.copy.programme.settings.language.value)
  let site = Site(input)
  progress.begin("render", of: site.pageCount)
  try render(site, looks: looks, jobs: request.jobs) { path in
    try Content.asset(path, in: request.source)
  } put: {
    try putSearched($0, $1)
  }
  progress.begin("report")
  let files = examined.copy.dataFiles(report)
  try parallelForEach(files.count, jobs: request.jobs, makeWorker: { [UInt8]() }) { buffer, index in
    try putSearched(files[index].path) { files[index].make(&buffer, drain: $0) }
  }
  guard search.diagnostics.isEmpty else {
    throw BuildFailure.leaks(search.diagnostics, examined.whole.programme.sources)
  }
}

extension DataFile {
  /// Makes the file, all of it handed on.
  fileprivate func make(_ buffer: inout [UInt8], drain: Drain) {
    buffer.removeAll(keepingCapacity: true)
    append(&buffer, drain)
    drain(&buffer)
  }
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
