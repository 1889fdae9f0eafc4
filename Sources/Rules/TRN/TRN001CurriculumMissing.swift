// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let trn001CurriculumMissing = Rule(
    "TRN-001", "curriculum-missing", severity: "HHM-",
    summary: "Every role demands at least one course.",
    rationale: """
      A role without a curriculum is held by whoever was there. Nobody can then be said to be \
      ready for it.
      """,
    howToMend: "State 'curriculum' of the role with the ids of courses.",
    controls: ["ISO 22301 7.2", "CP-3"],
    examples: Examples(
      passing: [
        """
        {"roles": [{"id": "dba", "curriculum": ["restore"]}], "courses": [{"id": "restore"}]}
        """,
        """
        {"services": [{"id": "menu", "tier": "tier-4", "people": {"roles": [{"role": "cook"}]}}],
         "roles": [{"id": "cook"}]}
        """,
      ],
      failing: [
        """
        {"roles": [{"id": ⟦"dba"⟧}]}
        """
      ]),
    check: .given(\.columnsByRole) { columns in
      .each(\.roles, column: { columns[$1] }) { role, _ in
        guard role.curriculum.elements().isEmpty, !role.curriculum.isMalformed else { return .pass }
        return .fail(
          "role '\(role.id)' demands no course", at: role.span,
          help: ["state 'curriculum' with the ids of courses"])
      }
    })
}
