// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// Whoever holds a role has tried their access for recovery within the interval of the tier.
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
      ]),
    check: .eachPersonWith({ $0.accessTried }) { person, tried, check in
      guard let tried, let every = check.policy(ofColumn: tried.column)?.accessVerified else {
        return .notApplicable
      }
      let last = [tried.on, person.accessVerifiedOn.happened(by: check.asOf)].compactMap(\.self)
        .max()
      if let last, last.holds(for: every, on: check.asOf) { return .pass }
      return .fail(
        last.map { "the access of '\(person.id)' for recovery was last tried on \($0)" }
          ?? "'\(person.id)' never tried the access for recovery",
        at: person.accessVerifiedOn.span ?? person.span,
        help: ["try it, and set 'accessVerifiedOn'"])
    })
}

/// By which tier somebody's access counts, and when a long assignment says that it was tried.
private struct AccessTried: Sendable {
  let column: Int
  var on: CalendarDay?
}

extension Check {
  /// By person, `nil` for those who hold no role.
  fileprivate var accessTried: [AccessTried?] {
    var tried = inventory.people.indices.map { person in
      columns.holdsRole(person)
        ? AccessTried(column: columns.column(ofPerson: person)) : nil
    }
    for pool in assessment.people.pools.byService.joined() {
      for holder in pool.holders {
        guard let day = holder.accessVerifiedOn else { continue }
        let last = tried[holder.person]?.on ?? day
        tried[holder.person]?.on = max(day, last)
      }
    }
    return tried
  }
}
