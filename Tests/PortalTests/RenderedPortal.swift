// SPDX-License-Identifier: Apache-2.0

import Assessment
import ContentReader
import Continuity
import Diagnostics
import Portal
import Rules
import StructuredData
import Synchronization
import TestSupport

/// A portal made from one literal, file by file in memory.
struct RenderedPortal {
  let site: Portal.Site
  let files: [String: String]

  /// - Parameters:
  ///   - assets: files under `content/assets`, by their path from `content/`; each holds its path.
  ///   - language: the tag of the language in which the pages speak.
  init(_ text: String, assets: [String] = [], jobs: Int = 2, language: String? = nil) throws {
    let content = Content(files: ProgrammeLiteral(text).files, assets: assets)
    try self.init(content, jobs: jobs, in: Looks().language(language))
  }

  /// The portal of files that are there already.
  init(_ content: Content, jobs: Int = 2, in language: Language) throws {
    site = Self.site(readProgramme(content, jobs: 1), language)
    let files = Mutex<[String: String]>([:])
    try render(
      site, looks: Looks(), jobs: jobs, asset: { Array($0.utf8) },
      put: { path, make in
        files.withLock { $0[path] = String(decoding: collected(make), as: UTF8.self) }
      })
    self.files = files.withLock { $0 }
  }

  /// A page, empty where there is none.
  subscript(path: String) -> String { files[path] ?? "" }

  private static func site(_ programme: Programme, _ language: Language) -> Portal.Site {
    let asOf = programme.settings.asOf.value ?? CalendarDay(number: 20_778)
    let assessment = assess(programme, asOf: asOf) { "\($0.count)" }
    let evaluation = check(assessment, jobs: 1)
    return Portal.Site(
      SiteInput(
        assessment, evaluation, assurances: evaluation.assurances(assessment),
        build: BuildIdentity(generator: "holdfast test", identity: "0123abcd"),
        language: language))
  }
}
