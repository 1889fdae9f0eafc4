// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let peo011CallOutUntried = Rule(
    "PEO-011", "call-out-untried", severity: "HMM-",
    summary: """
      Within a year the people of a service were called out on trial, and four in five answered in \
      time.
      """,
    rationale: """
      A list of numbers is a hope. Who answers on a Saturday night is known only after one.
      """,
    howToMend: """
      Hold an exercise of kind call-out, and state 'callOut' with 'called', 'reached' and \
      'within'.
      """,
    controls: ["ISO 22301 8.4.3", "CP-4", "DORA 11(6)(b)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "exercises": [{"id": "call", "kind": "call-out",
          "heldOn": "2026-05-02", "scope": [{"service": "pay"}],
          "callOut": {"called": 10, "reached": 8, "within": "30m"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "exercises": [{"id": "call", "kind": "call-out",
          "heldOn": "2026-05-02", "scope": [{"service": "pay"}],
          "callOut": ⟦{"called": 10, "reached": 7, "within": "30m"}⟧}]}
        """,
        """
        {"services": [{"id": ⟦"pay"⟧}], "exercises": [{"id": "call", "kind": "call-out",
          "heldOn": "2025-05-02", "scope": [{"service": "pay"}],
          "callOut": {"called": 10, "reached": 10}}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay"}], "exercises": [{"id": "call", "kind": "call-out",
          "heldOn": "2026-05-02", "scope": [{"service": "pay"}],
          "callOut": ⟦{"called": 10, "reached": 10}⟧}]}
        """
      ]),
    check: .onceRecorded(
      "exercises.callOut", { $0.inventory.exercises.contains { !$0.callOut.isAbsent } },
      .eachServiceWith({ $0.latestCallOuts }) { service, _, latest, _ in
        guard let latest else {
          return .fail(
            "the people of service '\(service.id)' were not called out on trial within 12 months",
            at: service.span, help: ["hold a call-out, and state what came of it"])
        }
        guard let trial = latest.callOut.value, let called = trial.called.value, called > 0,
          let reached = trial.reached.value
        else {
          let trial = latest.callOut.value
          let isCalled = trial?.called.value.map { $0 > 0 } ?? false
          return .notEvaluable(
            missing: trial == nil
              ? "callOut of \(latest.id)"
              : isCalled
                ? "callOut.reached of \(latest.id)" : "callOut.called of \(latest.id)",
            at: latest.callOut.span ?? latest.span)
        }
        guard reached * 5 < called * 4 else {
          return trial.within.isAbsent
            ? .notEvaluable(
              missing: "callOut.within of \(latest.id)", at: latest.callOut.span ?? latest.span)
            : .pass
        }
        return .fail(
          called == 1
            ? "the one person called for service '\(service.id)' did not answer in time"
            : "of \(called) people called for service '\(service.id)' \(reached) answered in time",
          at: latest.callOut.span ?? latest.span, help: ["find out why, and call again"])
      }))
}

extension Check {
  /// By service: the latest call-out within a year; one without a scope was for all.
  fileprivate var latestCallOuts: [Exercise?] {
    let trials = inventory.exercises.filter { exercise in
      exercise.exerciseKind.value == .callOut
        && exercise.heldDay(by: asOf)?.holds(for: Interval(months: 12), on: asOf) ?? false
    }.sorted { ($0.heldOn.value?.number ?? 0, $0.id) < ($1.heldOn.value?.number ?? 0, $1.id) }
    var latest = [Exercise?](repeating: nil, count: inventory.services.count)
    for trial in trials {
      guard !trial.scope.elements().isEmpty else {
        latest = Array(repeating: trial, count: latest.count)
        continue
      }
      for scope in trial.scope.elements() {
        guard let id = scope.service.value, let service = portfolio.position(of: id) else {
          continue
        }
        latest[service] = trial
      }
    }
    return latest
  }
}
