// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
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
      State two 'contacts', one with 'outOfBand', try both and set 'verifiedOn'; further ones may \
      be untried. The interval is 'contactsVerified' of the tier.
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
        {"services": [{"id": "pay", "tier": "tier-1",
           "people": {"roles": [{"role": "dba", "primary": "amara"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara", "contacts": [
           {"channel": "mail", "verifiedOn": "2026-11-01"}, {"channel": "fax"},
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
         "roles": [{"id": "dba"}], "people": [{"id": "amara", "contacts": [
           {"channel": "mail", "verifiedOn": "2026-11-01"},
           {"channel": "phone", "outOfBand": true, "verifiedOn": ⟦"2026-02-01"⟧}]}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1",
           "people": {"roles": [{"role": "dba", "primary": "amara"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara", "contacts": [
           {"channel": "mail", "verifiedOn": "2026-11-01"},
           {"channel": "chat", "verifiedOn": "2026-11-01"},
           {"channel": "phone", "outOfBand": true, "verifiedOn": ⟦"2026-02-01"⟧}]}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1",
           "people": {"roles": [{"role": "dba", "primary": "amara"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": ⟦"amara"⟧, "contacts": [
           {"channel": "phone", "value": "+41 31 5", "verifiedOn": "2026-11-01"},
           {"channel": "text", "value": "+41-31-5", "outOfBand": true,
            "verifiedOn": "2026-11-01"}]}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "fifth",
           "people": {"roles": [{"role": "dba", "primary": "amara"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara", "contacts": [
           {"channel": "mail", "verifiedOn": ⟦"2026-01-01"⟧},
           {"channel": "phone", "outOfBand": true, "verifiedOn": "2026-01-01"}]}]}
        -- content/program.json --
        {"tiers": [{"id": "first"}, {"id": "second"}, {"id": "third"},
           {"id": "fourth", "contactsVerified": "5y"}, {"id": "fifth", "contactsVerified": "6mo"}]}
        """,
        """
        {"services": [{"id": "pay"}], "teams": [{"id": "crisis"}],
         "roles": [{"id": "crisis-lead"}], "people": [{"id": ⟦"amara"⟧}], "assignments": [
           {"role": "crisis-lead", "person": "amara", "scope": "crisis"}]}
        """,
      ]),
    check: .eachPerson { person, position, check in
      guard check.columns.holdsRole(position), !person.contacts.isMalformed else {
        return .notApplicable
      }
      let contacts = person.contacts.elements()
      let every = check.policy(ofRank: check.columns.rank(ofPerson: position))?.contactsVerified
      let verified = contacts.indices.filter { place in
        guard let every, let day = contacts[place].verifiedOn.happened(by: check.asOf) else {
          return false
        }
        return day.holds(for: every, on: check.asOf)
      }
      let gaps = gaps(in: contacts, verified: verified)
      guard !gaps.isEmpty else { return .pass }
      let isUnread = contacts.indices.contains { place in
        contacts[place].outOfBand.isMalformed || contacts[place].verifiedOn.isMalformed
      }
      guard !isUnread else { return .notApplicable }
      // Where nothing else is wrong it stands where it says when it was verified too long ago.
      let isWhole = contacts.count > 1 && contacts.contains { $0.outOfBand.value == true }
      let outdated = contacts.indices.first { place in
        contacts[place].verifiedOn.isStated
          && !verified.contains { contacts[$0].span == contacts[place].span }
      }.map { contacts[$0] }
      return .fail(
        "'\(person.id)' \(listed(gaps))",
        at: (isWhole ? outdated?.verifiedOn.span : nil) ?? person.span,
        help: ["state two contacts, one with 'outOfBand', try them and set 'verifiedOn'"])
    })
}

/// What is missing of somebody's channels, each as the end of a sentence about the person.
///
/// - Parameter verified: the places of those that were verified in time.
private func gaps(in contacts: [Contact], verified: [Int]) -> [Wording] {
  func isOutside(_ place: Int) -> Bool { contacts[place].outOfBand.value == true }
  var gaps: [Wording] = []
  if !contacts.hasTwoChannels { gaps.append("has \(min(contacts.count, 1)) of 2 channels") }
  if !contacts.indices.contains(where: isOutside) {
    gaps.append("has none outside the own systems")
  } else if verified.count >= 2, !verified.contains(where: isOutside) {
    gaps.append("has none outside the own systems that was verified in time")
  }
  // A third channel may be untried; the two that count may not.
  if verified.count < min(2, contacts.count) {
    gaps.append("has \(verified.count) of \(contacts.count) verified in time")
  }
  return gaps
}

extension [Contact] {
  /// Whether somebody can be reached in two ways; the same number twice is one.
  fileprivate var hasTwoChannels: Bool {
    guard count > 1 else { return false }
    guard let first = self[0].value.value?.normalised else { return true }
    return indices.dropFirst().contains { self[$0].value.value?.normalised != first }
  }
}
