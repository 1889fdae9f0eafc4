// SPDX-License-Identifier: Apache-2.0

import Continuity

/// Says who is eligible for a role of a service, from facts about people gathered once.
struct EligibilityJudge {
  /// What counts of a person whatever the role.
  private struct Facts {
    let id: RecordID<Person>
    let site: RecordID<Site>?
    /// Why the person is not here, `nil` for the active.
    let absence: Exclusion?
    let contactVerifiedOn: CalendarDay?
    let accessVerifiedOn: CalendarDay?
  }

  private let portfolio: Portfolio
  private let training: TrainingTable
  private let people: [Facts]

  init(_ portfolio: Portfolio, _ training: TrainingTable) {
    let asOf = portfolio.asOf
    self.portfolio = portfolio
    self.training = training
    people = portfolio.programme.inventory.people.map { person in
      Facts(
        id: person.id, site: person.site.value, absence: Self.absence(of: person, on: asOf),
        contactVerifiedOn: person.contacts.elements()
          .compactMap { $0.verifiedOn.happened(by: asOf) }.max(),
        accessVerifiedOn: person.accessVerifiedOn.happened(by: asOf))
    }
  }

  /// The readiness of a role of a service, judged by the service's tier.
  func readiness(of pool: RolePool, service: Int) -> RoleReadiness {
    let policy = portfolio.strictPolicy(of: service)
    let roles = portfolio.programme.inventory.roles
    return RoleReadiness(
      pool, alternates: pool.roleIndex.flatMap { roles[$0].alternates.value } ?? policy.alternates,
      candidates: pool.holders.map { candidate($0, pool.roleIndex, policy) }, on: portfolio.asOf)
  }

  /// Puts the reasons against one holder together, in the order of method.md 2.12.
  private func candidate(_ holder: Holder, _ role: Int?, _ policy: TierPolicy) -> Candidate {
    let facts = people[holder.person]
    let courses = training.courses(ofRole: role)
    var exclusions: [Exclusion] = []
    if !holder.isAssigned { exclusions.append(.notAssigned(until: holder.endedOn)) }
    if let absence = facts.absence { exclusions.append(absence) }
    exclusions += training.gaps(of: holder.person, in: courses)
    let access = [facts.accessVerifiedOn, holder.accessVerifiedOn].compactMap(\.self).max()
    if let gap = accessGap(access, policy) { exclusions.append(gap) }
    if let gap = contactGap(facts.contactVerifiedOn, policy) { exclusions.append(gap) }
    return Candidate(
      of: facts.id, at: facts.site, as: holder,
      isActive: holder.isAssigned && facts.absence == nil, accessVerifiedOn: access,
      exclusions: exclusions, trainedUntil: training.end(of: holder.person, in: courses))
  }

  /// What is wrong with the verification of access; nothing where the tier demands none.
  private func accessGap(_ verified: CalendarDay?, _ policy: TierPolicy) -> Exclusion? {
    guard let interval = policy.accessVerified else { return nil }
    guard let verified else { return .accessNeverVerified }
    return verified.holds(for: interval, on: portfolio.asOf)
      ? nil : .accessOutdated(after: verified.adding(interval))
  }

  /// What is wrong with the verification of contacts: one contact in date is enough.
  private func contactGap(_ verified: CalendarDay?, _ policy: TierPolicy) -> Exclusion? {
    guard let verified else { return .contactNeverVerified }
    return verified.holds(for: policy.contactsVerified, on: portfolio.asOf)
      ? nil : .contactOutdated(after: verified.adding(policy.contactsVerified))
  }

  /// Why a person is not here on a day.
  private static func absence(of person: Person, on asOf: CalendarDay) -> Exclusion? {
    if person.hasLeft(by: asOf) { return .left(person.to.value) }
    if let from = person.from.value, asOf < from { return .notYetHere(from: from) }
    return person.status.value == .leave ? .onLeave : nil
  }
}
