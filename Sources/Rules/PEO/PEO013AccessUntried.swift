// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let peo013AccessUntried = Rule(
    "PEO-013", "access-untried", severity: "CHM-",
    summary: """
      Whoever holds a role has tried their access for recovery within the interval of the tier.
      """,
    rationale: """
      The account was disabled in spring, the token is in a drawer at the other site. Both are \
      found out in the minute in which they are needed.
      """,
    howToMend: """
      Let the person log in where recovery needs it, and set 'accessVerifiedOn'. The interval is \
      'accessVerified' of the tier.
      """,
    controls: ["CP-2", "CP-10"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [
           {"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "bo", "accessVerifiedOn": "2026-11-01"}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "roles": [{"id": "dba"}],
         "people": [{"id": "bo"}], "assignments": [
           {"role": "dba", "person": "bo", "scope": "pay", "from": "2027-02-01"}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [
           {"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": ⟦"bo"⟧}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [
           {"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "bo", "accessVerifiedOn": ⟦"2026-01-01"⟧}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1"}, {"id": "ship", "tier": "tier-1"}],
         "roles": [{"id": "dba"}], "people": [{"id": ⟦"bo"⟧}], "assignments": [
           {"role": "dba", "person": "bo", "scope": "pay", "accessVerifiedOn": "2026-11-01"},
           {"role": "dba", "person": "bo", "scope": "ship"}]}
        """,
      ]),
    check: .eachPersonWith({ $0.accessTrials }) { person, trials, check in
      guard let trials, !person.accessVerifiedOn.isMalformed else { return .notApplicable }
      guard let outdated = trials.outdated else { return .pass }
      let place = person.accessVerifiedOn.span ?? person.span
      let help: [Wording] = ["try it, and set 'accessVerifiedOn'"]
      if let last = outdated.last {
        return .fail(
          "the access of '\(person.id)' for recovery was last tried on \(last)", at: place,
          help: help)
      }
      guard trials.isTried, let service = outdated.service else {
        return .fail("'\(person.id)' never tried the access for recovery", at: place, help: help)
      }
      return .fail(
        "'\(person.id)' never tried the access to recover service "
          + "'\(check.portfolio.id(of: service))'", at: place, help: help)
    })
}

/// What is known of somebody's access, over all roles for which a tier asks for it.
private struct AccessTrials: Sendable {
  /// Whether it was tried for any of the roles, however long ago.
  private(set) var isTried = false
  /// The role of which the last trial is oldest and no longer counts, by its service and the day.
  private(set) var outdated: (service: Int?, last: CalendarDay?)?

  /// Takes a role into account.
  mutating func add(
    _ last: CalendarDay?, within every: Interval, of service: Int?, on asOf: CalendarDay
  ) {
    isTried = isTried || last != nil
    if let last, last.holds(for: every, on: asOf) { return }
    guard let known = outdated else {
      outdated = (service, last)
      return
    }
    if let day = known.last, last.map({ $0 < day }) ?? true { outdated = (service, last) }
  }
}

extension Check {
  /// By person, `nil` for those who hold no role for which a tier asks.
  fileprivate var accessTrials: [AccessTrials?] {
    var trials = [AccessTrials?](repeating: nil, count: inventory.people.count)
    var serves = [Bool](repeating: false, count: inventory.people.count)
    func add(_ place: Int, _ last: CalendarDay?, within every: Interval?, of service: Int?) {
      guard let every else { return }
      var known = trials[place] ?? AccessTrials()
      known.add(last, within: every, of: service, on: asOf)
      trials[place] = known
    }
    for position in portfolio.living {
      let every = programme.tiers[portfolio.tierIndex[position] ?? 0].accessVerified
      let roles = assessment.people.services[position].roles
      for role in roles.indices {
        let candidates = roles[role].candidates
        for one in candidates.indices where candidates[one].isAssigned {
          let place = candidates[one].place
          serves[place] = true
          add(place, candidates[one].accessVerifiedOn, within: every, of: position)
        }
      }
    }
    for place in serves.indices where !serves[place] && columns.holdsRole(place) {
      let last = inventory.people[place].accessVerifiedOn.happened(by: asOf)
      let policy = policy(ofRank: columns.rank(ofPerson: place))
      add(place, last, within: policy?.accessVerified, of: nil)
    }
    return trials
  }
}
