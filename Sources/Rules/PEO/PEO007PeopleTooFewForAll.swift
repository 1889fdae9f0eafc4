// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let peo007PeopleTooFewForAll = Rule(
    "PEO-007", "people-too-few-for-all", severity: "CHM-",
    summary: """
      With everything lost, the eligible holders of each role can do all recoveries that wait \
      for them in time.
      """,
    rationale: """
      Each plan alone may fit. When all run at once, the same few people stand in every one, and \
      the later services wait for hands, not for machines.
      """,
    howToMend: """
      Train more people for the role, shorten or automate its steps, or let some of the services \
      wait longer. That the sum fits proves nothing yet; that it does not is certain.
      """,
    controls: ["ISO 22301 8.3.4", "DORA 11(7)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "people": {"roles": [
             {"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba"}],
         "people": [{"id": "bo", "accessVerifiedOn": "2026-11-01",
           "contacts": [{"verifiedOn": "2026-11-01"}]}],
         "plans": [{"id": "run", "services": ["pay"], "steps": [
           {"id": "1", "role": "dba", "duration": "3h"}]}]}
        """,
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "people": {"roles": [
             {"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba"}],
         "people": [{"id": "bo", "accessVerifiedOn": "2026-11-01",
           "contacts": [{"verifiedOn": "2026-11-01"}]}],
         "plans": [{"id": "run", "services": ["pay"], "steps": [
             {"id": "1", "role": "dba", "duration": "3h"}]},
           {"id": "walk", "services": ["pay"], "type": "continuity", "steps": [
             {"id": "1", "role": "dba", "duration": "2h"}]}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "people": {"roles": [
             {"role": "dba", "primary": "bo"}]}},
          {"id": "sell", "bia": {"rto": "4h"}, "people": {"roles": [
             {"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": ⟦"dba"⟧}],
         "people": [{"id": "bo", "accessVerifiedOn": "2026-11-01",
           "contacts": [{"verifiedOn": "2026-11-01"}]}],
         "plans": [{"id": "run", "services": ["pay", "sell"], "steps": [
           {"id": "1", "role": "dba", "duration": "3h"}]}]}
        """
      ]),
    check: Inspection { check, judge in
      let work = check.assessment.peopleFeasibility { check.eligiblePeople[$0]?.count ?? 0 }
      for role in work {
        let column = check.columns.column(ofServices: role.jobs.map(\.service))
        guard judge.asks(column) else { continue }
        judge.hear(check.enough(role), of: .roles, role.role.text, column)
      }
    })
}

extension Check {
  /// What the work that waits for a role says of it; that nobody is eligible PEO-003 tells.
  fileprivate func enough(_ role: PeopleFeasibility) -> Outcome {
    guard role.people > 0, let record = inventory.roles[role.role] else { return .notApplicable }
    guard role.firstMissed != nil else { return .pass }
    return .fail(
      "with everything lost there are too few people: \(shortfall(of: role))", at: record.span,
      help: ["train more people, shorten the steps, or let some services wait"])
  }

  /// Who comes too late with the first service that cannot be recovered in time.
  func shortfall(of role: PeopleFeasibility) -> Wording {
    let missed = role.firstMissed.map { portfolio.id(of: role.jobs[$0].service).text } ?? ""
    let people: Wording =
      role.people == 1
      ? "the only person of role '\(role.role)' misses '\(missed)'"
      : "\(role.people) people of role '\(role.role)' miss '\(missed)'"
    return role.missedBy.map { "\(people) by \(RecoveryTime(seconds: max(0, $0)))" } ?? people
  }
}
