// SPDX-License-Identifier: Apache-2.0

package import Continuity
import Phrasing

/// Which of the losses that a service must have rehearsed it has, in the last 36 months (TST-008).
package struct ScenarioCoverage: Sendable {
  /// A loss that is required, and the latest valid exercise of it, however old.
  package struct Row<Subject: Sendable>: Sendable {
    /// What must be rehearsed.
    package let subject: Subject
    /// The latest valid exercise of it, `nil` where there is none.
    package let latest: Proof?
    /// Whether that exercise is no older than 36 months.
    package let isCovered: Bool
  }

  /// Families of `requiredScenarios`, in the order of program.json.
  package let families: [Row<ScenarioFamily>]
  /// Scenarios that are `requiredFor` the service's tier, in id order.
  package let scenarios: [Row<RecordID<Scenario>>]
  /// TST-008: everything is covered; not applicable where nothing is required.
  package let verdict: Verdict

  /// How long an exercise of a scenario counts.
  package static let window = Interval(months: 36)

  /// Looks for each required loss among the proofs of one service.
  package init(of service: Int, in portfolio: Portfolio, proofs: ProofTable) {
    let all = proofs.all(of: service)
    let asOf = portfolio.asOf
    families = portfolio.programme.settings.requiredScenarios.elements().map { family in
      Self.row(family.value, all.last { $0.family == family.value }, asOf)
    }
    let tier = portfolio.tierIndex[service]
    scenarios =
      tier.map { portfolio.requiredScenarios[$0] }.map { required in
        required.map { scenario in
          Self.row(scenario, all.last { $0.scenario == scenario }, asOf)
        }
      } ?? []
    let parts = families.map(\.verdict) + scenarios.map(\.verdict)
    let mayBeRequired = tier == nil && portfolio.requiredScenarios.contains { !$0.isEmpty }
    let unknown: [Verdict] = mayBeRequired ? [.notEvaluable(missing: ["tier"])] : []
    verdict = Verdict.worst(of: parts + unknown)
  }

  private static func row<Subject>(
    _ subject: Subject, _ latest: Proof?, _ asOf: CalendarDay
  ) -> Row<Subject> {
    let isCovered = latest.map { $0.on.holds(for: window, on: asOf) } ?? false
    return Row(subject: subject, latest: latest, isCovered: isCovered)
  }
}

extension ScenarioCoverage.Row {
  fileprivate var verdict: Verdict { Verdict(passes: isCovered) }
}
