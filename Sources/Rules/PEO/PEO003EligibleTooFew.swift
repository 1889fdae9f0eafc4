// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let peo003EligibleTooFew = Rule(
    "PEO-003", "eligible-too-few", severity: "CHM-",
    summary: """
      For every role enough people can be counted on today: here, trained, reachable, with \
      working access.
      """,
    rationale: """
      Names in a table are not people who can act. Whoever is on leave, untrained, unreachable or \
      locked out does not count.
      """,
    howToMend: """
      Look at the reasons and mend the cheapest first: verify contact and access, book the \
      course, name another alternate.
      """,
    controls: ["ISO 22301 7.2", "ISO 22301 8.4.2", "CP-3"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-3",
           "people": {"roles": [{"role": "dba", "primary": "amara", "alternates": ["bo"]}]}}],
         "roles": [{"id": "dba"}],
         "people": [
          {"id": "amara", "accessVerifiedOn": "2026-11-01",
           "contacts": [{"verifiedOn": "2026-11-01"}]},
          {"id": "bo", "accessVerifiedOn": "2026-11-01",
           "contacts": [{"verifiedOn": "2026-11-01"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-3",
           "people": {"roles": [{"role": ⟦"dba"⟧, "primary": "amara"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara",
           "accessVerifiedOn": "2026-11-01"}]}
        """
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧, "tier": "tier-1"}]}
        """
      ]),
    check: .eachRole(
      { $0.hasEnoughEligible },
      unless: { $2.isTold(ofHolders: 1 + $0.alternates - $0.eligibleCount, $1) }
    ) { role, service, _ in
      let candidates = role.candidates
      let excluded = candidates.indices.compactMap { place -> Wording? in
        guard !candidates[place].isEligible else { return nil }
        let reasons = candidates[place].exclusions.map { $0.reason }
        return "\(inQuotes(candidates[place].person)) (\(reasons))"
      }
      return Flaw(
        excluded.isEmpty
          ? "role '\(role.role)' of service '\(service.id)' has \(role.eligibleCount) of "
            + "\(1 + role.alternates) people who can be counted on"
          : "role '\(role.role)' of service '\(service.id)' has \(role.eligibleCount) of "
            + "\(1 + role.alternates) people who can be counted on; not \(listed(excluded))",
        at: role.span, role.role.text, lacking: role.missingPeople,
        help: ["mend the reasons, or name somebody else"])
    })
}
