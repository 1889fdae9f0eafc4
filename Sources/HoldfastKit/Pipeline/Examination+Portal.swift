// SPDX-License-Identifier: Apache-2.0

import Concurrency
import ContentReader
import Continuity
import Diagnostics
import Portal
import Reports
import StructuredData
import Templates

/// A file of the portal for other programs.
struct DataFile: Sendable {
  let path: String
  /// Appends its bytes to a buffer, which serves for several files, and hands on what is long
  /// enough.
  let append: @Sendable (inout [UInt8], Drain) -> Void
}

extension Examination {
  /// What the portal's pages are made from.
  ///
  /// - Parameter identity: twelve digits by which one knows what went into the portal.
  func siteInput(_ identity: String) -> SiteInput {
    var input = SiteInput(
      assessment, evaluation, assurances: assurances,
      build: BuildIdentity(
        generator: "Holdfast \(ProgramVersion.current)", identity: identity))
    input.audience = audience?.name
    let reports = OutputFormat.all.compactMap { format in
      format.fileName.map { Download(name: $0, purpose: format.purpose) }
    }
    input.downloads =
      reports + FigureFile.allCases.map { Download(name: $0.rawValue, purpose: $0.purpose) }
    return input
  }

  /// Everything in `data/`: the findings in each format, the figures, the losses, the tables.
  ///
  /// The formats are begun from the last on: OSCAL, by far the longest, is near the end of their list,
  /// and a worker that began with it last would be left alone with it.
  ///
  /// - Parameter jobs: how much of what they need is worked out at once.
  func dataFiles(_ report: Report, jobs: Int) -> [DataFile] {
    let (portal, report) = both(
      jobs: jobs,
      {
        PortalData(
          assessment, assurances: assurances, evaluation: evaluation, audience: audience?.name)
      }, { report.prepared() })
    let losses = ScenarioData(assessment)
    let reports = OutputFormat.all.compactMap { format in
      format.fileName.map { name in
        DataFile(path: "data/\(name)") { format.append(report, &$0, $1) }
      }
    }
    return reports.reversed() + [
      DataFile(path: FigureFile.figures.path) { portal.writeJSON(to: &$0, drain: $1) },
      DataFile(path: FigureFile.losses.path) { losses.write(to: &$0, drain: $1) },
      DataFile(path: FigureFile.services.path) { portal.writeServicesCSV(to: &$0, drain: $1) },
    ]
  }

  /// Twelve digits that change with any file of the content, any of the user's own templates, the
  /// date or the program.
  ///
  /// - Parameter folder: the folder that holds `content/`, where the assets are read.
  func identity(with looks: Looks, in folder: String, jobs: Int) throws(Failure) -> String {
    var digest = SHA256()
    digest.update(Array("\(ProgramVersion.current) \(asOf)".utf8))
    if let audience { digest.update(Array(" for \(audience.name)".utf8)) }
    let own = looks.overrides.map { SourceFile(path: $0.path, bytes: $0.bytes) }
    for file in programme.sources.files + own {
      digest.update(Array("\(file.path) \(file.bytes.count)\n".utf8))
      digest.update(file.bytes)
    }
    let assets = try Content.digests(ofAssets: programme.assets, in: folder, jobs: jobs)
    for (path, asset) in zip(programme.assets, assets) {
      digest.update(Array("\(path)\n".utf8))
      digest.update(asset.bytes)
    }
    return digest.finished().short
  }
}
