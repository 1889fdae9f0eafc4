// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let inv007RecordLeftBehind = Rule(
    "INV-007", "record-left-behind", severity: "MMLI",
    summary: """
      Fewer than three dependencies of a service have changed since its record was last reviewed.
      """,
    rationale: """
      When three of the services below have moved on, the figures above them describe a house that \
      no longer stands.
      """,
    howToMend: "Review the record, and set 'reviewedOn' of its write-up or its impact analysis.",
    controls: ["ISO 22301 6.3", "ISO 22301 8.6", "DORA 8(6)", "SS1/21 5"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "a", "changedOn": "2026-05-01"},
          {"id": "pay", "bia": {"reviewedOn": "2026-06-01"}, "dependencies": [{"on": "a"}]}]}
        """,
        """
        {"services": [{"id": "a", "changedOn": "2026-05-01"},
          {"id": "b", "changedOn": "2026-05-02", "status": "retired"},
          {"id": "pay", "bia": {"reviewedOn": "2026-01-01"}, "dependencies": [
             {"on": "a", "neededFor": "runtime"}, {"on": "a", "neededFor": "recovery"},
             {"on": "a", "strength": "weak"}, {"on": "b"}]}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "a", "changedOn": "2026-05-01"}, {"id": "b", "changedOn": "2026-05-02"},
          {"id": "c", "changedOn": "2026-05-03"},
          {"id": "pay", "bia": {"reviewedOn": ⟦"2026-01-01"⟧},
           "dependencies": [{"on": "a"}, {"on": "b"}, {"on": "c"}]}]}
        """
      ]),
    check: .onceRecorded(
      "services.changedOn", { $0.inventory.services.contains { !$0.changedOn.isAbsent } },
      .eachService { service, position, check in
        // That it was never reviewed GOV-005 and GOV-006 tell, and of its own change GOV-007.
        guard let review = check.latestReview(of: position),
          service.changedOn.happened(by: check.asOf).map({ $0 <= review.on }) ?? true
        else { return .notApplicable }
        var seen: Set<RecordID<Service>> = []
        let moved = check.livingDependencies[position].filter { need in
          guard let other = check.inventory.services[need.on],
            let changed = other.changedOn.happened(by: check.asOf), changed > review.on
          else { return false }
          return seen.insert(other.id).inserted
        }
        guard moved.count >= 3 else { return .pass }
        return .fail(
          "service '\(service.id)' was last reviewed on \(review.on); since then "
            + "\(moved.count) of its dependencies have changed: "
            + "\(quoted(moved.compactMap(\.on.value?.text)))", at: review.span,
          notes: moved.compactMap(\.on.span).map { .init("this one", at: $0) },
          help: ["review the record"])
      }))
}
