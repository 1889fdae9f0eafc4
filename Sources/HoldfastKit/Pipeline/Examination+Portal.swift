// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Portal
import Reports
import StructuredData

/// A file of the portal for other programs.
struct DataFile: Sendable {
  let path: String
  let bytes: [UInt8]
}

extension Examination {
  /// What the portal's pages are made from.
  var siteInput: SiteInput {
    SiteInput(
      assessment, evaluation, assurances: assurances,
      build: BuildIdentity(
        generator: "Holdfast \(ProgramVersion.current)", identity: inputIdentity))
  }

  /// Everything in `data/`: the figures, the losses, the findings in each format, the tables.
  func dataFiles(_ report: Report) -> [DataFile] {
    let portal = PortalData(assessment, assurances: assurances, evaluation: evaluation)
    let figures = [
      DataFile(path: "data/portal.json", bytes: portal.json.bytes(pretty: true)),
      DataFile(path: "data/scenarios.json", bytes: ScenarioData(assessment).bytes),
      DataFile(path: "data/services.csv", bytes: portal.servicesCSV),
    ]
    let reports = OutputFormat.all.compactMap { format in
      format.fileName.map { DataFile(path: "data/\($0)", bytes: format.write(report)) }
    }
    return figures + reports
  }

  /// Twelve digits that change with any file of the content, its date or the program.
  private var inputIdentity: String {
    var digest = SHA256()
    digest.update(Array("\(ProgramVersion.current) \(asOf)".utf8))
    for file in programme.sources.files {
      digest.update(Array("\(file.path) \(file.bytes.count)\n".utf8))
      digest.update(file.bytes)
    }
    return String(decoding: digest.finished().hexadecimal.prefix(12), as: UTF8.self)
  }
}
