// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Diagnostics
import Phrasing

/// Who can take a role of a service today, and until when that is enough.
package struct RoleReadiness: Sendable {
  /// The role's id.
  package let role: RecordID<Role>
  /// Where the service names the role; of the long form the assignment.
  package let span: Span
  /// How many must be there (readings.md B15).
  package let minimum: Int
  /// How many alternates the role, else the tier, demands.
  package let alternates: Int
  /// Everybody assigned, primaries first.
  package let candidates: [Candidate]
  /// The first day with fewer than `minimum` eligible if nobody renews a course (readings.md B16).
  package let cliff: CalendarDay?

  init(
    _ pool: RolePool, alternates: Int, candidates: [Candidate], on asOf: CalendarDay
  ) {
    role = pool.role
    span = pool.span
    minimum = pool.minimum
    self.alternates = alternates
    self.candidates = candidates
    cliff = Self.cliff(minimum: pool.minimum, candidates, asOf)
  }

  /// The same role with its candidates judged otherwise.
  init(_ role: RoleReadiness, cliff: CalendarDay?, candidates: [Candidate]) {
    self.role = role.role
    span = role.span
    minimum = role.minimum
    alternates = role.alternates
    self.candidates = candidates
    self.cliff = cliff
  }

  /// The pool: active people with an active assignment.
  package var holders: [Candidate] { candidates.filter(\.isActive) }
  /// `elig(role, s)` of method.md 2.12.
  package var eligible: [Candidate] { candidates.filter(\.isEligible) }

  /// PEO-001: somebody active is the primary.
  package var hasPrimary: Verdict {
    Verdict(passes: candidates.contains { $0.isActive && $0.kind == .primary })
  }

  /// PEO-002: enough active alternates.
  package var hasAlternates: Verdict {
    Verdict(passes: candidates.count { $0.isActive && $0.kind == .alternate } >= alternates)
  }

  /// PEO-003: one eligible person and as many again as alternates are demanded.
  package var hasEnoughEligible: Verdict {
    Verdict(passes: candidates.count(where: \.isEligible) >= 1 + alternates)
  }

  /// PEO-006: the eligible are not all at one site.
  package var isSpread: Verdict {
    let eligible = eligible
    let sites = Set(eligible.compactMap(\.site))
    if sites.count > 1 { return .pass }
    if eligible.isEmpty { return .notEvaluable(missing: ["eligible people"]) }
    return eligible.allSatisfy { $0.site != nil } ? .fail : .notEvaluable(missing: ["people.site"])
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
  package var cliff: CalendarDay? { roles.compactMap(\.cliff).min() }

  /// A rule over the roles: the worst of them, with what is missing where there is none.
  package func verdict(_ check: (RoleReadiness) -> Verdict) -> Verdict {
    guard !roles.isEmpty else {
      return statesRoles ? .notApplicable : .notEvaluable(missing: ["people.roles"])
    }
    guard hasTier else { return .notEvaluable(missing: ["tier"]) }
    return Verdict.worst(of: roles.map(check))
  }

  /// TRN-008: no role becomes too thin within the horizon.
  package func keepsAwayFromCliff(on asOf: CalendarDay) -> Verdict {
    verdict { role in Verdict(passes: role.cliffAhead(on: asOf) == nil) }
  }
}
