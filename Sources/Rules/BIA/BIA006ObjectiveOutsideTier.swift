// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let bia006ObjectiveOutsideTier = Rule(
    "BIA-006", "objective-outside-tier", severity: "CHMM",
    summary: """
      RTO and RPO are stated and no longer than the tier of the service allows.
      """,
    rationale: """
      A tier is a promise about how fast its services return and how little they lose. An \
      objective outside it makes either the tier or the objective wrong.
      """,
    howToMend: """
      State 'rto' and 'rpo'; shorten them to what the tier allows, or move the service to the \
      tier that it really belongs to.
      """,
    controls: ["ISO 22301 8.2.2", "DORA 12(6)", "DORA RTS 24(1)", "CP-2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "bia": {"rto": "4h", "rpo": "15m"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "bia": {"rto": ⟦"5h"⟧, "rpo": ⟦"20m"⟧}}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-2"}],
         "bias": [{"id": ⟦"bia-pay"⟧, "service": "pay", "rto": "4h"}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦⟦"pay"⟧⟧, "bia": {"rto": "4h", "rpo": "15m"}}]}
        """
      ]),
    check: .eachAnalysis { analysis, service, check in
      let tier = check.programme.tier(of: service)
      func part(_ name: String, _ field: Stated<RecoveryTime>, _ limit: RecoveryTime?) -> Outcome {
        guard !field.isAbsent else {
          return .fail(
            "service '\(service.id)' has no \(name.uppercased())", at: analysis.place(in: service),
            name, lacking: Wording("bia." + name), help: ["state '\(name)' in its impact analysis"])
        }
        guard case .stated(let time, let span) = field else { return .notApplicable }
        guard let limit else { return .notEvaluable(missing: "tier", at: service.span, name) }
        guard time > limit else { return .pass }
        return .fail(
          "the \(name.uppercased()) of service '\(service.id)' is \(time), over the \(limit) that "
            + "its tier allows", at: span, name, notes: [.init("its tier", at: service.tier.span)],
          help: ["promise \(limit) or less, or choose another tier"])
      }
      return .worst(of: [
        part("rto", analysis.rto, tier?.maxRTO), part("rpo", analysis.rpo, tier?.maxRPO),
      ])
    })
}
