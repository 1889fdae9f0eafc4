// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep009DataLossBeyondPromise = Rule(
    "DEP-009", "data-loss-beyond-promise", severity: "CHML",
    summary: """
      With the losses of all that its data must be consistent with, a service loses no more data \
      than its RPO.
      """,
    rationale: """
      Data that must agree are restored to one point in time, and the oldest copy sets that \
      point for everybody.
      """,
    howToMend: """
      Look at the chain named: copy more often where it ends, or keep changes long enough to \
      replay them, and state 'replayable'.
      """,
    controls: ["DORA 12", "CP-9", "CP-10", "NIS2-IR 4.2.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rpo": "1d"}, "dataStores": [], "dependencies": [
            {"on": "ledger", "data": "consistent-with"}]},
          {"id": "ledger", "bia": {"rpo": "1d"}, "dataStores": [{"id": "books", "protection": [
            {"kind": "backup", "interval": "1d"}]}]}]}
        """,
        """
        {"services": [{"id": "pay", "bia": {"rpo": "1h"}, "dataStores": [{"id": "books",
           "protection": [{"kind": "backup", "interval": "1d"}]}]}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rpo": ⟦"1h"⟧}, "dataStores": [], "dependencies": [
            {"on": "ledger", "data": "consistent-with"}]},
          {"id": "ledger", "bia": {"rpo": "1d"}, "dataStores": [{"id": "books", "protection": [
            {"kind": "backup", "interval": "1d"}]}]}]}
        """,
        """
        {"services": [{"id": "pay", "bia": {"rpo": ⟦"1h"⟧}, "dataStores": [{"id": "books",
           "rpo": "1d", "protection": [{"kind": "backup", "interval": "1d"}]}]}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay", "bia": {"rpo": ⟦"1h"⟧}, "dataStores": [], "dependencies": [
            {"on": "ledger", "data": "consistent-with"}]}, {"id": "ledger"}]}
        """
      ]),
    check: .eachService { service, position, check in
      let verdict = check.data.chain(of: position)
      if case .pass = verdict { return .pass }
      let promise = check.portfolio.analysis(of: position)?.rpo
      // A promise that is missing BIA-006 tells; without a data edge the rest is DAT-002's.
      if verdict.isNotEvaluable,
        promise?.isStated != true || !service.dependencies.elements().bindData
      {
        return .notApplicable
      }
      let loss = check.assessment.dataLoss.byService[position]
      let chain = (loss?.chain ?? []).dropFirst().map { check.portfolio.id(of: $0).text }
      if verdict == .fail, chain.isEmpty, check.data.isLossTold(of: position) {
        return .notApplicable
      }
      let place = promise?.span ?? service.span
      return verdict.outcome(missing: "data loss", at: place) {
        let amount: Wording =
          loss.map { $0.achieved.low.isNever ? "all" : "\($0.achieved.low.seconds.time)" } ?? "more"
        let limit: Wording = promise?.value.map { "it promises \($0)" } ?? "its tier allows less"
        return .fail(
          chain.isEmpty
            ? "service '\(service.id)' can lose \(amount) of its data; \(limit)"
            : "service '\(service.id)' can lose \(amount) of its data through \(quoted(chain)); "
              + "\(limit)", at: place,
          help: [
            chain.isEmpty
              ? "copy more often, or promise a longer RPO"
              : "copy more often where the chain ends, or make changes replayable"
          ])
      }
    })
}

extension DataChecks {
  /// Whether DAT-002 or DAT-008 tells of a service's own stores what they lose too much.
  fileprivate func isLossTold(of service: Int) -> Bool {
    (frequency(of: service) + commonPoint(of: service)).contains { $0.verdict == .fail }
  }
}

extension Int {
  fileprivate var time: RecoveryTime { RecoveryTime(seconds: self) }
}

extension [Dependency] {
  /// Whether the data of the service must be consistent with something that it needs.
  fileprivate var bindData: Bool {
    let strong = strongGroups
    return contains { $0.bindsData(inGroups: strong) }
  }
}
