// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Rules
import StructuredData

extension Report {
  /// Appends GitLab's code quality report: a JSON list that merge requests show at their lines.
  ///
  /// What a waiver covers is left out, since the format cannot say that it is accepted. Each
  /// description ends with whether the finding gates. The fingerprint is that of the finding, so
  /// that GitLab tells new ones from those of the target branch.
  func writeGitLab(to output: inout [UInt8], drain: Drain) {
    var seen: [StableHash: Int] = [:]
    var json = JSONStream(behind: output.taken())
    json.array { json in
      for finding in all where finding.isShownByGitLab {
        let occurrence = seen[finding.hash, default: 0]
        seen[finding.hash] = occurrence + 1
        finding.writeGitLab(occurrence, at: finding.place ?? places.beginning, to: &json)
        json.handOn(to: drain)
      }
    }
    json.endLine()
    output = json.bytes
  }
}

extension ReportedFinding {
  fileprivate var isShownByGitLab: Bool {
    if case .waived = state { false } else { true }
  }

  /// - Parameter occurrence: how many of the same fingerprint come before, which must all differ.
  fileprivate func writeGitLab(
    _ occurrence: Int, at place: Place, to json: inout JSONStream
  ) {
    let isUnknown = state == .notEvaluable
    let marks = [isGating ? "gates" : "does not gate"] + (isUnknown ? ["not evaluable"] : [])
    json.object { json in
      json.member("check_name", rule)
      json.member("description", "\(message) (\(marks.joined(separator: ", ")))")
      json.member("fingerprint", occurrence == 0 ? fingerprint : "\(fingerprint)-\(occurrence)")
      json.object("location") { json in
        json.object("lines") { json in
          json.member("begin", place.start.line)
          json.member("end", place.end.line)
        }
        json.member("path", place.path)
      }
      json.member("severity", severity.gitLabWord)
    }
  }
}

extension Severity {
  /// GitLab's words for severities, which are those of Code Climate.
  fileprivate var gitLabWord: String {
    switch self {
    case .critical: "blocker"
    case .high: "critical"
    case .medium: "major"
    case .low: "minor"
    case .info: "info"
    }
  }
}
