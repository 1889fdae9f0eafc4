// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML
import Phrasing
import Templates

extension PageFamily {
  static let readiness = PageFamily(
    "readiness", at: "readiness.html",
    "Who is trained and ready: by person, role and service; what expires.",
    title: "Readiness", menu: Menu(.people, "Readiness"), shape: ReadinessPage.shape
  ) { ReadinessPage($0) }
}

/// `readiness.html`.
struct ReadinessPage: PageModel {
  /// How many rows a table holds; the most pressing stand first, and the verdict says so.
  static let limit = ListingLimit.rows
  /// How many people a row of a role names.
  static let nameLimit = 12
  /// How many sessions the page proposes.
  static let sessionLimit = 10
  /// The horizon of demand and seats, in days.
  static let horizon = 90

  let frame: Frame
  let verdict: VerdictText
  let services: Listing<ServiceLine>
  let roles: Listing<RoleLine>
  let people: Listing<CourseLine>
  let forecast: Listing<ForecastLine>
  let schedule: SchedulePart?

  init(_ context: PageContext) {
    frame = context.frame()
    verdict = context.readinessVerdict
    services = context.serviceLines
    roles = context.roleLines
    people = context.courseLines
    forecast = context.forecastLines
    schedule = context.schedulePart
  }

  static let shape = Shape<ReadinessPage>(
    page: "readiness-page", "who is trained and ready",
    [
      .record("verdict", of: VerdictText.shape, "the verdict") { $0.verdict },
      .rows("services", of: ServiceLine.shape, "services, the earliest cliff first") {
        $0.services
      },
      .rows("roles", of: RoleLine.shape, "roles") { $0.roles },
      .rows("people", of: CourseLine.shape, "people and their courses, gaps first") {
        $0.people
      },
      .rows("forecast", of: ForecastLine.shape, "seats against demand") { $0.forecast },
      .record("schedule", of: SchedulePart.shape, "which sessions to hold next, and why") {
        $0.schedule
      },
    ])
}

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

/// A role with its holders and those eligible today.
struct RoleLine: Sendable {
  let role: PageLink
  let minimum: String
  let holders: Listing<PageLink>
  let eligible: Listing<PageLink>
  let state: Badge

  static let shape = Shape<RoleLine>(
    "role-readiness", "a role with its holders",
    [
      .record("role", of: PageLink.shape, "the role") { $0.role },
      .text("minimum", "least number") { $0.minimum },
      .items("holders", of: PageLink.shape, "who holds the role") { $0.holders },
      .items("eligible", of: PageLink.shape, "who is eligible today") { $0.eligible },
      .record("state", of: Badge.shape, "state") { $0.state },
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

/// A course with who needs it and how many seats there are.
struct ForecastLine: Sendable {
  let course: PageLink
  let demand: Int
  let seats: Int
  let state: Badge

  static let shape = Shape<ForecastLine>(
    "forecast-line", "a course with demand and seats",
    [
      .record("course", of: PageLink.shape, "the course") { $0.course },
      .text("demand", "number of people") { String($0.demand) },
      .text("seats", "number of seats") { String($0.seats) },
      .record("state", of: Badge.shape, "state") { $0.state },
    ])
}
