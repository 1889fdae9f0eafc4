// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let gov011FindingAgain = Rule(
    "GOV-011", "finding-again", severity: "HHML",
    summary: "What an exercise found wrong, the next exercise of the service did not find again.",
    rationale: """
      An action that was closed and did not help is dearer than none. The second finding says that \
      the cause was never touched.
      """,
    howToMend: "Look for the cause behind both findings, and open an action for that.",
    controls: ["ISO 22301 10.1", "ISO 22301 10.2", "DORA 13(3)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "exercises": [
          {"id": "ex-1", "heldOn": "2026-01-10", "scope": [{"service": "pay"}],
           "findings": [{"id": "f-1", "category": "access"}]},
          {"id": "ex-2", "heldOn": "2026-05-10", "scope": [{"service": "pay"}],
           "findings": [{"id": "f-1", "category": "timing"}]}]}
        """,
        """
        {"services": [{"id": "pay"}], "exercises": [
          {"id": "ex-1", "heldOn": "2026-01-10", "scope": [{"service": "pay"}, {"service": "pay"}],
           "findings": [{"id": "f-1", "category": "access"}]}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "exercises": [
          {"id": "ex-1", "heldOn": "2026-01-10", "scope": [{"service": "pay"}],
           "findings": [{"id": "f-1", "category": "access"}]},
          {"id": "ex-2", "heldOn": "2026-05-10", "scope": [{"service": "pay"}],
           "findings": [{"id": "f-1", "category": ⟦"access"⟧}]}]}
        """
      ]),
    check: .onceRecorded(
      "exercises.findings.category",
      { check in
        check.inventory.exercises.contains { exercise in
          exercise.findings.elements().contains { !$0.category.isAbsent }
        }
      },
      .eachServiceWith({ $0.latestTwo }) { service, _, latest, _ in
        guard latest.count == 2 else { return .notApplicable }
        let before = Set(latest[1].categories.map(\.value))
        var seen: Set<String> = []
        let again = latest[0].categories.filter {
          before.contains($0.value) && seen.insert($0.value).inserted
        }
        guard !again.isEmpty else { return .pass }
        return .fail(
          "exercise '\(latest[0].id)' of service '\(service.id)' found again what '\(latest[1].id)' "
            + "had found: \(quoted(again.map(\.value)))", atEach: again.map(\.span),
          orAt: service.span, help: ["look for the cause behind both"])
      }))
}

extension Check {
  /// By service: its last two exercises, latest first.
  fileprivate var latestTwo: [[Exercise]] {
    var latest = [[Exercise]](repeating: [], count: inventory.services.count)
    let held = inventory.exercises.filter { $0.heldDay(by: asOf) != nil }
    let ordered = held.sorted { ($0.day, $0.id) > ($1.day, $1.id) }
    for exercise in ordered {
      for scope in exercise.scope.elements() {
        guard let id = scope.service.value, let service = portfolio.position(of: id),
          latest[service].count < 2, latest[service].last?.id != exercise.id
        else { continue }
        latest[service].append(exercise)
      }
    }
    return latest
  }
}

extension Exercise {
  fileprivate var day: CalendarDay { self.heldOn.value ?? CalendarDay(number: 0) }

  /// What kinds of weakness it found, each where it is said.
  fileprivate var categories: [Located<String>] {
    self.findings.elements().compactMap { finding in
      guard case .stated(let category, let span) = finding.category else { return nil }
      return Located(category.normalised, at: span)
    }
  }
}
