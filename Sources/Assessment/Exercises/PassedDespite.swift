// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Diagnostics

/// A reason why an exercise recorded as passed did not show what it claims (TST-006).
package enum PassedDespite: Sendable, Equatable {
  /// A service that passed took longer than it promises.
  case slow(RecordID<Service>, rta: RecoveryTime, rto: RecoveryTime, Span)
  case objectiveNotMet(String, Span)
  /// A critical finding whose action is missing or open.
  case criticalFinding(String, Span)
}

extension Exercise {
  /// What speaks against the results "passed" of a held exercise; `nil` where there is none.
  package func passedDespite(in portfolio: Portfolio) -> [PassedDespite]? {
    guard heldDay(by: portfolio.asOf) != nil else { return nil }
    let results = self.results.elements()
    guard results.indices.contains(where: { results[$0].result.value == .passed }) else {
      return nil
    }
    var reasons: [PassedDespite] = []
    for place in results.indices where results[place].result.value == .passed {
      if let reason = slowness(in: results, at: place, portfolio) { reasons.append(reason) }
    }
    let objectives = self.objectives.elements()
    for place in objectives.indices where objectives[place].met.value == false {
      reasons.append(
        .objectiveNotMet(objectives[place].text.value ?? "", objectives[place].span))
    }
    reasons += openFindings(portfolio)
    return reasons
  }

  private func slowness(
    in results: [ServiceResult], at place: Int, _ portfolio: Portfolio
  ) -> PassedDespite? {
    let results = results.span
    guard case .stated(let rta, let span) = results[place].rta,
      let id = results[place].service.value, let service = portfolio.position(of: id),
      let rto = portfolio.analysis(of: service)?.rto.value, rta > rto
    else { return nil }
    return .slow(id, rta: rta, rto: rto, span)
  }

  private func openFindings(_ portfolio: Portfolio) -> [PassedDespite] {
    let actions = portfolio.programme.inventory.actions
    let findings = self.findings.elements()
    return findings.indices.compactMap { place in
      guard findings[place].severity.value == .critical else { return nil }
      let finding = findings[place]
      guard actions[finding.action]?.isClosed(on: portfolio.asOf) != true else { return nil }
      return .criticalFinding(finding.id.value ?? finding.text.value ?? "", finding.span)
    }
  }
}

extension Verdict {
  /// TST-006 of an exercise: not applicable where nothing was recorded as passed.
  package init(passedDespite reasons: [PassedDespite]?) {
    self = reasons.map { Verdict(passes: $0.isEmpty) } ?? .notApplicable
  }
}
