// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tec004SiteFailureUnanswered = Rule(
    "TEC-004", "site-failure-unanswered", severity: "CHM-",
    summary: "Every service says what happens when a whole site or region fails.",
    rationale: """
      An answer to a failure has four parts: what is done, by whom, how long it takes, and what \
      shows that it works. Three of them are a wish.
      """,
    howToMend: """
      State 'failureClasses.vertical' with mechanism, responsible, expectedTime and evidence, for \
      example a second region, or a rebuild elsewhere within the RTO.
      """,
    controls: ["CP-7", "DORA 12(4)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "hosting": "iaas", "bia": {"rto": "1h"}, "failureClasses": {
           "vertical": {"mechanism": "failover", "responsible": "us", "expectedTime": "5m",
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
        {"services": [{"id": "pay", "failureClasses": {"vertical": ⟦{
           "mechanism": "failover", "responsible": "us", "expectedTime": "5m"}⟧}}]}
        """,
        """
        {"services": [{"id": "pay", "failureClasses": {"vertical": {"mechanism": "failover",
           "responsible": ⟦"unclear"⟧, "expectedTime": "5m", "evidence": "test"}}}]}
        """,
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "failureClasses": {"vertical": {
           "mechanism": "rebuild", "responsible": "us", "expectedTime": ⟦"2d"⟧,
           "evidence": "test"}}}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1", "failureClasses": {"vertical": {
           "mechanism": "rebuild", "responsible": "us", "expectedTime": ⟦"90d"⟧,
           "evidence": "test"}}}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "failureClasses": {"vertical": {
           "mechanism": "rebuild", "responsible": "us", "expectedTime": ⟦"1h"⟧,
           "evidence": "test"}}}]}
        """
      ]),
    check: .eachService { service, position, check in
      FailureClass.vertical.check(service) { check.rebuildsInTime(service, position, $0) }
    })
}

extension Check {
  /// Whether a service of fewer than two regions is rebuilt within its RTO; the longest that its
  /// tier allows, standing in for one that is not stated, can be missed, not kept (readings.md A2).
  fileprivate func rebuildsInTime(
    _ service: Service, _ position: Int, _ answer: FailureAnswer
  ) -> Outcome {
    guard case .stated(let time, let span) = answer.expectedTime else { return .pass }
    let rto = portfolio.analysis(of: position)?.rto.value
    if let rto, time <= rto { return .pass }
    guard !service.isInSeveralRegions else { return .pass }
    let help: [Wording] = ["add a second region, or rebuild faster"]
    if let rto {
      return .fail(
        "service '\(service.id)' runs in fewer than two regions, and rebuilding takes \(time), "
          + "over its RTO of \(rto)", at: span, help: help)
    }
    guard let most = portfolio.policy(of: position)?.maxRTO, time > most else {
      return .notEvaluable(missing: "bia.rto", at: span)
    }
    return .fail(
      "service '\(service.id)' runs in fewer than two regions, and rebuilding takes \(time), over "
        + "the \(most) that its tier allows", at: span, help: help)
  }
}

extension Service {
  /// Whether it runs in two regions at least.
  fileprivate var isInSeveralRegions: Bool {
    let regions = self.regions.elements()
    return regions.contains { $0.value != regions[0].value }
  }
}
