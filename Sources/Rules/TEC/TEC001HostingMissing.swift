// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tec001HostingMissing = Rule(
    "TEC-001", "hosting-missing", severity: "CHML",
    summary: "Every service says where its technology runs.",
    rationale: """
      Who mends what depends on who runs what. Without the hosting model nobody can tell which \
      layers are the own ones and which a provider answers for.
      """,
    howToMend: """
      State 'hosting': on-premises, colocation, iaas, paas, saas, or none for a process done by \
      people. Layers that differ from the usual split go into 'responsibility'.
      """,
    controls: ["DORA 30(1)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "hosting": "saas"}]}
        """,
        """
        {"services": [{"id": "triage", "hosting": "none"}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": ⟦"pay"⟧}]}
        """
      ]),
    check: .eachService { service, _, _ in
      guard !service.hosting.isMalformed else { return .notApplicable }
      switch service.statesHosting {
      case .pass: return .pass
      case .fail:
        return .fail(
          "service '\(service.id)' does not say where it is hosted", at: service.span,
          lacking: "hosting", help: ["state 'hosting'; 'none' for a process done by people"])
      default: return .notApplicable
      }
    })
}
