// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// No other service alone can make a service miss its RTO.
  static let dep013SinglePointOfFailure = Rule(
    "DEP-013", "single-point-of-failure", severity: "CHML",
    summary: "No other service alone can make a service miss its RTO.",
    rationale: """
      A single point of failure is where one event is enough. It need not be removed, but it must \
      be known, and its risk accepted by somebody.
      """,
    howToMend: """
      Make it redundant with a group of alternatives, recover it faster, add a workaround that \
      bridges the gap; or record the risk and accept it.
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
    check: .eachService { service, position, check in
      check.singlePoints(.service, of: position) { points in
        .worst(
          of: points.map { row in
            .fail(
              "the loss of service '\(row.id)' alone makes service '\(service.id)' miss its RTO",
              at: service.place(ofNeed: row.id) ?? service.span, row.id,
              help: ["add an alternative, or let the dependency return in time"])
          })
      }
    })
}
