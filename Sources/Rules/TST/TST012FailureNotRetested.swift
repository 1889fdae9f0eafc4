// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tst012FailureNotRetested = Rule(
    "TST-012", "failure-not-retested", severity: "CHM-",
    summary: """
      What failed in an exercise is tried again with success: within 90 days for the first two \
      tiers, else within 180.
      """,
    rationale: """
      An exercise that failed shows that the service does not come back. Until it was tried \
      again, that is what is known.
      """,
    howToMend: "Mend what failed, hold the exercise again and record its result.",
    controls: ["ISO 22301 10.1", "DORA 24(5)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "exercises": [
           {"id": "ex-1", "heldOn": "2026-01-01", "scope": [{"service": "pay"}],
            "results": [{"service": "pay", "result": "failed"}]},
           {"id": "ex-2", "heldOn": "2026-03-01", "scope": [{"service": "pay"}],
            "results": [{"service": "pay", "result": "passed"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "exercises": [
           {"id": "ex-1", "heldOn": "2026-01-01", "scope": [{"service": "pay"}],
            "results": [{"service": "pay", "result": ⟦"failed"⟧}]}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "exercises": [
           {"id": "ex-1", "heldOn": "2026-01-01", "scope": [{"service": "pay"}],
            "results": [{"service": "pay", "result": "passed"}]},
           {"id": "ex-2", "heldOn": "2026-06-01", "scope": [{"service": "pay"}],
            "results": [{"service": "pay", "result": ⟦"failed"⟧}]},
           {"id": "ex-3", "heldOn": "2026-11-01", "scope": [{"service": "pay"}],
            "results": [{"service": "pay", "result": "failed"}]}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "exercises": [
           {"id": "ex-1", "heldOn": "2026-02-01", "scope": [{"service": "pay",
             "fingerprint": "what it was in winter"}],
            "results": [{"service": "pay", "result": ⟦"failed"⟧}]}]}
        """,
      ]),
    check: .eachServiceWith({ $0.failures }) { service, position, failures, check in
      let proofs = check.assessment.proofs.all(of: position)
      guard !failures.isEmpty else {
        return proofs.contains { !$0.isEvent } ? .pass : .notApplicable
      }
      // Only a success on what stands today ends the term. To fail again is none: the time runs
      // from the first failure on.
      let success = proofs.last { $0.result != .failed }
      let open = failures.filter { failure in success.map { failure.isLater(than: $0) } ?? true }
      guard let first = open.first else { return .pass }
      let days = check.columns.column(ofService: position) < 2 ? 90 : 180
      let limit = first.on.adding(days: days)
      guard limit < check.asOf else { return .pass }
      return .fail(
        "service '\(service.id)' failed in '\(first.exercise)' on \(first.on) and was not tried "
          + "again with success by \(limit)",
        at: first.result,
        notes: open.dropFirst().map { .init("failed again on \($0.on)", at: $0.span) },
        help: ["mend what failed, and hold the exercise again"])
    })
}

extension Exercise {
  /// Whether it records that some service failed.
  fileprivate var hasFailure: Bool {
    let results = self.results.elements()
    return results.indices.contains { results[$0].result.value == .failed }
  }
}

/// An exercise in which a service failed, whatever state of it was tried.
private struct Failure: Sendable {
  let exercise: RecordID<Exercise>
  let on: CalendarDay
  let level: Int?
  let span: Span
  /// Where the result is stated.
  let result: Span

  /// Of one day, what was tried at a higher level is the later.
  func isLater(than success: Proof) -> Bool {
    (success.on, success.level ?? -1) < (on, level ?? -1)
  }

  static func isEarlier(_ first: Failure, _ second: Failure) -> Bool {
    (first.on, first.level ?? -1, second.exercise) < (second.on, second.level ?? -1, first.exercise)
  }
}

extension Check {
  /// By service: its failures up to today, earliest first.
  fileprivate var failures: [[Failure]] {
    var failures = [[Failure]](repeating: [], count: inventory.services.count)
    let exercises = inventory.exercises
    for place in exercises.indices {
      guard let day = portfolio.heldOn[place], exercises[place].hasFailure else { continue }
      let exercise = exercises[place]
      for case let service? in portfolio.scopes[place] where portfolio.isLiving[service] {
        guard failures[service].last?.exercise != exercise.id,
          case .stated(.failed, let result)? =
            exercise.outcome(for: portfolio.id(of: service))?.result
        else { continue }
        failures[service].append(
          Failure(
            exercise: exercise.id, on: day, level: exercise.level.value, span: exercise.span,
            result: result))
      }
    }
    return failures.map { $0.count > 1 ? $0.sorted(by: Failure.isEarlier) : $0 }
  }
}
