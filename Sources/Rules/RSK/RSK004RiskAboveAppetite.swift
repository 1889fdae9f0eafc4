// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let rsk004RiskAboveAppetite = Rule(
    "RSK-004", "risk-above-appetite", severity: "CHM-",
    summary: """
      No residual risk is above the appetite of the tier without a treatment in time or an \
      acceptance in force.
      """,
    rationale: """
      Living with more risk than was agreed is allowed, when somebody with the right to do so \
      says so, for a time.
      """,
    howToMend: """
      Treat the risk: an open action with the risk as 'source' and a 'due' date that has not \
      passed counts. Or have it accepted: 'acceptance' with 'by', 'on' and 'until'.
      """,
    controls: ["ISO 22301 8.2.3", "ISO 22301 6.1", "SOC 2 CC9.1"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "risks": [{"id": "flood",
           "services": ["pay"],
           "residual": {"likelihood": 2, "impact": 2}}]}
        -- content/program.json --
        {"riskScale": {"appetite": {"tier-1": 4}}}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "risks": [{"id": "flood",
           "services": ["pay"], "residual": {"likelihood": 3, "impact": 2}}],
         "actions": [{"id": "pumps", "source": "flood", "due": "2026-12-31"}]}
        -- content/program.json --
        {"riskScale": {"appetite": {"tier-1": 4}}}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "risks": [{"id": "flood",
           "services": ["pay"],
           "residual": ⟦{"likelihood": 3, "impact": 2}⟧}]}
        -- content/program.json --
        {"riskScale": {"appetite": {"tier-1": 4}}}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "risks": [{"id": "flood",
           "services": ["pay"], "residual": ⟦{"likelihood": 3, "impact": 2}⟧}],
         "actions": [{"id": "pumps", "source": "flood", "due": "2026-10-31"}]}
        -- content/program.json --
        {"riskScale": {"appetite": {"tier-1": 4}}}
        """,
      ]),
    check: .given({ (treated: $0.risksInTreatment, appetites: $0.appetites) }) { known in
      .eachPlaced(\.risks, column: { $0.column(ofRisk: $1) }) { risk, position, check in
        let tier = min(check.columns.rank(ofRisk: position), known.appetites.count - 1)
        guard let appetite = known.appetites[tier], let score = risk.residual.value?.score else {
          return .notApplicable
        }
        let limit = appetite.value
        guard score > limit, !risk.isAccepted(on: check.asOf), !known.treated.contains(risk.id.text)
        else { return .pass }
        return .fail(
          "the residual score of risk '\(risk.id)' is \(score), over the appetite of \(limit)",
          at: risk.residual.span ?? risk.span, notes: [.init("the appetite", at: appetite.span)],
          help: ["treat it, or have it accepted for a time"])
      }
    })
}

extension Check {
  /// By tier: the highest score with which the first tier of its column lives that states one.
  fileprivate var appetites: [Located<Int>?] {
    let byColumn = appetitesByColumn
    return programme.tiers.map { byColumn[$0.column] }
  }

  private var appetitesByColumn: [Located<Int>?] {
    var appetites = [Located<Int>?](repeating: nil, count: TierPolicy.columnCount)
    for entry in settings.riskScale.value?.appetite.elements() ?? [] {
      guard let tier = programme.tiers.first(where: { $0.id == entry.key.value }),
        appetites[tier.column] == nil
      else { continue }
      appetites[tier.column] = entry.value
    }
    return appetites
  }

  /// What the open actions whose day has not passed come from: the risks among these are treated
  /// in time.
  fileprivate var risksInTreatment: Set<String> {
    var treated: Set<String> = []
    for action in inventory.actions where !action.isClosed(on: asOf) {
      guard let due = action.due.value, asOf <= due, let source = action.source.value else {
        continue
      }
      treated.insert(source)
    }
    return treated
  }
}
