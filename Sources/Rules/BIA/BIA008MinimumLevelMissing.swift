// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let bia008MinimumLevelMissing = Rule(
    "BIA-008", "minimum-level-missing", severity: "HHM-",
    summary: """
      The impact analysis says which least level of service is acceptable while recovering.
      """,
    rationale: """
      Recovery rarely brings back everything at once. Without a minimum level nobody knows when \
      enough is back, nor how much capacity the second site needs.
      """,
    howToMend: "State 'mbco' with 'measure' and 'value', such as percent and 40.",
    controls: ["ISO 22301 8.2.2", "ISO 22301 8.3"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"mbco": {"measure": "percent", "value": 40}}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": ⟦"pay"⟧, "bia": {"rto": "4h"}}]}
        """
      ]),
    check: .eachAnalysis { analysis, service, _ in
      guard !analysis.mbco.isMalformed else { return .notApplicable }
      let level = analysis.mbco.value
      let isQuantity = level?.value.isStated == true && level?.measure.isStated == true
      guard !isQuantity, level?.people.isStated != true else { return .pass }
      return .fail(
        "service '\(service.id)' has no minimum level in figures", at: analysis.place(in: service),
        help: ["state 'mbco' with 'measure' and 'value', or 'people'"])
    })
}
