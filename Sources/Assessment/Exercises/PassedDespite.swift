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
    let passed = self.results.elements().filter { $0.result.value == .passed }
    guard heldDay(by: portfolio.asOf) != nil, !passed.isEmpty else { return nil }
    return slowResults(passed, portfolio) + missedObjectives + openFindings(portfolio)
  }

  private func slowResults(
    _ passed: [ServiceResult], _ portfolio: Portfolio
  ) -> [PassedDespite] {
    passed.compactMap { result in
      guard let id = result.service.value, let service = portfolio.position(of: id),
        let rto = portfolio.analysis(of: service)?.rto.value,
        case .stated(let rta, let span) = result.rta, rta > rto
      else { return nil }
      return .slow(id, rta: rta, rto: rto, span)
    }
  }

  private var missedObjectives: [PassedDespite] {
    self.objectives.elements().filter { $0.met.value == false }
      .map { .objectiveNotMet($0.text.value ?? "", $0.span) }
  }

  private func openFindings(_ portfolio: Portfolio) -> [PassedDespite] {
    let actions = portfolio.programme.inventory.actions
    return self.findings.elements().filter { finding in
      finding.severity.value == .critical
        && !(actions[finding.action]?.isClosed(on: portfolio.asOf) ?? false)
    }.map { .criticalFinding($0.id.value ?? $0.text.value ?? "", $0.span) }
  }
}

extension Verdict {
  /// TST-006 of an exercise: not applicable where nothing was recorded as passed.
  package init(passedDespite reasons: [PassedDespite]?) {
    self = reasons.map { Verdict(passes: $0.isEmpty) } ?? .notApplicable
  }
}
