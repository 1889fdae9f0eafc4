// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let peo002AlternatesTooFew = Rule(
    "PEO-002", "alternates-too-few", severity: "CHM-",
    summary: "Every role of a service has as many alternates as its tier demands.",
    rationale: """
      The one who knows how is on a plane on the day that counts. Alternates are named before, \
      not looked for then.
      """,
    howToMend: """
      Name 'alternates' in 'people.roles' of the service, or assignments of kind alternate. How \
      many are needed is said by the role, else by the tier.
      """,
    controls: ["SOC 2 CC1.4", "NIS2-IR 4.2.4"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-2",
           "people": {"roles": [{"role": "dba", "primary": "amara", "alternates": ["bo"]}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara"}, {"id": "bo"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1",
           "people": {"roles": [{"role": ⟦"dba"⟧, "primary": "amara", "alternates": ["bo"]}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara"}, {"id": "bo"}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-2",
           "people": {"roles": [{"role": ⟦"dba"⟧, "primary": "amara", "alternates": ["bo"]}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara"}, {"id": "bo", "status": "leave"}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧, "tier": "tier-1"}]}
        """
      ]),
    check: .eachRole(
      { $0.hasAlternates },
      unless: { $2.isTold(ofAlternates: $0.alternates - $0.activeAlternates, $1) }
    ) { role, service, _ in
      Flaw(
        "role '\(role.role)' of service '\(service.id)' has too few alternates: "
          + "\(role.activeAlternates) of \(role.alternates)",
        at: role.span, role.role.text, help: ["name alternates who are here"])
    })
}
