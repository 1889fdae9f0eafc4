// SPDX-License-Identifier: Apache-2.0

/// What findings are about, each once, in the order in which they are met.
struct FoundSubjects: Sendable {
  private(set) var subjects: [ReportedFinding.Subject] = []
  /// By the place of a finding, that of its subject.
  private(set) var places: [Int] = []

  init(_ findings: [ReportedFinding]) {
    places.reserveCapacity(findings.count)
    var known: [ReportedFinding.Subject: Int] = [:]
    for finding in findings {
      let subject = finding.subject
      let place = known[subject, default: subjects.count]
      if place == subjects.count {
        known[subject] = place
        subjects.append(subject)
      }
      places.append(place)
    }
  }
}
