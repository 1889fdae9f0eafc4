// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tst020RecoverySlowing = Rule(
    "TST-020", "recovery-slowing", severity: "MML-",
    summary: """
      Measured recovery times do not rise over the last three measurements, nor come within a \
      tenth of the RTO.
      """,
    rationale: """
      Services grow, and their recovery with them, a few minutes a year. The trend shows it \
      before the promise is broken.
      """,
    howToMend: "Find out what takes longer each time; shorten it, or promise more time.",
    controls: ["ISO 22301 9.1", "ISO 22301 10.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}}], "exercises": [
           {"id": "ex-1", "heldOn": "2026-01-01", "scope": [{"service": "pay"}],
            "results": [{"service": "pay", "result": "passed", "rta": "3h"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}}], "exercises": [
           {"id": "ex-1", "heldOn": "2026-01-01", "scope": [{"service": "pay"}],
            "results": [{"service": "pay", "result": "passed", "rta": ⟦"3h 50m"⟧}]}]}
        """,
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}}], "exercises": [
           {"id": "ex-1", "heldOn": "2024-01-01", "scope": [{"service": "pay"}],
            "results": [{"service": "pay", "result": "passed", "rta": "1h"}]},
           {"id": "ex-2", "heldOn": "2025-01-01", "scope": [{"service": "pay"}],
            "results": [{"service": "pay", "result": "passed", "rta": "2h"}]},
           {"id": "ex-3", "heldOn": "2026-01-01", "scope": [{"service": "pay"}],
            "results": [{"service": "pay", "result": "passed", "rta": ⟦"3h"⟧}]}]}
        """,
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}}], "exercises": [
           {"id": "ex-1", "heldOn": "2023-01-01", "scope": [{"service": "pay"}],
            "results": [{"service": "pay", "result": "passed", "rta": "1h"}]},
           {"id": "ex-2", "heldOn": "2024-01-01", "scope": [{"service": "pay"}],
            "results": [{"service": "pay", "result": "passed", "rta": "2h"}]},
           {"id": "ex-3", "heldOn": "2025-01-01", "scope": [{"service": "pay"}],
            "results": [{"service": "pay", "result": "passed"}]},
           {"id": "ex-4", "heldOn": "2026-01-01", "scope": [{"service": "pay"}],
            "results": [{"service": "pay", "result": "passed", "rta": ⟦"3h"⟧}]}]}
        """,
      ]),
    check: .eachService { service, position, check in
      let proofs = check.assessment.proofs.all(of: position)
      guard let latest = proofs.indices.last(where: { proofs[$0].rta != nil }),
        let rta = proofs[latest].rta,
        let rto = check.portfolio.analysis(of: position)?.rto.value
      else { return .notApplicable }
      // What is over the RTO is TST-004's to tell.
      guard rta <= rto else { return .notApplicable }
      let times = Array(proofs.compactMap { $0.rta }.suffix(3))
      let rises = times.count == 3 && times[0] < times[1] && times[1] < times[2]
      let isClose = rta.seconds * 10 > rto.seconds * 9
      guard rises || isClose else { return .pass }
      let last = proofs[latest]
      let trend = listed((rises ? times : [rta]).map { "\($0)" })
      return .fail(
        "service '\(service.id)' took \(trend) to recover, and promises \(rto)",
        at: check.result(of: service, in: last)?.rta.span ?? last.span,
        help: ["find out what takes longer, or promise more time"])
    })
}
