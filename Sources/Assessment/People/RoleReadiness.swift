// SPDX-License-Identifier: Apache-2.0

public import Continuity
package import Diagnostics
import Phrasing

/// Who can take a role of a service today, and until when that is enough.
///
/// It stands out of line, for every rule about people goes through the roles of all services.
public struct RoleReadiness: HeldOutOfLine {
  public var fields: Boxed<Fields>

  /// What is known of the role and its holders.
  public struct Fields: Sendable {
    /// The role's id.
    package var role: RecordID<Role>
    /// The position in `inventory.roles`, `nil` for a role that does not exist.
    package var roleIndex: Int?
    /// Where the service names the role; of the long form the assignment.
    package var span: Span
    /// How many must be there (readings.md B15).
    package var minimum: Int
    /// How many alternates the role, else the tier, demands.
    package var alternates: Int
    /// Everybody assigned, primaries first.
    package var candidates: [Candidate]
    /// How many of them are in the pool as primaries.
    package var activePrimaries: Int
    /// How many of them are in the pool as alternates.
    package var activeAlternates: Int
    /// How many of them are eligible.
    package var eligibleCount: Int
    /// The first day with fewer than `minimum` eligible if nobody renews a course (readings.md
    /// B16).
    package var cliff: CalendarDay?
  }

  init(
    _ pool: RolePool, alternates: Int, candidates: [Candidate], on asOf: CalendarDay
  ) {
    fields = Boxed(
      Fields(
        role: pool.role, roleIndex: pool.roleIndex, span: pool.span, minimum: pool.minimum,
        alternates: alternates, candidates: candidates,
        activePrimaries: candidates.count { $0.isActive && $0.kind == .primary },
        activeAlternates: candidates.count { $0.isActive && $0.kind == .alternate },
        eligibleCount: candidates.count { $0.isEligible },
        cliff: Self.shortFrom(minimum: pool.minimum, candidates, asOf)))
  }

  /// The same role with its candidates judged otherwise.
  init(_ role: RoleReadiness, cliff: CalendarDay?, candidates: [Candidate]) {
    fields = role.fields
    fields.value.candidates = candidates
    fields.value.eligibleCount = candidates.count { $0.isEligible }
    fields.value.cliff = cliff
  }

  /// The pool: active people with an active assignment.
  package var holders: [Candidate] { self.candidates.filter(\.isActive) }

  /// The positions in `inventory.people` of those in the pool.
  package var holderPlaces: [Int] {
    let candidates = self.candidates
    return candidates.indices.compactMap {
      candidates[$0].isActive ? candidates[$0].place : nil
    }
  }

  /// Whether somebody, by the position in `inventory.people`, is in the pool.
  package func isHeld(by person: Int) -> Bool {
    let candidates = self.candidates
    return candidates.indices.contains {
      candidates[$0].place == person && candidates[$0].isActive
    }
  }

  /// `elig(role, s)` of method.md 2.12.
  package var eligible: [Candidate] { self.candidates.filter(\.isEligible) }

  /// PEO-001: somebody active is the primary.
  package var hasPrimary: Verdict { Verdict(passes: self.activePrimaries > 0) }

  /// PEO-002: enough active alternates.
  package var hasAlternates: Verdict { Verdict(passes: self.activeAlternates >= self.alternates) }

  /// PEO-003: one eligible person and as many again as alternates are demanded.
  package var hasEnoughEligible: Verdict {
    Verdict(passes: self.eligibleCount >= 1 + self.alternates)
  }

  /// PEO-006: the eligible are not all at one site.
  package var isSpread: Verdict {
    let candidates = self.candidates
    guard self.eligibleCount > 0 else { return .notEvaluable(missing: ["eligible people"]) }
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
    guard self.eligibleCount > 0 else { return false }
    let candidates = self.candidates
    return candidates.indices.allSatisfy {
      !candidates[$0].isEligible || candidates[$0].site == site
    }
  }

  /// The cliff date, where it is within the horizon.
  package func cliffAhead(on asOf: CalendarDay) -> CalendarDay? {
    self.cliff.flatMap { $0 <= asOf.horizon ? $0 : nil }
  }

  /// The day after the training of so many has run out that fewer than the minimum are left.
  private static func shortFrom(
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

  /// The positions in `inventory.people` of those in the pool of some role, each once.
  package var holderPlaces: [Int] {
    var places: [Int] = []
    for role in roles {
      let candidates = role.candidates
      for one in candidates.indices where candidates[one].isActive {
        if !places.contains(candidates[one].place) { places.append(candidates[one].place) }
      }
    }
    return places
  }

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
