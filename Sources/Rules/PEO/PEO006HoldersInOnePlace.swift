// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let peo006HoldersInOnePlace = Rule(
    "PEO-006", "holders-in-one-place", severity: "CHM-",
    summary: "The people who can take a role are not all at one site.",
    rationale: """
      A fire alarm, a flood or a strike at one place takes all of them at once.
      """,
    howToMend: """
      Name and train somebody at another site, or correct 'site' of the people.
      """,
    controls: ["CP-2", "SS1/21 5"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-3",
           "people": {"roles": [{"role": "dba", "primary": "amara", "alternates": ["bo"]}]}}],
         "roles": [{"id": "dba"}], "sites": [{"id": "bern"}, {"id": "oslo"}],
         "people": [
          {"id": "amara", "site": "bern", "accessVerifiedOn": "2026-11-01",
           "contacts": [{"verifiedOn": "2026-11-01"}]},
          {"id": "bo", "site": "oslo", "accessVerifiedOn": "2026-11-01",
           "contacts": [{"verifiedOn": "2026-11-01"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-3",
           "people": {"roles": [{"role": ⟦"dba"⟧, "primary": "amara"}]}}],
         "roles": [{"id": "dba"}], "sites": [{"id": "bern"}],
         "people": [{"id": "amara", "site": "bern", "accessVerifiedOn": "2026-11-01",
           "contacts": [{"verifiedOn": "2026-11-01"}]}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-3",
           "people": {"roles": [{"role": ⟦"dba"⟧, "primary": "amara"},
            {"role": "ops", "primary": "amara"}]}}],
         "roles": [{"id": "dba"}, {"id": "ops"}], "sites": [{"id": "bern"}],
         "people": [{"id": "amara", "site": "bern", "accessVerifiedOn": "2026-11-01",
           "contacts": [{"verifiedOn": "2026-11-01"}]}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧, "tier": "tier-1"}]}
        """
      ]),
    check: .eachPosition { position, check in
      let readiness = check.assessment.people.services[position]
      if case .notEvaluable(let missing)? = readiness.unjudged {
        return .notEvaluable(
          missing: missing.first ?? "people.roles", at: check.portfolio.service(position).span)
      }
      let roles = readiness.roles
      let failing = roles.indices.filter { roles[$0].isSpread == .fail }
      guard !failing.isEmpty else {
        return .worst(of: roles.indices.lazy.map { spread(roles[$0]) })
      }
      let service = check.portfolio.service(position)
      let named = check.split(
        failing.map { roles[$0] }, ofService: position, by: "PEO-006"
      ) { $0.role.text }
      guard !named.alone.isEmpty else { return .fail(oneSite(named.together, service)) }
      let flaws = named.alone.map { oneSite([$0], service, $0.role.text) }
      let together = named.together.isEmpty ? [] : [oneSite(named.together, service)]
      return .worst(of: (flaws + together).map { .fail($0) })
    })
}

/// Whether the people of a role that does not fail are known to be spread.
private func spread(_ role: RoleReadiness) -> Outcome {
  guard role.isSpread.isNotEvaluable else { return .pass }
  return .notEvaluable(
    missing: role.missingPeople ?? "\(Wording(value: "people.site")) for \(role.role)",
    at: role.span, role.role.text)
}

/// One flaw for all roles of a service whose people are at one site each, at the first role.
private func oneSite(
  _ roles: [RoleReadiness], _ service: Service, _ discriminator: String? = nil
) -> Flaw {
  func site(_ role: RoleReadiness) -> String {
    let candidates = role.candidates
    let eligible = candidates.indices.first { candidates[$0].isEligible }
    return eligible.flatMap { candidates[$0].site?.text } ?? ""
  }
  func named(_ role: RoleReadiness) -> Wording { "'\(role.role)' at '\(site(role))'" }
  return Flaw(
    roles.count > 1
      ? "each of these roles of service '\(service.id)' has all its people at one site: "
        + "\(roles.map(named))"
      : "all who can take role \(roles.map { inQuotes($0.role) }) of service '\(service.id)' are "
        + "at site \(roles.map { inQuotes(site($0)) })", at: roles.first?.span ?? service.span,
    discriminator,
    notes: roles.dropFirst().map { .init("and here: role '\($0.role)'", at: $0.span) },
    help: ["name and train somebody at another site"])
}
