// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let gov011FindingAgain = Rule(
    "GOV-011", "finding-again", severity: "HHML",
    summary: """
      What an exercise or event found wrong, the next one of the service did not find again.
      """,
    rationale: """
      An action that was closed and did not help is dearer than none. The second finding says that \
      the cause was never touched.
      """,
    howToMend: """
      Look for the cause behind both findings, and open an action for that; the next exercise that \
      does not find it again shows that it helped.
      """,
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
        """,
        """
        {"services": [{"id": "pay"}], "exercises": [
          {"id": "ex-1", "heldOn": "2026-04-10", "scope": [{"service": "pay"}],
           "findings": [{"id": "f-1", "category": "Access"}]}],
         "events": [
          {"id": "fire", "occurredAt": "2026-06-10T10:00:00Z", "scope": [{"service": "pay"}],
           "findings": [{"id": "f-1", "category": ⟦"access"⟧}]}]}
        """,
      ]),
    check: .onceRecorded(
      "exercises.findings.category",
      { check in
        check.inventory.exercises.contains(where: \.hasCategory)
          || check.inventory.events.contains { $0.exercise.hasCategory }
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
          "\(latest[0].called) of service '\(service.id)' found again what \(latest[1].called) had "
            + "found: \(quoted(again.map(\.value)))", atEach: again.map(\.span), orAt: service.span,
          help: ["mend the cause behind both, and show it by an exercise that does not find it"])
      }))
}

/// An exercise that was held, or something that happened.
private struct Activity: Sendable {
  let record: RecordReference
  let day: CalendarDay
  let exercise: Exercise

  /// In a sentence: `event 'fire'`.
  var called: Wording { record.kind.called(record.id) }

  /// What kinds of weakness it found, each where it is said.
  var categories: [Located<String>] {
    exercise.findings.elements().compactMap { finding in
      guard case .stated(let category, let span) = finding.category else { return nil }
      return Located(category.normalised, at: span)
    }
  }
}

extension Check {
  /// By service: the last two that tried it, latest first.
  fileprivate var latestTwo: [[Activity]] {
    let exercises = inventory.exercises.compactMap { exercise in
      exercise.heldDay(by: asOf).map {
        Activity(record: RecordReference(.exercises, exercise.id.text), day: $0, exercise: exercise)
      }
    }
    let events = inventory.events.compactMap { event -> Activity? in
      guard let day = event.day, day <= asOf, event.exercise.isHeld else { return nil }
      return Activity(
        record: RecordReference(.events, event.id.text), day: day, exercise: event.exercise)
    }
    let ordered = (exercises + events).sorted {
      ($0.day, $0.record.id) > ($1.day, $1.record.id)
    }
    var latest = [[Activity]](repeating: [], count: inventory.services.count)
    for activity in ordered {
      for scope in activity.exercise.scope.elements() {
        guard let id = scope.service.value, let service = portfolio.position(of: id),
          latest[service].count < 2, latest[service].last?.record != activity.record
        else { continue }
        latest[service].append(activity)
      }
    }
    return latest
  }
}

extension Exercise {
  /// Whether it says of what kind something is that it found.
  fileprivate var hasCategory: Bool {
    self.findings.elements().contains { !$0.category.isAbsent }
  }
}
