// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep013SinglePointOfFailure = Rule(
    "DEP-013", "single-point-of-failure", severity: "CHML",
    summary: "No other service alone can make a service miss its RTO.",
    rationale: """
      A single point of failure is where one event is enough. It need not be removed, but it must \
      be known, and its risk accepted by somebody.
      """,
    howToMend: """
      Make it redundant with a group of alternatives, recover it faster, or add a workaround that \
      bridges the gap; else record and accept the risk, and have this waived.
      """,
    controls: ["SS1/21 5.2", "FFIEC BCM III"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "times": {"own": "1h"},
           "dependencies": [{"on": "ledger"}]},
          {"id": "ledger", "bia": {"rto": "2h"}, "times": {"own": "2h"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "times": {"own": "1h"},
           "dependencies": [{"on": ⟦"ledger"⟧}]},
          {"id": "ledger", "bia": {"rto": "8h"}, "times": {"own": "8h"}}]}
        """
      ]),
    check: .eachPosition { position, check in
      check.singlePoints(.service, of: position) { _ in
        let service = check.portfolio.service(position)
        let limit = check.assessment.recovery[position].objectives
        return .worst(
          of: check.singleServices(of: position).map { .fail(check.loss(of: $0, service, limit)) })
      }
    })
}

extension Check {
  /// One flaw for one service, or for those of one circle, whose loss is too much.
  fileprivate func loss(
    of rows: [LossTable.Row], _ service: Service, _ limit: Objectives
  ) -> Flaw {
    let ids = rows.map(\.id)
    let places = rows.compactMap { assessment.place(ofNeed: $0.index, in: service) }
    return Flaw(
      ids.count == 1
        ? "the loss of service \(quoted(ids)) alone makes service '\(service.id)' miss "
          + "\(limit.missed)"
        : "the loss of any one of the services \(quoted(ids)), which wait for each other, makes "
          + "service '\(service.id)' miss \(limit.missed)",
      at: places.first ?? service.span, ids.first,
      notes: places.dropFirst().map { .init("and here", at: $0) },
      help: [
        ids.count == 1
          ? "add an alternative, or let the dependency return in time"
          : "break their circle, or add an alternative outside it"
      ])
  }
}
