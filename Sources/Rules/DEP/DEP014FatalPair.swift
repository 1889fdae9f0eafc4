// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep014FatalPair = Rule(
    "DEP-014", "fatal-pair", severity: "I",
    summary: "It is known which two things together stop a service of the first tier.",
    rationale: """
      What survives every single loss may still fall to two at once, and some pairs share a power \
      feed, a supplier or a team. A scenario that is worth an exercise is among them.
      """,
    howToMend: """
      Look at what the two have in common; choose a pair as a severe but plausible scenario.
      """,
    controls: ["SS1/21 6"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "bia": {"rto": "4h"}, "times": {"own": "1h"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": ⟦"pay"⟧, "tier": "tier-1", "bia": {"rto": "4h"}, "times": {"own": "1h"},
           "dependencies": [{"on": "north", "group": "lines"}, {"on": "south", "group": "lines"}]},
          {"id": "north", "times": {"own": "9h"}}, {"id": "south", "times": {"own": "9h"}}]}
        """
      ]),
    check: Inspection { check, judge in
      let first = check.portfolio.living.filter { check.portfolio.tierIndex[$0] == 0 }
      for (service, losses) in zip(first, check.assessment.pairLosses(of: first)) {
        let id = check.portfolio.id(of: service).text
        judge.hear(check.pairs(losses, of: service), of: .services, id, 0)
      }
    })
}

extension Check {
  fileprivate func pairs(_ losses: PairLosses, of position: Int) -> Outcome {
    guard !losses.pairs.isEmpty else { return .pass }
    let shown = losses.pairs.prefix(5).map { pair -> Wording in
      let names = pair.nodes.map { assessment.called($0) }
      return "\(names.prefix(1) + names.dropFirst().map { "with \($0)" }, separator: " ")"
    }
    let service = portfolio.service(position)
    let more = losses.pairs.count - shown.count
    let pairs: Wording =
      switch more {
      case 0: "\(shown)"
      case 1: "\(shown) and 1 more pair"
      default: "\(shown) and \(more) more pairs"
      }
    return .fail(
      "service '\(service.id)' falls if two fail together: \(pairs)", at: service.span,
      help: ["look at what the two have in common"])
  }
}
