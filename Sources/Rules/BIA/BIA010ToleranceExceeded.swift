// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
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
      state the times of recovery, and shorten it in the scenarios named.
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
        """
        {"services": [{"id": "pay", "important": true, "times": {"own": "1h", "validate": "3h"},
           "dependencies": [{"on": "grid"}], "bia": {"rto": "8h", "impactTolerance": {
             "duration": ⟦"2h"⟧, "volume": "1,000 payments"}}}, {"id": "grid"}],
         "scenarios": [{"id": "blackout", "family": "utilities",
           "removes": {"services": ["grid", "pay"]}}]}
        -- content/program.json --
        {"requiredScenarios": ["utilities"]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay", "important": true, "bia": {"rto": "4h", "impactTolerance": {
             "duration": ⟦"10h"⟧, "volume": "1,000 payments"}}},
           {"id": "ship", "important": true, "times": {"own": "1h"},
           "dependencies": [{"on": "grid"}], "bia": {"rto": "8h", "impactTolerance": {
             "duration": ⟦"10h"⟧, "volume": "20 parcels"}}}, {"id": "grid"}],
         "scenarios": [{"id": "blackout", "family": "utilities",
           "removes": {"services": ["grid", "pay", "ship"]}}]}
        -- content/program.json --
        {"requiredScenarios": ["utilities"]}
        """
      ]),
    check: .eachServiceWith({ $0.requiredOutages }) { service, position, outages, check in
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
      return check.keeps(tolerance.duration, in: outages, service, position)
    })
}

/// What the scenarios required of a service do to it, each known by its position.
private struct Outages: Sendable {
  /// The scenario in which it is back last, and after how long at the least.
  var longest: (scenario: Int, earliest: Elapsed)?
  /// The first scenario in which it is not known, or only assumed, when it is back.
  var doubtful: Int?
}

extension Check {
  /// Whether a service is back within its tolerance in every scenario that is required of it.
  fileprivate func keeps(
    _ tolerance: Stated<RecoveryTime>, in outages: Outages, _ service: Service, _ position: Int
  ) -> Outcome {
    guard case .stated(let limit, let place) = tolerance else { return .notApplicable }
    if let (longest, earliest) = outages.longest, earliest.seconds > limit.seconds {
      let scenario = inventory.scenarios[longest].id
      let time = RecoveryTime(seconds: earliest.seconds)
      return .fail(
        earliest.isNever
          ? "in scenario '\(scenario)' service '\(service.id)' is never back; its impact tolerance "
            + "is \(limit)"
          : "in scenario '\(scenario)' service '\(service.id)' is back after \(time) at the "
            + "earliest, beyond its impact tolerance of \(limit)", at: place,
        help: ["shorten its recovery in this scenario"])
    }
    guard let doubtful = outages.doubtful else { return .pass }
    let scenario = inventory.scenarios[doubtful].id
    return .notEvaluable(
      missing: assessment.missingInputs(of: position).first ?? "times.own", at: place,
      help: ["say how long it takes to be back in scenario '\(scenario)'"])
  }

  /// By service: what the scenarios that are required of it do to it.
  fileprivate var requiredOutages: [Outages] {
    var outages = [Outages](repeating: Outages(), count: inventory.services.count)
    let families = Set(settings.requiredScenarios.elements().map(\.value))
    for row in assessment.losses.rows(of: .named) {
      let scenario = inventory.scenarios[row.index]
      let tiers = Set(scenario.requiredFor.elements().map(\.value))
      let isRequired = scenario.family.value.map { families.contains($0) } ?? false
      guard isRequired || !tiers.isEmpty else { continue }
      for fallen in assessment.losses.services(in: row) {
        let position = Int(fallen.service)
        guard
          isRequired
            || inventory.services[position].tier.value.map({ tiers.contains($0) }) ?? false
        else { continue }
        outages[position].add(fallen, in: row.index)
      }
    }
    return outages
  }
}

extension Outages {
  /// Takes in what one scenario does.
  fileprivate mutating func add(_ fallen: Fallen, in scenario: Int) {
    if fallen.earliest > longest?.earliest ?? .atOnce { longest = (scenario, fallen.earliest) }
    let isCertain = fallen.isProven && fallen.ready != .notEvaluable
    if !isCertain, doubtful == nil { doubtful = scenario }
  }
}
