// SPDX-License-Identifier: Apache-2.0

import Concurrency
import ContentReader
import Continuity
import Diagnostics
import Portal
import Reports
import StructuredData

/// Every file of a portal, made of what was found, and searched for what its audience may not see.
struct PortalFiles: ~Copyable, Sendable {
  /// Takes a file by its path, in pieces; called from many threads.
  typealias Put = @Sendable (_ path: String, _ make: (Drain) -> Void) throws -> Void

  private let examined: Examined
  private let looks: Looks
  private let request: ExaminationRequest
  /// What the pages speak.
  private let language: Language
  private let search: LeakSearch

  /// - Throws: `PortalFailure.templates` where the book of the language cannot be read.
  init(of examined: Examined, _ looks: Looks, _ request: ExaminationRequest) throws(PortalFailure) {
    self.examined = examined
    self.looks = looks
    self.request = request
    language = try looks.language(examined.copy.programme.settings.language.value)
    search = LeakSearch(examined.copy.audience, language)
  }

  /// Makes all of them, and proves that none shows what its audience may not see.
  ///
  /// - Parameters:
  ///   - failOn: from which severity on a finding gates.
  ///   - baseline: what was there before; of it gates only what got worse.
  /// - Returns: what the files in `data/` tell. It is made when what the pages look up is let go:
  ///   both at once would be the peak of a build.
  func make(
    failOn: FailOn, _ baseline: Baseline?, _ progress: borrowing Progress, put: Put
  ) throws -> Report {
    try render(progress, put)
    progress.begin(.report)
    let report = examined.copy.report(failOn: failOn, baseline: baseline)
    try write(report, put)
    try refuseLeaks()
    return report
  }

  /// The pages, and what they need: styles, pictures, the search index, calendars.
  private func render(_ progress: borrowing Progress, _ put: Put) throws {
    let identity = try examined.copy.identity(
      with: looks, in: request.source, jobs: request.jobs)
    var input = examined.copy.siteInput(identity)
    input.language = language
    let site = Site(input, jobs: request.jobs)
    progress.begin(.render, of: site.pageCount)
    try Portal.render(site, looks: looks, jobs: request.jobs) { path in
      try Content.asset(path, in: request.source)
    } put: {
      try putSearched($0, $1, put)
      progress.advance()
    }
  }

  /// What other programs read: findings in each format, figures and tables.
  private func write(_ report: Report, _ put: Put) throws {
    let files = examined.copy.dataFiles(report, jobs: request.jobs)
    try parallelForEach(files.count, jobs: request.jobs, makeWorker: { [UInt8]() }) {
      buffer, index in
      try putSearched(files[index].path, { files[index].make(&buffer, drain: $0) }, put)
    }
  }

  private func refuseLeaks() throws(Stop) {
    guard search.diagnostics.isEmpty else {
      throw .refused(search.diagnostics, examined.whole.programme.sources)
    }
  }

  private func putSearched(_ path: String, _ make: (Drain) -> Void, _ put: Put) throws {
    // A closure that may not escape can be given none that calls another such; these never meet.
    try withoutActuallyEscaping(make) { make in
      try put(path) { drain in
        make { piece in
          search.examine(path, piece)
          drain(&piece)
        }
      }
    }
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
