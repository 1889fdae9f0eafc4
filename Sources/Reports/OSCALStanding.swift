// SPDX-License-Identifier: Apache-2.0

import Continuity
import Rules
import StructuredData

/// What many findings have in common.
struct OSCALStanding: Hashable {
  private let isGating: Bool
  private let severity: Severity
  /// The word of reports.
  private let state: String
  private let standing: Baseline.Standing?

  init(_ finding: ReportedFinding) {
    isGating = finding.isGating
    severity = finding.severity
    state = finding.state.word
    standing = finding.standing
  }

  /// As properties, elements of an array.
  var properties: [UInt8] {
    var json = JSONStream()
    if let standing { json.property("baseline", standing.rawValue) }
    json.property("gating", isGating ? "yes" : "no")
    json.property("severity", severity.rawValue)
    json.property("state", state)
    return json.bytes
  }
}

extension JSONStream {
  /// A property of our own, in our own name space.
  mutating func property(_ name: String, _ value: String) {
    object { json in
      json.beginProperty(name)
      json.member("value", oscalLine(value))
    }
  }

  /// Begins one, up to its value.
  mutating func beginProperty(_ name: String) {
    member("name", name)
    member("ns", "urn:holdfast:oscal")
  }
}
