// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// Nothing that was left out of the programme is needed by a service of the first two tiers.
  static let gov013ExclusionReliedOn = Rule(
    "GOV-013", "exclusion-relied-on", severity: "HHM-",
    summary: """
      Nothing that was left out of the programme is needed by a service of the first two tiers.
      """,
    rationale: """
      An exclusion ends where somebody depends on it. What is out of scope fails all the same.
      """,
    howToMend: "Take the service into the programme, or free the others from it.",
    controls: ["ISO 22301 4.3", "DORA RTS 24(1)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "wiki", "outOfScope": "convenience only"}, {"id": "pay", "tier": "tier-1"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "wiki", "outOfScope": ⟦"convenience only"⟧},
          {"id": "pay", "tier": "tier-1", "dependencies": [{"on": "wiki"}]}]}
        """
      ]),
    check: .eachService { service, position, check in
      guard case .stated(_, let span) = service.outOfScope else { return .notApplicable }
      guard let consumer = check.assessment.inheritedTier(of: position), consumer.tier < 2,
        let last = consumer.path.last
      else { return .pass }
      let path = check.chain(of: consumer.path.reversed())
      return .fail(
        "service '\(service.id)' is left out of the programme, but "
          + "'\(check.portfolio.id(of: last))' needs it: \(path)",
        at: span, help: ["take it into the programme, or free the others from it"])
    })
}
