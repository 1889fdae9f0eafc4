// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let gov013ExclusionReliedOn = Rule(
    "GOV-013", "exclusion-relied-on", severity: "HHM-",
    summary: """
      Nothing that was left out of the programme is needed by a service of the first two tiers.
      """,
    rationale: """
      An exclusion ends where somebody depends on it. What is out of scope fails all the same.
      """,
    howToMend: "Take the service into the programme, or free the others from it.",
    controls: ["ISO 22301 4.3", "DORA RTS 24(1)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "wiki", "outOfScope": "convenience only"}, {"id": "pay", "tier": "tier-1"}]}
        """,
        """
        {"services": [{"id": "wiki", "outOfScope": "convenience only"},
          {"id": "shop", "tier": "tier-1", "outOfScope": "sold", "dependencies": [{"on": "wiki"}]}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "wiki", "outOfScope": ⟦"convenience only"⟧},
          {"id": "pay", "tier": "tier-1", "dependencies": [{"on": "wiki"}]}]}
        """,
        """
        {"services": [{"id": "wiki", "tier": "tier-4", "outOfScope": ⟦"convenience only"⟧},
          {"id": "pay", "tier": "tier-2", "dependencies": [{"on": "wiki"}]},
          {"id": "shop", "tier": "tier-1", "outOfScope": "sold", "dependencies": [{"on": "wiki"}]}]}
        """,
      ]),
    check: .eachServiceOfAnyTier { service, position, check in
      guard case .stated(_, let span) = service.outOfScope else { return .notApplicable }
      guard let path = check.wayToConsumerInScope(of: position), let consumer = path.first else {
        return .pass
      }
      return Outcome.fail(
        "service '\(service.id)' is left out of the programme, but "
          + "'\(check.portfolio.id(of: consumer))' needs it: \(check.chain(of: path))",
        at: span, help: ["take it into the programme, or free the others from it"]
      ).weighing(inColumn: check.columns.column(ofService: consumer))
    })
}

extension Check {
  /// From the most critical service of the first two tiers that is in the programme and needs a
  /// service strongly, directly or not, down to it; of several the nearest.
  fileprivate func wayToConsumerInScope(of position: Int) -> [Int]? {
    var below: [Int: Int] = [:]
    var open = [position]
    var next = 0
    var best: (tier: Int, service: Int)?
    while next < open.count {
      for consumer in assessment.graph.directConsumers(of: open[next])
      where consumer != position && below[consumer] == nil {
        below[consumer] = open[next]
        open.append(consumer)
        guard let tier = portfolio.tierIndex[consumer], tier < min(2, best?.tier ?? 2),
          portfolio.service(consumer).outOfScope.isAbsent
        else { continue }
        best = (tier, consumer)
      }
      next += 1
    }
    guard let best else { return nil }
    var path = [best.service]
    while let last = path.last, let lower = below[last] { path.append(lower) }
    return path
  }
}
