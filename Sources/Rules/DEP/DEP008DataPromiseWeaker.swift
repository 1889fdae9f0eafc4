// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep008DataPromiseWeaker = Rule(
    "DEP-008", "data-promise-weaker", severity: "HHML",
    summary: """
      What a service's data must be consistent with promises to lose no more than the service \
      does.
      """,
    rationale: """
      Two sets of data that must agree are as old as the older one. If the ledger may lose a \
      day, the payments that refer to it lose the same day.
      """,
    howToMend: """
      Promise a shorter RPO for the service below, a longer one for the one above, or keep the \
      changes so that they can be replayed, and state 'replayable'.
      """,
    controls: ["ISO 22301 8.2.2", "DORA 12(6)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rpo": "1h"}, "dependencies": [
            {"on": "ledger", "data": "consistent-with"}]},
          {"id": "ledger", "bia": {"rpo": "1h"}}]}
        """,
        """
        {"services": [{"id": "pay", "bia": {"rpo": "1h"}, "dependencies": [
            {"on": "ledger", "data": "consistent-with", "replayable": "2d"}]},
          {"id": "ledger", "bia": {"rpo": "1d", "rto": "4h"}}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rpo": "1h"}, "dependencies": [
            {"on": ⟦"ledger"⟧, "data": "consistent-with"}]},
          {"id": "ledger", "bia": {"rpo": "1d"}}]}
        """
      ]),
    check: .eachService { service, position, check in
      let needs = service.dependencies.elements()
      let strong = needs.strongGroups
      let binding = needs.indices.filter { needs[$0].bindsData(inGroups: strong) }
      guard !binding.isEmpty else { return .notApplicable }
      let targets = check.portfolio.targets(of: position)
      var verdict = Verdict.notApplicable
      for place in binding {
        let promise = check.keepsDataPromise(needs[place], on: targets[place], of: position)
        verdict = verdict.worse(promise)
      }
      // A promise that is missing BIA-006 tells.
      guard !verdict.isNotEvaluable else { return .notApplicable }
      return verdict.outcome(missing: "bia.rpo", at: service.span) {
        let weak = binding.filter { place in
          check.keepsDataPromise(needs[place], on: targets[place], of: position) == .fail
        }.map { needs[$0] }
        return .fail(
          "service '\(service.id)' promises to lose less than what its data must be consistent "
            + "with: \(weak.named)", atEach: weak.map(\.on.span),
          orAt: service.span, help: ["shorten the RPO of what is below, or make changes replayable"]
        )
      }
    })
}

extension Check {
  /// Whether the RPO below is no longer than the own one, or what is lost can be replayed.
  ///
  /// - Parameter target: the position of the service that is needed, where there is one.
  fileprivate func keepsDataPromise(
    _ need: Dependency, on target: Int?, of position: Int
  ) -> Verdict {
    guard let target, portfolio.isLiving[target] else { return .notApplicable }
    let below = portfolio.analysis(of: target)
    guard let own = portfolio.analysis(of: position)?.rpo.value else {
      return .notEvaluable(missing: ["bia.rpo"])
    }
    guard let lost = below?.rpo.value else {
      return .notEvaluable(missing: ["RPO of \(portfolio.id(of: target))"])
    }
    if let kept = need.replayable.value, let rto = below?.rto.value,
      kept.seconds >= lost.seconds + rto.seconds
    {
      return .pass
    }
    return Verdict(passes: lost <= own)
  }
}
