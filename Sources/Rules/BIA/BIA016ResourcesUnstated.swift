// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let bia016ResourcesUnstated = Rule(
    "BIA-016", "resources-unstated", severity: "HHML",
    summary: "The impact analysis says which resources the least acceptable level needs.",
    rationale: """
      People, places, data and machines for a reduced service are ordered before the day, or \
      they are not there on it.
      """,
    howToMend: "List 'resources' of the impact analysis, people by role and number included.",
    controls: ["ISO 22301 8.2.2", "ISO 22301 8.3.4", "SP 800-34r1 3.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"resources": ["2 clerks", "1 terminal"]}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": ⟦"pay"⟧, "bia": {"rto": "4h"}}]}
        """
      ]),
    check: .eachAnalysis { analysis, service, _ in
      guard !analysis.resources.isMalformed else { return .notApplicable }
      guard analysis.resources.elements().isEmpty else { return .pass }
      return .fail(
        "the impact analysis of service '\(service.id)' names no resources",
        at: analysis.place(in: service), help: ["list 'resources'"])
    })
}
