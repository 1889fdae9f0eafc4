// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let bia015ObjectiveWithoutMeans = Rule(
    "BIA-015", "objective-without-means", severity: "CH--",
    summary: """
      Whoever promises five minutes has several active instances and no person to ask; whoever \
      promises to lose nothing replicates at once.
      """,
    rationale: """
      Within five minutes nobody is woken, let alone convinced, and what is copied every hour is \
      lost for an hour.
      """,
    howToMend: """
      Run the service actively at more than one place with an automatic decision, protect the data \
      with a synchronous replica, or promise what you can keep.
      """,
    controls: ["DORA 12(6)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "5m", "rpo": "0"},
           "recoveryRating": {"decision": "automatic"},
           "components": [{"id": "web", "redundancy": "active-active"}],
           "dataStores": [{"id": "ledger", "protection": [{"kind": "sync-replica"}]}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": ⟦"5m"⟧}, "recoveryRating": {"decision": "human"},
           "components": [{"id": "web", "redundancy": "active-active"}]}]}
        """,
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h", "rpo": ⟦"0"⟧},
           "dataStores": [{"id": "ledger", "protection": [{"kind": "backup", "interval": "1h"}]}]}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧, "bia": {"rto": "4h", "rpo": "0"}}]}
        """
      ]),
    check: .eachAnalysis { analysis, service, _ in
      guard service.mayBeTechnology else { return .notApplicable }
      return .worst(of: [service.isInstant(by: analysis), service.isLossless(by: analysis)])
    })
}

extension Service {
  fileprivate func isInstant(by analysis: BusinessImpactAnalysis) -> Outcome {
    guard case .stated(let rto, let span) = analysis.rto, rto.seconds <= 5 * RecoveryTime.minute
    else { return .notApplicable }
    let isActive = self.components.elements().contains { $0.redundancy.value == .activeActive }
    guard !isActive || self.recoveryRating.value?.decision.value != .automatic else { return .pass }
    return .fail(
      "service '\(id)' promises \(rto) without active instances at two places and an automatic "
        + "decision", at: span, "rto", help: ["build it so, or promise what can be kept"])
  }

  fileprivate func isLossless(by analysis: BusinessImpactAnalysis) -> Outcome {
    guard case .stated(let rpo, let span) = analysis.rpo, rpo.seconds == 0 else {
      return .notApplicable
    }
    guard !self.dataStores.isAbsent else {
      return .notEvaluable(missing: "dataStores", at: self.span, "rpo")
    }
    let stores = self.dataStores.elements().filter { store in
      !store.protection.elements().contains { $0.protectionKind.value == .syncReplica }
    }
    guard !stores.isEmpty else { return .pass }
    return .fail(
      "service '\(id)' promises to lose nothing, but no synchronous replica protects "
        + "\(quoted(stores.map(\.id.text)))", at: span, "rpo",
      notes: stores.map { .init("this store", at: $0.span) },
      help: ["replicate synchronously, or promise what can be kept"])
  }
}
