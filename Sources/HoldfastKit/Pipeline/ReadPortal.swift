// SPDX-License-Identifier: Apache-2.0

package import Continuity
import Phrasing
package import Reports
import StructuredData

/// Reads what a portal says of itself: `data/portal.json`, and `findings.json` if it lies beside.
///
/// - Parameter path: the folder of a portal, or a `portal.json`.
package func readPortal(_ path: String) throws(Stop) -> PublishedPortal {
  let (figures, findings) = try portalFiles(path)
  let help: Wording = "build the portal again, or name another one"
  let portal = try readShaped(figures, help: help) { document throws(ShapeMistake) in
    try PublishedPortal(document)
  }
  guard fileExists(findings) else { return portal }
  return portal.with(
    try readShaped(findings, help: help) { document throws(ShapeMistake) in
      try PublishedPortal.Finding.all(of: document)
    })
}

/// What became better and worse between two portals, by their paths as for `readPortal`.
///
/// - Throws: where they are copies for different audiences: what one may not see would count as gone.
package func comparePortals(
  _ old: String, _ new: String, failOn: FailOn
) throws(Stop) -> Comparison {
  let (before, now) = (try readPortal(old), try readPortal(new))
  guard before.audience == now.audience else {
    throw .failed(
      Failure(
        "'\(old)' is \(before.reader), '\(new)' \(now.reader)",
        help: "compare two copies for the same audience: what is hidden would count as changed"))
  }
  return Comparison(from: before, to: now, failOn: failOn)
}

extension PublishedPortal {
  /// Who it is for, in words.
  fileprivate var reader: String {
    audience.map { "for the audience '\($0)'" } ?? "for everybody"
  }
}

/// Whether two paths lead to one portal, whose comparison tells nothing.
package func isSamePortal(_ first: String, _ second: String) -> Bool {
  guard let first = try? portalFiles(first), let second = try? portalFiles(second),
    let place = ResolvedPath.real(first.figures)
  else { return false }
  return place == ResolvedPath.real(second.figures)
}

/// What a comparison reads of a portal, which none of its reports may take the place of.
package func sparedPlaces(ofPortal path: String) -> [SparedPlace] {
  let reason = "it belongs to '\(path)', which is compared"
  let files = folderExists(path) ? [path] : [path, findings(besideFigures: path)]
  return files.map { SparedPlace(path: $0, reason: reason) }
}

/// Where figures and findings lie; the latter need not be there.
private func portalFiles(_ path: String) throws(Stop) -> (figures: String, findings: String) {
  guard folderExists(path) else {
    return (path, findings(besideFigures: path))
  }
  for folder in ["\(path)/data", path] where fileExists("\(folder)/portal.json") {
    return ("\(folder)/portal.json", "\(folder)/findings.json")
  }
  throw .failed(
    Failure(
      "'\(path)' holds no data/portal.json",
      help: "name a folder that 'holdfast build' published to, or its data/portal.json"))
}

private func findings(besideFigures path: String) -> String {
  let folder = path.lastIndex(of: "/").map { path[...$0] } ?? ""
  return "\(folder)findings.json"
}
