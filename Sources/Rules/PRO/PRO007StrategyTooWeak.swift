// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let pro007StrategyTooWeak = Rule(
    "PRO-007", "strategy-too-weak", severity: "CHM-",
    summary: """
      A strategy works within the RTO, carries the minimum level and lasts as long as the \
      scenarios of its family in which the service falls.
      """,
    rationale: """
      A strategy that comes too late, carries too little or ends on the second day is not an \
      answer to the loss, only to the question whether there is one.
      """,
    howToMend: "Strengthen the strategy, or name another one for this scenario.",
    controls: ["ISO 22301 8.3.3"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h", "mbco": {"measure": "percent", "value": 50}}}],
         "scenarios": [{"id": "fire", "family": "premises", "duration": "3d"}],
         "plans": [{"id": "run", "services": ["pay"], "strategies": [{"scenario": "premises",
           "implementTime": "2h", "maxDuration": "30d", "capacityPercent": 60}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}}],
         "plans": [{"id": "run", "services": ["pay"], "strategies": [
           {"scenario": "premises", "implementTime": ⟦"9h"⟧}]}]}
        """,
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h", "mbco": {"measure": "percent", "value": 50}}}],
         "scenarios": [{"id": "fire", "family": "premises", "duration": "3d",
           "removes": {"services": ["pay"]}}],
         "plans": [{"id": "run", "services": ["pay"], "strategies": [{"scenario": "premises",
           "maxDuration": ⟦"2d"⟧, "capacityPercent": ⟦30⟧}]}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}}],
         "plans": [{"id": "run", "services": ["pay"], "strategies": [
           ⟦{"scenario": "premises"}⟧]}]}
        """
      ]),
    check: .eachServicePlanWith({ $0.longestScenarios }) {
      plan, service, position, longest, check in
      let strategies = plan.strategies.elements()
      guard !strategies.isEmpty else { return .notApplicable }
      let analysis = check.portfolio.analysis(of: position)
      return .worst(
        of: strategies.flatMap { strategy in
          let family = strategy.scenario.value?.rawValue ?? "none"
          let demand = StrategyDemand(
            rto: analysis?.rto.value, least: analysis?.mbco.value?.percent,
            duration: strategy.scenario.value.flatMap { longest[$0]?[position] })
          return demand.outcomes(
            of: strategy, strategy.name(in: plan), "\(plan.id) \(family)", for: service, family)
        })
    })
}

extension Strategy {
  /// What it is in a sentence.
  fileprivate func name(in plan: Plan) -> Wording {
    scenario.value.map { "\(Wording("strategy for " + $0.rawValue)) of plan '\(plan.id)'" }
      ?? "strategy for no scenario of plan '\(plan.id)'"
  }
}

/// What a strategy must reach.
private struct StrategyDemand {
  let rto: RecoveryTime?
  /// In percent.
  let least: Double?
  let duration: RecoveryTime?

  func outcomes(
    of strategy: Strategy, _ name: @autoclosure () -> Wording,
    _ discriminator: @autoclosure () -> String, for service: Service, _ family: String
  ) -> [Outcome] {
    let span = strategy.span
    var outcomes = [Outcome.pass]
    func fault(_ message: Wording, at place: Span?, _ part: String) {
      outcomes.append(
        .fail(
          "the \(name()) \(message)", at: place ?? span, "\(discriminator()) \(part)",
          help: ["strengthen it, or name another strategy"]))
    }
    func ask(_ isAbsent: Bool, _ isDemanded: Bool, _ field: Wording, _ part: String) {
      guard isAbsent, isDemanded else { return }
      outcomes.append(
        .notEvaluable(
          missing: "\(field) for \(family)", at: span, "\(discriminator()) \(part)"))
    }
    ask(strategy.implementTime.isAbsent, rto != nil, "strategies.implementTime", "time")
    ask(strategy.capacityPercent.isAbsent, least != nil, "strategies.capacityPercent", "capacity")
    ask(strategy.maxDuration.isAbsent, duration != nil, "strategies.maxDuration", "duration")
    if let time = strategy.implementTime.value, let rto, time > rto {
      fault(
        "works after \(time), service '\(service.id)' promises \(rto)",
        at: strategy.implementTime.span, "time")
    }
    if let carries = strategy.capacityPercent.value, let least, carries < least {
      fault(
        "carries \(carries) %, the minimum level of service '\(service.id)' is \(least) %",
        at: strategy.capacityPercent.span, "capacity")
    }
    if let lasts = strategy.maxDuration.value, let duration, lasts < duration {
      fault(
        "lasts \(lasts), the scenario \(duration)", at: strategy.maxDuration.span, "duration")
    }
    return outcomes
  }
}

extension Check {
  /// By family and service: the longest duration of the scenarios in which the service falls.
  fileprivate var longestScenarios: [ScenarioFamily: [RecoveryTime?]] {
    var longest: [ScenarioFamily: [RecoveryTime?]] = [:]
    for row in assessment.losses.rows(of: .named) {
      let scenario = inventory.scenarios[row.index]
      guard let family = scenario.family.value, let duration = scenario.duration.value else {
        continue
      }
      var byService =
        longest.removeValue(forKey: family)
        ?? [RecoveryTime?](repeating: nil, count: inventory.services.count)
      for fallen in assessment.losses.services(in: row) {
        let service = Int(fallen.service)
        byService[service] = max(duration, byService[service] ?? duration)
      }
      longest[family] = byService
    }
    return longest
  }
}
