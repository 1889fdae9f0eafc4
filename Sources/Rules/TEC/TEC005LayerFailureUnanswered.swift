// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tec005LayerFailureUnanswered = Rule(
    "TEC-005", "layer-failure-unanswered", severity: "CHM-",
    summary: "Every service says what happens when the same layer fails everywhere.",
    rationale: """
      An answer to a failure has four parts: what is done, by whom, how long it takes, and what \
      shows that it works. Three of them are a wish.
      """,
    howToMend: """
      State 'failureClasses.horizontal' with mechanism, responsible, expectedTime and evidence, \
      for example a second product, a break-glass way, an accepted risk.
      """,
    controls: ["DORA RTS 26(2)(a)", "SS1/21 6"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "hosting": "iaas", "failureClasses": {"horizontal":
           {"mechanism": "failover", "responsible": "us", "expectedTime": "5m",
           "evidence": "test"}}}]}
        """,
        """
        {"services": [{"id": "triage", "hosting": "none"}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": ⟦"pay"⟧}]}
        """,
        """
        {"services": [{"id": "pay", "failureClasses": {"horizontal": ⟦{
           "mechanism": "failover", "responsible": "us", "expectedTime": "5m"}⟧}}]}
        """,
        """
        {"services": [{"id": "pay", "failureClasses": {"horizontal": {"mechanism": "failover",
           "responsible": ⟦"unclear"⟧, "expectedTime": "5m", "evidence": "test"}}}]}
        """,
      ]),
    check: .eachService { service, _, _ in FailureClass.horizontal.check(service) })
}
