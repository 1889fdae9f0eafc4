// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dat010BackupScopeIncomplete = Rule(
    "DAT-010", "backup-scope-incomplete", severity: "HHM-",
    summary: """
      A service that keeps data also backs up its configuration, keys and identities, and what \
      lies with its provider.
      """,
    rationale: """
      The rows are back, and no one can read them: the key was in the configuration that nobody \
      thought of as data.
      """,
    howToMend: "Back up what is named, and list it under 'backupCovers'.",
    controls: ["NIS2-IR 4.2.2", "ISO/IEC 27001 A.8.13"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "dataStores": [{"id": "ledger"}],
          "backupCovers": ["configuration", "keys", "identities"]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "hosting": "saas", "dataStores": [{"id": "ledger"}],
          "backupCovers": ⟦["configuration", "keys", "identities"]⟧}]}
        """
      ]),
    check: .onceRecorded(
      "services.backupCovers", { $0.inventory.services.contains { !$0.backupCovers.isAbsent } },
      .eachService { service, _, _ in
        guard service.mayBeTechnology, !service.dataStores.elements().isEmpty,
          !service.backupCovers.isMalformed
        else { return .notApplicable }
        let covered = Set(service.backupCovers.elements().map(\.value))
        let isElsewhere = service.hosting.value == .saas || service.hosting.value == .paas
        let missing = BackupContent.allCases.filter { content in
          !covered.contains(content) && (content != .providerData || isElsewhere)
        }
        guard !missing.isEmpty else { return .pass }
        return .fail(
          "the backups of service '\(service.id)' leave out \(quoted(missing.map(\.rawValue)))",
          at: service.backupCovers.span ?? service.span,
          help: ["back them up, and list them under 'backupCovers'"])
      }))
}
