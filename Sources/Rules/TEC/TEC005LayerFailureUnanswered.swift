// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// Every service says what happens when one layer everywhere fails.
  static let tec005LayerFailureUnanswered = Rule(
    "TEC-005", "layer-failure-unanswered", severity: "CHM-",
    summary: "Every service says what happens when one layer everywhere fails.",
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
        {"services": [{"id": ⟦"pay"⟧, "failureClasses": {"horizontal": {
           "mechanism": "failover", "responsible": "us", "expectedTime": "5m"}}}]}
        """,
        """
        {"services": [{"id": "pay", "failureClasses": {"horizontal": {"mechanism": "failover",
           "responsible": ⟦"unclear"⟧, "expectedTime": "5m", "evidence": "test"}}}]}
        """,
      ]),
    check: .eachService { service, _, _ in
      guard service.hosting.value != Hosting.none else { return .notApplicable }
      guard !service.isUnreadable(\.horizontal) else { return .notApplicable }
      guard let answer = service.failureClasses.value?.horizontal.value else {
        return .fail(
          "service '\(service.id)' does not say what happens when one layer everywhere fails",
          at: service.span,
          help: ["state 'failureClasses.horizontal'"])
      }
      let missing = absent([
        ("mechanism", answer.mechanism.isAbsent), ("responsible", answer.responsible.isAbsent),
        ("expectedTime", answer.expectedTime.isAbsent), ("evidence", answer.evidence.isAbsent),
      ])
      if let missing {
        return .fail(
          "the answer of '\(service.id)' when one layer everywhere fails lacks \(missing)",
          at: service.span, help: ["add \(missing) to 'failureClasses.horizontal'"])
      }
      if answer.responsible.value == .unclear {
        return .fail(
          "it is unclear who answers when one layer everywhere of service '\(service.id)' fails",
          at: answer.responsible.span ?? service.span, help: ["agree on it, and state who"])
      }
      return .pass
    })
}
