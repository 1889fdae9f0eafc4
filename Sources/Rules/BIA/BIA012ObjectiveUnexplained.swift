// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let bia012ObjectiveUnexplained = Rule(
    "BIA-012", "objective-unexplained", severity: "HML-",
    summary: """
      An objective comes with its reason, or with the day and people of the workshop that set it.
      """,
    rationale: """
      A number without a reason cannot be questioned, and is not changed when the reason is gone.
      """,
    howToMend: "Add 'rationale', or 'conductedOn' with 'participants'.",
    controls: ["ISO/TS 22317"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h",
           "rationale": "the clearing closes at six"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": ⟦"4h"⟧}}]}
        """
      ]),
    check: .eachAnalysis { analysis, service, _ in
      guard let place = analysis.rto.span ?? analysis.rpo.span else { return .notApplicable }
      let hasWorkshop =
        analysis.conductedOn.isStated && !analysis.participants.elements().isEmpty
      guard analysis.rationale.isAbsent, !hasWorkshop else { return .pass }
      return .fail(
        "nobody says why service '\(service.id)' has its objectives", at: place,
        help: ["add 'rationale', or 'conductedOn' with 'participants'"])
    })
}
