// SPDX-License-Identifier: Apache-2.0

import Templates

/// A service and the first day without enough eligible people.
struct ServiceLine: Sendable {
  let service: PageLink
  let tier: Badge?
  let tierSort: String
  let cliff: MomentText?
  let role: PageLink?

  static let shape = Shape<ServiceLine>(
    "cliff-row", "a service and its cliff date",
    [
      .record("service", of: PageLink.shape, "the service") { $0.service },
      .record("tier", of: Badge.shape, "tier") { $0.tier },
      .text("tier_sort", "what the column sorts by") { $0.tierSort },
      .record("cliff", of: MomentText.shape, "first day with too few eligible people") {
        $0.cliff
      },
      .text("cliff_sort", "what the column sorts by") { $0.cliff?.iso ?? "" },
      .record("role", of: PageLink.shape, "the role that decides") { $0.role },
    ])
}

/// A role with those eligible today, and those who are not.
struct RoleLine: Sendable {
  let role: PageLink
  let minimum: String
  let eligible: Listing<PageLink>
  let excluded: Listing<ExcludedPerson>
  let state: Badge

  static let shape = Shape<RoleLine>(
    "role-readiness", "a role with those eligible today, and those who are not",
    [
      .record("role", of: PageLink.shape, "the role") { $0.role },
      .text("minimum", "least number") { $0.minimum },
      .items("eligible", of: PageLink.shape, "who is eligible today for some service") {
        $0.eligible
      },
      .items("excluded", of: ExcludedPerson.shape, "who is not, and why") { $0.excluded },
      .record("state", of: Badge.shape, "what the services that need it make of it") { $0.state },
    ])
}

/// A course of a person.
struct CourseLine: Sendable {
  let person: PageLink
  let course: PageLink
  let state: Badge
  let stateSort: String
  let until: MomentText?

  static let shape = Shape<CourseLine>(
    "course-line", "a course of a person",
    [
      .record("person", of: PageLink.shape, "the person") { $0.person },
      .record("course", of: PageLink.shape, "the course") { $0.course },
      .record("state", of: Badge.shape, "state") { $0.state },
      .text("state_sort", "what the column sorts by") { $0.stateSort },
      .record("until", of: MomentText.shape, "valid until") { $0.until },
      .text("until_sort", "what the column sorts by") { $0.until?.iso ?? "" },
    ])
}
