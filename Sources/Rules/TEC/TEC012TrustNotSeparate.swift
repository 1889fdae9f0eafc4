// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tec012TrustNotSeparate = Rule(
    "TEC-012", "trust-not-separate", severity: "CHM-",
    summary: """
      The tools of a recovery open to identities that survive the loss or betrayal of the ordinary \
      ones.
      """,
    rationale: """
      Whoever has taken the directory has taken the backup console with it, if one password opens \
      both.
      """,
    howToMend: """
      Give the recovery environment identities of its own, or a sealed emergency access, and state \
      'recoveryAccess'.
      """,
    controls: ["DORA 12(3)", "NIS2-IR 4.2.2", "CP-9", "CP-13", "ISO/IEC 27001 A.5.29"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "recoveryAccess": "separate"},
          {"id": "web", "recoveryAccess": "break-glass"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "recoveryAccess": ⟦"shared"⟧}]}
        """
      ]),
    check: .onceRecorded(
      "services.recoveryAccess", { $0.inventory.services.contains { !$0.recoveryAccess.isAbsent } },
      .eachService { service, _, _ in
        guard service.mayBeTechnology, !service.recoveryAccess.isMalformed else {
          return .notApplicable
        }
        guard case .stated(let access, let span) = service.recoveryAccess else {
          return .notEvaluable(missing: "recoveryAccess", at: service.span)
        }
        guard access == .shared else { return .pass }
        return .fail(
          "the tools that recover service '\(service.id)' open to the ordinary identities",
          at: span,
          help: ["give them identities of their own, or a sealed emergency access"])
      }))
}
