// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let peo001RoleUnfilled = Rule(
    "PEO-001", "role-unfilled", severity: "CCHM",
    summary: "Every role of a service has a primary who is here today.",
    rationale: """
      A plan gives its steps to roles. A role that nobody holds is a step that nobody does.
      """,
    howToMend: """
      Name a 'primary' for the role in 'people.roles' of the service, or in a record under \
      'assignments'.
      """,
    controls: ["ISO 22301 5.3", "ISO 22301 8.4.2", "CP-2", "NIS2-IR 4.1.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1",
           "people": {"roles": [{"role": "dba", "primary": "amara"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1",
           "people": {"roles": [{"role": ⟦"dba"⟧}]}}],
         "roles": [{"id": "dba"}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1",
           "people": {"roles": [{"role": ⟦"dba"⟧, "primary": "amara"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara", "to": "2026-11-20"}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "roles": [{"id": "dba"}],
         "people": [{"id": "amara"}],
         "assignments": [{"role": ⟦"dba"⟧, "person": "amara", "scope": "pay",
           "to": "2026-11-20"}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧, "tier": "tier-1"}]}
        """,
        """
        {"services": [{"id": ⟦"pay"⟧, "people": {"roles": [{"role": "dba",
           "primary": "amara"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara"}]}
        """,
      ]),
    check: .eachRole({ $0.hasPrimary }, unless: { $2.isToldOfPrimary($1) }) { role, service, _ in
      let people = role.candidates.filter { $0.kind == .primary }.map { candidate -> Wording in
        "\(inQuotes(candidate.person)) (\(candidate.exclusions.prefix(1).map(\.reason)))"
      }
      return Flaw(
        people.isEmpty
          ? "role '\(role.role)' of service '\(service.id)' has no primary"
          : "role '\(role.role)' of service '\(service.id)' is not filled: \(listed(people))",
        at: role.span, role.role.text, help: ["name a 'primary' who is here"])
    })
}
