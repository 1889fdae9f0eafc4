// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// An important business service has an impact tolerance, as a time and by another measure, and
  /// stays within it in every scenario that is required.
  static let bia010ToleranceExceeded = Rule(
    "BIA-010", "tolerance-exceeded", severity: "CH--",
    summary: """
      An important business service has an impact tolerance, as a time and by another measure, and \
      stays within it in every scenario that is required.
      """,
    rationale: """
      The tolerance says where harm to clients or to the market becomes intolerable. A firm that \
      does not know whether it stays within it has not finished its analysis.
      """,
    howToMend: """
      State 'impactTolerance' with 'duration' and one of 'customers', 'financial', 'volume'; \
      shorten the recovery in the scenarios named.
      """,
    controls: ["SS1/21 3", "SS1/21 4", "SS1/21 6", "DORA 6(8)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "important": true, "bia": {
           "impactTolerance": {"duration": "1d", "customers": "5 % without cash"}}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "important": true, "bia": {
           "impactTolerance": ⟦{"duration": "1d"}⟧}}]}
        """,
        """
        {"services": [{"id": "pay", "important": true, "times": {"own": "6h"}, "bia": {"rto": "8h",
           "impactTolerance": {"duration": ⟦"2h"⟧, "volume": "1,000 payments"}}}],
         "scenarios": [{"id": "blackout", "family": "utilities", "removes": {"services": ["pay"]}}]}
        -- content/program.json --
        {"requiredScenarios": ["utilities"]}
        """,
      ]),
    check: .eachServiceWith({ $0.longestOutages }) { service, position, outage, check in
      guard service.important.value == true,
        let analysis = check.portfolio.analysis(of: position), !analysis.impactTolerance.isMalformed
      else { return .notApplicable }
      guard case .stated(let tolerance, let span) = analysis.impactTolerance else {
        return .fail(
          "important service '\(service.id)' has no impact tolerance",
          at: analysis.place(in: service), help: ["state 'impactTolerance'"])
      }
      let hasMeasure =
        !tolerance.customers.isAbsent || !tolerance.financial.isAbsent || !tolerance.volume.isAbsent
      guard !tolerance.duration.isAbsent, hasMeasure else {
        return .fail(
          "the impact tolerance of service '\(service.id)' is not stated as a time and by another "
            + "measure", at: span,
          help: ["state 'duration' and one of 'customers', 'financial' and 'volume'"])
      }
      guard case .stated(let limit, let place) = tolerance.duration, let outage,
        outage.ready.seconds > limit.seconds
      else { return .pass }
      let time = RecoveryTime(seconds: outage.ready.seconds)
      return .fail(
        outage.ready.isNever
          ? "in scenario '\(outage.scenario)' service '\(service.id)' is back never, beyond its "
            + "impact tolerance of \(limit)"
          : "in scenario '\(outage.scenario)' service '\(service.id)' is back after \(time), beyond "
            + "its impact tolerance of \(limit)", at: place,
        help: ["shorten its recovery in this scenario"])
    })
}

/// A required scenario and when a service is back in it.
private struct Outage: Sendable {
  let scenario: RecordID<Scenario>
  let ready: Elapsed
}

extension Check {
  /// By service: the scenario required of it in which it is back last.
  fileprivate var longestOutages: [Outage?] {
    var longest = [Outage?](repeating: nil, count: inventory.services.count)
    let families = Set(settings.requiredScenarios.elements().map(\.value))
    for row in assessment.losses.rows(of: .named) {
      let scenario = inventory.scenarios[row.index]
      let tiers = Set(scenario.requiredFor.elements().map(\.value))
      let isRequired = scenario.family.value.map { families.contains($0) } ?? false
      guard isRequired || !tiers.isEmpty else { continue }
      for fallen in assessment.losses.services(in: row) {
        let service = portfolio.service(Int(fallen.service))
        guard isRequired || service.tier.value.map({ tiers.contains($0) }) ?? false,
          let ready = fallen.ready.elapsed, ready > longest[Int(fallen.service)]?.ready ?? .atOnce
        else { continue }
        longest[Int(fallen.service)] = Outage(scenario: scenario.id, ready: ready)
      }
    }
    return longest
  }
}

extension Figure {
  /// The moment, `nil` where not evaluable.
  fileprivate var elapsed: Elapsed? {
    switch self {
    case .notEvaluable: nil
    case .time(let seconds): Elapsed(seconds: seconds)
    case .never: .never
    }
  }
}
