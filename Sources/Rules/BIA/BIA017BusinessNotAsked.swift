// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let bia017BusinessNotAsked = Rule(
    "BIA-017", "business-not-asked", severity: "MML-",
    summary: """
      The impact of a technology's outage is answered for by somebody else than the one who runs \
      it.
      """,
    rationale: """
      Those who run a machine know how it fails, not what that costs. Objectives that engineers \
      set for themselves are what engineers can reach.
      """,
    howToMend: "Name in 'businessOwner' who answers for the use of the service.",
    controls: ["ISO 22301 5.3"],
    examples: Examples(
      passing: [
        """
        {"people": [{"id": "amara"}, {"id": "bo"}],
         "services": [{"id": "pay", "owner": "bo", "businessOwner": "amara", "bia": {"rto": "4h"}}]}
        """
      ],
      failing: [
        """
        {"people": [{"id": "bo"}],
         "services": [{"id": "pay", "owner": "bo", "businessOwner": ⟦"bo"⟧, "bia": {"rto": "4h"}}]}
        """,
        """
        {"people": [{"id": "bo"}],
         "services": [{"id": ⟦"pay"⟧, "owner": "bo", "bia": {"rto": "4h"}}]}
        """,
      ]),
    check: .eachAnalysis { _, service, _ in
      guard service.serviceKind.value != .businessProcess, !service.businessOwner.isMalformed else {
        return .notApplicable
      }
      guard case .stated(let owner, let span) = service.businessOwner else {
        return .fail(
          "nobody answers for the use of service '\(service.id)'", at: service.span,
          help: ["name a 'businessOwner'"])
      }
      guard owner == service.owner.value else { return .pass }
      return .fail(
        "'\(owner)' owns service '\(service.id)' and answers for its use as well", at: span,
        help: ["name somebody of those who use it"])
    })
}
