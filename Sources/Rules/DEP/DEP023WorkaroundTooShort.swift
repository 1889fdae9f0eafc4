// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep023WorkaroundTooShort = Rule(
    "DEP-023", "workaround-too-short", severity: "CHM-",
    summary: "A workaround can be used until what it stands in for is back.",
    rationale: """
      Paper forms carry the counter for a morning. If the system takes until evening, the \
      afternoon is lost after all.
      """,
    howToMend: """
      Extend 'maxDuration' of the workaround by what it lacks (people, forms, stock), or recover \
      sooner what it bridges.
      """,
    controls: ["ISO 22301 8.4.4", "DORA RTS 26(3)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "1d"}, "times": {"own": "1h"}, "dependencies": [
            {"on": "ledger", "workaround": "paper"}]},
           {"id": "ledger", "bia": {"rto": "8h"}, "times": {"own": "8h"}}],
         "plans": [{"id": "plan-pay", "services": ["pay"], "workarounds": [{"id": "paper",
           "activation": "1h", "maxDuration": "8h", "capacityPercent": 100}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "1d"}, "times": {"own": "1h"}, "dependencies": [
            {"on": ⟦"ledger"⟧, "workaround": "paper"}]},
           {"id": "ledger", "bia": {"rto": "8h"}, "times": {"own": "8h"}}],
         "plans": [{"id": "plan-pay", "services": ["pay"], "workarounds": [{"id": "paper",
           "activation": "1h", "maxDuration": "4h", "capacityPercent": 100}]}]}
        """
      ]),
    check: .eachPosition { position, check in
      let lines = check.assessment.bridges(of: position)
      return Verdict.worst(of: lines.map(\.verdict)).outcome(
        missing: "times.own", at: check.portfolio.service(position).span
      ) {
        let service = check.portfolio.service(position)
        let short = lines.filter { $0.verdict == .fail }
        let words = short.map { line -> Wording in
          let holds = RecoveryTime(seconds: line.holds)
          return line.wait.seconds.map {
            "'\(line.workaround)' holds \(holds) of \(RecoveryTime(seconds: $0))"
          } ?? "'\(line.workaround)' holds \(holds)"
        }
        return .fail(
          words.count == 1
            ? "a workaround of service '\(service.id)' ends too soon: \(listed(words))"
            : "workarounds of service '\(service.id)' end too soon: \(listed(words))",
          atEach: short.map { check.assessment.place(ofNeed: $0.node, in: service) },
          orAt: service.span, help: ["make it last longer, or recover sooner what it bridges"])
      }
    })
}
