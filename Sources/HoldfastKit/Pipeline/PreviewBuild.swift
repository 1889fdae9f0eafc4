// SPDX-License-Identifier: Apache-2.0

import Continuity
package import Diagnostics
import Portal
import Reports
import StructuredData
internal import Synchronization

/// A portal in memory, for a preview.
package struct PreviewBuild: Sendable {
  /// Every file by its path, but `SHA256SUMS`.
  package let files: [String: [UInt8]]
  /// What is wrong with the files of the content, by place.
  package let mistakes: [Diagnostic]
  package let sources: Sources
  /// What was found, in a line.
  package let sentence: String

  /// The folder of the files under `content/assets`, which may be of any type.
  package static let assetFolder = Site.page(ofAsset: "").text
}

/// Makes a portal without publishing it: read, link, assess, check, render, report.
package func buildForPreview(
  _ request: ExaminationRequest
) throws(Stop) -> PreviewBuild {
  try stopping {
    let progress = Console(.never, verbosity: .quiet, environment: request.environment)
      .progress(steps: WorkStep.allCases)
    let own = try OwnTemplates(in: request.source)
    let examined = try examine(request, progress)
    let files = Mutex<[String: [UInt8]]>([:])
    let portal = try PortalFiles(of: examined, own.looks, request)
    let report = try portal.make(failOn: .never, nil, progress) { path, make in
      let bytes = collected(make)
      files.withLock { $0[path] = bytes }
    }
    return PreviewBuild(
      files: files.withLock { $0 }, mistakes: own.diagnostics + examined.whole.mistakes,
      sources: examined.whole.programme.sources, sentence: report.summary)
  }
}
