// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let bia019WorkRecoveryUnstated = Rule(
    "BIA-019", "work-recovery-unstated", severity: "MML-",
    summary: "Where work piles up during an outage, the time to catch up is stated.",
    rationale: """
      When the system is back, three days of paper forms wait to be typed in. Customers are served \
      when that is done, not when the light turns green.
      """,
    howToMend: "State 'wrt' of the impact analysis; '0' says that nothing piles up.",
    controls: ["SP 800-34r1 3.2", "ISO 22301 8.2.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "kind": "business-process", "bia": {"rto": "4h", "wrt": "2h"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": ⟦"pay"⟧, "kind": "business-process", "bia": {"rto": "4h"}}]}
        """,
        """
        {"services": [{"id": "pay"}], "bias": [{"id": ⟦"bia-pay"⟧, "service": "pay", "rto": "4h"}],
         "plans": [{"id": "run", "services": ["pay"], "workarounds": [{"id": "forms"}]}]}
        """,
      ]),
    check: .eachService { service, position, check in
      guard let analysis = check.portfolio.analysis(of: position), !analysis.wrt.isMalformed else {
        return .notApplicable
      }
      let pilesUp =
        service.serviceKind.value == .businessProcess
        || check.portfolio.recoveryPlans(of: position).contains {
          !$0.workarounds.elements().isEmpty
        }
      guard pilesUp else { return .notApplicable }
      guard analysis.wrt.isAbsent else { return .pass }
      return .fail(
        "nobody says how long service '\(service.id)' needs to catch up after an outage",
        at: analysis.place(in: service), help: ["state 'wrt', or '0' if nothing piles up"])
    })
}
