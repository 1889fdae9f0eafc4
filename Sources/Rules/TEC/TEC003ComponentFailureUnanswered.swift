// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tec003ComponentFailureUnanswered = Rule(
    "TEC-003", "component-failure-unanswered", severity: "CHML",
    summary: "Every service says what happens when one component fails.",
    rationale: """
      An answer to a failure has four parts: what is done, by whom, how long it takes, and what \
      shows that it works. Three of them are a wish.
      """,
    howToMend: """
      State 'failureClasses.component' with mechanism, responsible, expectedTime and evidence, \
      for example redundant instances, a restart, a spare part.
      """,
    controls: ["CP-10"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "hosting": "iaas", "failureClasses": {"component":
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
        {"services": [{"id": "pay", "failureClasses": {"component": ⟦{
           "mechanism": "failover", "responsible": "us", "expectedTime": "5m"}⟧}}]}
        """,
        """
        {"services": [{"id": "pay", "failureClasses": {"component": {"mechanism": "failover",
           "responsible": ⟦"unclear"⟧, "expectedTime": "5m", "evidence": "test"}}}]}
        """,
      ]),
    check: .eachService { service, _, _ in FailureClass.component.check(service) })
}
