// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

/// A portal as its `data/portal.json` tells of it, as far as two of them are compared.
package struct PublishedPortal: Sendable {
  /// A service with its promises, its figures and what they rest on.
  package struct Service: Sendable {
    let id: String
    let tier: String?
    let stage: String?
    /// RTO and RPO in seconds, availability in percent.
    let promisedRecovery: Int?
    let promisedLoss: Int?
    let slo: Double?
    let achievedRecovery: Figure
    let achievedLoss: Figure
    /// Levels 0 to 4 by area.
    let assurance: [String: Int]
    let exercise: Exercise?
    let singlePoints: [ReportedFinding.Subject]
    /// In the order of the groups' names.
    let alternatives: [Alternatives]
  }

  /// The exercise or event that is the latest proof of a service.
  package struct Exercise: Sendable {
    let id: String
    /// ISO 8601, so that the order of texts is that of days.
    let on: String
  }

  /// Services of which some suffice for another one.
  package struct Alternatives: Sendable {
    let group: String
    let members: [String]
  }

  /// A role of a service: who stands in, and who can be counted on.
  package struct Role: Sendable {
    let service: String
    let role: String
    let minimum: Int
    let alternates: [String]
    let eligible: [String]
  }

  /// How somebody stands with a course.
  package struct Course: Sendable {
    let person: String
    let course: String
    let state: CourseState
    /// ISO 8601.
    let until: String?
  }

  /// A finding of `findings.json`; mistakes in the input are among them.
  package struct Finding: Sendable {
    /// What a comparison needs to know of it.
    let entry: Baseline.Entry
    let isWaived: Bool
    let isMistake: Bool
    let message: String
    /// For example `content/inventory/all.json:3:12`.
    let place: String?
  }

  /// The day that it speaks for, ISO 8601.
  package let asOf: String
  package let programme: String?
  /// Who the copy is for; `nil` where it is for everybody.
  package let audience: String?
  let services: [Service]
  let roles: [Role]
  let courses: [Course]
  /// `nil` where there is no `findings.json` beside.
  package private(set) var findings: [Finding]?

  init(
    asOf: String, programme: String?, audience: String? = nil, services: [Service], roles: [Role],
    courses: [Course]
  ) {
    self.asOf = asOf
    self.programme = programme
    self.audience = audience
    self.services = services
    self.roles = roles
    self.courses = courses
  }

  /// The same with what was found.
  package func with(_ findings: [Finding]) -> PublishedPortal {
    var portal = self
    portal.findings = findings
    return portal
  }
}
