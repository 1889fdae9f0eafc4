// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let trn010HolderNeverPractised = Rule(
    "TRN-010", "holder-never-practised", severity: "HHM-",
    summary: """
      Whoever holds a role of a service took part in an exercise or an event within two years.
      """,
    rationale: """
      A course explains what a recovery is. Hands learn it in the dark with the telephone ringing.
      """,
    howToMend: "Put the person among the 'participants' of the next exercise.",
    controls: ["CP-3", "ISO 22301 8.5"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "bo"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-05-01", "participants": ["bo"]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": ⟦"bo"⟧}]}
        """,
        """
        {"services": [{"id": "pay", "people": {"roles": [
           {"role": "dba", "primary": "bo", "alternates": ["amara"]}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": ⟦"amara"⟧}, {"id": "bo"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-05-01", "participants": ["bo"]}]}
        """,
      ]),
    check: .eachPersonWith({ $0.practice }) { person, practice, check in
      guard practice.isHolder, person.isActive(on: check.asOf) else { return .notApplicable }
      guard !practice.tookPart else { return .pass }
      return .fail(
        "'\(person.id)' holds a role and took part in no exercise within 24 months",
        at: person.span, help: ["let the person take part in the next one"])
    })
}

/// What a person is in recoveries, and whether it was ever tried.
private struct Practice: Sendable {
  var isHolder = false
  var tookPart = false
}

extension Check {
  /// By person.
  fileprivate var practice: [Practice] {
    let people = inventory.people
    var practice = [Practice](repeating: Practice(), count: people.count)
    for service in portfolio.living {
      let pools = assessment.people.pools.byService[service]
      for place in pools.indices {
        let holders = pools[place].holders
        for one in holders.indices where holders[one].isAssigned {
          practice[holders[one].person].isHolder = true
        }
      }
    }
    let window = Interval(months: 24)
    for (exercise, day) in portfolio.heldOn.enumerated()
    where day?.holds(for: window, on: asOf) ?? false {
      // To watch others is no practice.
      for case let person? in portfolio.attendance[exercise] { practice[person].tookPart = true }
    }
    for event in events(within: window) {
      for person in event.exercise.everybody {
        if let person = people.index(of: person) { practice[person].tookPart = true }
      }
    }
    return practice
  }
}
