// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let rsk006ThreatNotConsidered = Rule(
    "RSK-006", "threat-not-considered", severity: "HHM-",
    summary: """
      For every service some risk was assessed of each kind of threat that the programme requires.
      """,
    rationale: """
      The threat that nobody has written down is not the unlikely one. It is the one outside the \
      trade of those who wrote.
      """,
    howToMend: """
      Assess a risk with the 'threatFamily' named that lists the service; if it does not concern \
      it, say so in a risk of low score.
      """,
    controls: ["DORA RTS 26(2)", "SOC 2 A1.2", "ISO 22301 8.2.3"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "risks": [{"id": "hack", "services": ["pay"],
          "threatFamily": "Cyber attack"}]}
        -- content/program.json --
        {"requiredThreats": ["cyber attack"]}
        """
      ],
      failing: [
        """
        {"services": [{"id": ⟦"pay"⟧}], "risks": [{"id": "hack", "services": ["pay"],
          "threatFamily": "Cyber attack"}]}
        -- content/program.json --
        {"requiredThreats": ["cyber attack", "insider"]}
        """
      ]),
    check: .eachServiceWith({ $0.threats }) { service, _, considered, check in
      let required = check.settings.requiredThreats.elements().map(\.value)
      guard !required.isEmpty else { return .notApplicable }
      let missing = required.filter { !considered.contains($0.normalised) }
      guard !missing.isEmpty else { return .pass }
      return .fail(
        "no risk of service '\(service.id)' is of the kind \(quoted(missing))", at: service.span,
        help: ["assess one, even if it comes out low"])
    })
}

extension Check {
  /// By service: the kinds of threat that its risks are of; a risk without services is for all.
  fileprivate var threats: [Set<String>] {
    var threats = [Set<String>](repeating: [], count: inventory.services.count)
    guard !settings.requiredThreats.elements().isEmpty else { return threats }
    let risks = inventory.risks
    for risk in risks.indices {
      guard let family = risks[risk].threatFamily.value?.normalised else { continue }
      let services = portfolio.threatened[risk].compactMap(\.self)
      // Nobody is asked about a retired one.
      for service in risks[risk].services.isAbsent ? portfolio.living : services {
        threats[service].insert(family)
      }
    }
    return threats
  }
}
