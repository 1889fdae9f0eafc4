// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tec006SaasTrustedBlindly = Rule(
    "TEC-006", "saas-trusted-blindly", severity: "CHM-",
    summary: """
      A service bought as software names its supplier, has a workaround of the own and a copy of \
      the own data.
      """,
    rationale: """
      A service-level agreement pays back a part of the fee. It brings neither the customers back \
      nor the data.
      """,
    howToMend: """
      Name the supplier, write down how work goes on without it, and export the data regularly to \
      a place of your own.
      """,
    controls: ["DORA 28(8)", "DORA 30(3)(c)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "mail", "hosting": "saas", "suppliers": [{"supplier": "post"}],
           "dataStores": [{"id": "boxes", "protection": [{"kind": "backup", "interval": "1d"}]}]}],
         "suppliers": [{"id": "post"}],
         "plans": [{"id": "run", "services": ["mail"], "workarounds": [{"id": "telephone"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "mail", "hosting": ⟦"saas"⟧, "suppliers": [{"supplier": "post"}],
           "dataStores": []}],
         "suppliers": [{"id": "post"}]}
        """
      ]),
    check: .eachService { service, position, check in
      guard case .stated(.saas, let span) = service.hosting else { return .notApplicable }
      let plans = check.portfolio.recoveryPlans(of: position)
      let unprotected = service.dataStores.elements().filter { $0.protection.saysNothing() }
      var gaps: [Wording] = []
      if service.suppliers.saysNothing() { gaps.append("names no supplier") }
      if plans.allSatisfy({ $0.workarounds.saysNothing() }) {
        gaps.append("has no workaround")
      }
      if !unprotected.isEmpty {
        gaps.append("keeps no copy of \(quoted(unprotected.map(\.id.text)))")
      }
      guard !gaps.isEmpty else { return .pass }
      return .fail(
        "service '\(service.id)', which is bought as software, \(listed(gaps))", at: span,
        help: ["prepare for the day on which the supplier cannot help"])
    })
}
