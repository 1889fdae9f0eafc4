// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Diagnostics
import Phrasing

/// Who can take a role of a service today, and until when that is enough.
package struct RoleReadiness: Sendable {
  /// The role's id.
  package let role: RecordID<Role>
  /// The position in `inventory.roles`, `nil` for a role that does not exist.
  package let roleIndex: Int?
  /// Where the service names the role; of the long form the assignment.
  package let span: Span
  /// How many must be there (readings.md B15).
  package let minimum: Int
  /// How many alternates the role, else the tier, demands.
  package let alternates: Int
  /// Everybody assigned, primaries first.
  package let candidates: [Candidate]
  /// How many of them are eligible.
  package let eligibleCount: Int
  /// The first day with fewer than `minimum` eligible if nobody renews a course (readings.md B16).
  package let cliff: CalendarDay?

  init(
    _ pool: RolePool, alternates: Int, candidates: [Candidate], on asOf: CalendarDay
  ) {
    role = pool.role
    roleIndex = pool.roleIndex
    span = pool.span
    minimum = pool.minimum
    self.alternates = alternates
    self.candidates = candidates
    eligibleCount = candidates.count { $0.isEligible }
    cliff = Self.cliff(minimum: pool.minimum, candidates, asOf)
  }

  /// The same role with its candidates judged otherwise.
  init(_ role: RoleReadiness, cliff: CalendarDay?, candidates: [Candidate]) {
    self.role = role.role
    roleIndex = role.roleIndex
    span = role.span
    minimum = role.minimum
    alternates = role.alternates
    self.candidates = candidates
    eligibleCount = candidates.count { $0.isEligible }
    self.cliff = cliff
  }

  /// The pool: active people with an active assignment.
  package var holders: [Candidate] { candidates.filter(\.isActive) }

  /// The positions in `inventory.people` of those in the pool.
  package var holderPlaces: [Int] {
    candidates.indices.compactMap { candidates[$0].isActive ? candidates[$0].place : nil }
  }

  /// `elig(role, s)` of method.md 2.12.
  package var eligible: [Candidate] { candidates.filter(\.isEligible) }

  /// PEO-001: somebody active is the primary.
  package var hasPrimary: Verdict {
    Verdict(passes: candidates.indices.contains { isActive($0, as: .primary) })
  }

  /// PEO-002: enough active alternates.
  package var hasAlternates: Verdict { Verdict(passes: activeAlternates >= alternates) }

  /// How many alternates are in the pool.
  package var activeAlternates: Int {
    candidates.indices.count { isActive($0, as: .alternate) }
  }

  /// PEO-003: one eligible person and as many again as alternates are demanded.
  package var hasEnoughEligible: Verdict { Verdict(passes: eligibleCount >= 1 + alternates) }

  /// PEO-006: the eligible are not all at one site.
  package var isSpread: Verdict {
    guard eligibleCount > 0 else { return .notEvaluable(missing: ["eligible people"]) }
    var site: RecordID<Site>?
    var isEverySiteKnown = true
    for place in candidates.indices where candidates[place].isEligible {
      guard let other = candidates[place].site else {
        isEverySiteKnown = false
        continue
      }
      if let site, site != other { return .pass }
      site = other
    }
    return isEverySiteKnown ? .fail : .notEvaluable(missing: ["people.site"])
  }

  /// Whether somebody is eligible, and all who are sit at one site.
  package func isConfined(to site: RecordID<Site>) -> Bool {
    eligibleCount > 0
      && candidates.indices.allSatisfy {
        !candidates[$0].isEligible || candidates[$0].site == site
      }
  }

  /// Whether the candidate at a place is in the pool as primary, or as an alternate.
  ///
  /// A place, since handing on a candidate counts all that it refers to.
  private func isActive(_ place: Int, as kind: AssignmentKind) -> Bool {
    candidates[place].isActive && candidates[place].kind == kind
  }

  /// The cliff date, where it is within the horizon.
  package func cliffAhead(on asOf: CalendarDay) -> CalendarDay? {
    cliff.flatMap { $0 <= asOf.horizon ? $0 : nil }
  }

  /// The day after the training of so many has run out that fewer than the minimum are left.
  private static func cliff(
    minimum: Int, _ candidates: [Candidate], _ asOf: CalendarDay
  ) -> CalendarDay? {
    let eligible = candidates.filter(\.isEligible)
    guard minimum > 0 else { return nil }
    guard eligible.count >= minimum else { return asOf }
    let ends = eligible.compactMap(\.trainedUntil).sorted()
    let spare = eligible.count - minimum
    return spare < ends.count ? ends[spare].adding(days: 1) : nil
  }
}

/// The roles of a service and the earliest day on which one of them is too thin.
package struct ServiceReadiness: Sendable {
  /// In id order.
  package let roles: [RoleReadiness]
  /// Whether `people.roles` is stated; an empty list says that there are none.
  package let statesRoles: Bool
  /// Whether the service has a tier; without one its rules cannot be evaluated.
  package let hasTier: Bool

  /// The earliest cliff date of the roles; `nil` where none has one.
  package var cliff: CalendarDay? { roles.indices.compactMap { roles[$0].cliff }.min() }

  /// A rule over the roles: the worst of them, with what is missing where there is none.
  package func verdict(_ check: (RoleReadiness) -> Verdict) -> Verdict {
    if let unjudged { return unjudged }
    var worst = Verdict.notApplicable
    for place in roles.indices { worst = worst.worse(check(roles[place])) }
    return worst
  }

  /// What every rule over the roles says where none of them can be judged, `nil` where they can.
  package var unjudged: Verdict? {
    guard !roles.isEmpty else {
      return statesRoles ? .notApplicable : .notEvaluable(missing: ["people.roles"])
    }
    return hasTier ? nil : .notEvaluable(missing: ["tier"])
  }

  /// TRN-008: no role becomes too thin within the horizon.
  package func keepsAwayFromCliff(on asOf: CalendarDay) -> Verdict {
    if let unjudged { return unjudged }
    let horizon = asOf.horizon
    let isNear = roles.indices.contains { place in
      roles[place].cliff.map { $0 <= horizon } ?? false
    }
    return Verdict(passes: !isNear)
  }
}
