// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// Whoever holds a role can be reached by two channels, one of them outside the own systems.
  static let peo010ContactUnverified = Rule(
    "PEO-010", "contact-unverified", severity: "CHML",
    summary: """
      Whoever holds a role can be reached by two channels, one of them outside the own systems.
      """,
    rationale: """
      When the mail server is what has failed, nobody is called together by mail. Numbers change \
      and are tried before they are needed.
      """,
    howToMend: """
      State two 'contacts', one with 'outOfBand', try both and set 'verifiedOn'. The interval is \
      'contactsVerified' of the tier.
      """,
    controls: ["ISO 22301 8.4.3", "CP-8", "NIS2-IR 4.1.2", "NIS2-IR 4.2.4"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1",
           "people": {"roles": [{"role": "dba", "primary": "amara"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara", "contacts": [
           {"channel": "mail", "verifiedOn": "2026-11-01"},
           {"channel": "phone", "outOfBand": true, "verifiedOn": "2026-11-01"}]}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1"}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara"}], "assignments": [
           {"role": "dba", "person": "amara", "scope": "pay", "to": "2026-06-30"}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1",
           "people": {"roles": [{"role": "dba", "primary": "amara"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": ⟦"amara"⟧,
           "contacts": [{"channel": "mail"}]}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1",
           "people": {"roles": [{"role": "dba", "primary": "amara"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": ⟦"amara"⟧, "contacts": [
           {"channel": "mail", "verifiedOn": "2026-11-01"},
           {"channel": "phone", "outOfBand": true, "verifiedOn": "2026-02-01"}]}]}
        """,
        """
        {"services": [{"id": "pay"}], "teams": [{"id": "crisis"}],
         "roles": [{"id": "crisis-lead"}], "people": [{"id": ⟦"amara"⟧}], "assignments": [
           {"role": "crisis-lead", "person": "amara", "scope": "crisis"}]}
        """,
      ]),
    check: .eachPerson { person, position, check in
      guard check.columns.holdsRole(position) else { return .notApplicable }
      let column = check.columns.column(ofPerson: position)
      let contacts = person.contacts.elements()
      let every = check.programme.tiers.first { $0.column == column }?.contactsVerified
      let verified = contacts.filter { contact in
        guard let every, let day = contact.verifiedOn.happened(by: check.asOf) else { return false }
        return day.holds(for: every, on: check.asOf)
      }
      var gaps: [Wording] = []
      if contacts.count < 2 { gaps.append("has \(contacts.count) of 2 channels") }
      if !contacts.contains(where: { $0.outOfBand.value == true }) {
        gaps.append("has none outside the own systems")
      }
      if contacts.isEmpty || verified.count < contacts.count {
        gaps.append("has \(verified.count) of \(contacts.count) verified in time")
      }
      guard !gaps.isEmpty else { return .pass }
      return .fail(
        "'\(person.id)' \(listed(gaps))", at: person.span,
        help: ["state two contacts, one with 'outOfBand', try them and set 'verifiedOn'"])
    })
}
