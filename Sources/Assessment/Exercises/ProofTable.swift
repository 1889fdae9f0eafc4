// SPDX-License-Identifier: Apache-2.0

package import Continuity
import Phrasing

/// Every valid exercise and event, by service (readings.md A15).
package struct ProofTable: Sendable {
  /// By service: its proofs, earliest first.
  private let proofs: [[Proof]]
  let portfolio: Portfolio

  /// - Parameter currentFingerprint: of the service at a position; asked where a scope names one.
  package init(_ portfolio: Portfolio, currentFingerprint: (Int) -> String) {
    self.portfolio = portfolio
    var collector = ProofCollector(portfolio)
    let inventory = portfolio.programme.inventory
    let exercises = inventory.exercises
    for place in exercises.indices where exercises[place].heldOn.value != nil {
      let exercise = exercises[place]
      collector.add(
        exercise, of: portfolio.scopes[place],
        as: RecordReference(.exercises, exercise.id.text), on: exercise.heldOn.value,
        outage: nil, currentFingerprint)
    }
    for event in inventory.events {
      let scope = event.exercise.scope.elements().map { entry in
        entry.service.value.flatMap { inventory.services.index(of: $0) }
      }
      collector.add(
        event.exercise, of: scope[...], as: RecordReference(.events, event.id.text), on: event.day,
        outage: event.outage, currentFingerprint)
    }
    proofs = collector.proofs.map { $0.sorted(by: Proof.isEarlier) }
  }

  /// All valid proofs of a service, earliest first.
  package func all(of service: Int) -> [Proof] {
    proofs[service]
  }

  /// Whether a service has a proof of any level and result.
  package func isProved(_ service: Int) -> Bool {
    !proofs[service].isEmpty
  }

  /// Whether some proof of a service is of a day or later.
  package func isProved(_ service: Int, since day: CalendarDay) -> Bool {
    let proofs = proofs[service]
    // The last one is the latest.
    return proofs.indices.last.map { proofs[$0].on >= day } ?? false
  }

  /// The latest of any level and result: `lastExercise` of the portal's data.
  package func last(of service: Int) -> Proof? {
    proofs[service].last
  }

  /// The latest at a level or above.
  package func last(of service: Int, atLeast level: Int) -> Proof? {
    proofs[service].last { $0.level.map { $0 >= level } ?? false }
  }

  /// The latest at the level that the service's tier requires, `nil` without a tier too.
  package func lastAtRequiredLevel(of service: Int) -> Proof? {
    portfolio.policy(of: service).flatMap { last(of: service, atLeast: $0.requiredLevel) }
  }

  /// The latest that states a recovery time.
  package func lastWithRecoveryTime(of service: Int) -> Proof? {
    proofs[service].last { $0.rta != nil }
  }

  /// The latest that states a data loss.
  package func lastWithDataLoss(of service: Int) -> Proof? {
    proofs[service].last { $0.rpa != nil }
  }

  /// The latest recovery time measured with all that the service stands on gone (method.md 2.3).
  package func endToEnd(of service: Int) -> Proof? {
    proofs[service].last { $0.rta != nil && $0.grade >= 4 }
  }

  /// The last day on which the service counts as exercised, `nil` where it never was.
  package func dueOn(_ service: Int) -> CalendarDay? {
    guard let tier = portfolio.tierIndex[service] else { return nil }
    let tiers = portfolio.programme.tiers
    return lastDay(of: service, atLeast: tiers[tier].requiredLevel)?
      .adding(tiers[tier].exerciseEvery)
  }

  /// TST-001: exercised at the tier's level within its interval.
  package func inDate(_ service: Int) -> Verdict {
    guard let tier = portfolio.tierIndex[service] else {
      return .notEvaluable(missing: ["tier"])
    }
    let tiers = portfolio.programme.tiers
    guard let day = lastDay(of: service, atLeast: tiers[tier].requiredLevel) else { return .fail }
    return Verdict(passes: day.holds(for: tiers[tier].exerciseEvery, on: portfolio.asOf))
  }

  /// The day of the latest at a level or above, without touching the rest of it.
  private func lastDay(of service: Int, atLeast level: Int) -> CalendarDay? {
    let proofs = proofs[service]
    return proofs.indices.last { place in proofs[place].level.map { $0 >= level } ?? false }
      .map { proofs[$0].on }
  }

  /// TST-004: the latest measured recovery time keeps the promise.
  package func keepsRecoveryTime(_ service: Int) -> Verdict {
    compare(
      lastWithRecoveryTime(of: service)?.rta, "results.rta",
      with: portfolio.analysis(of: service)?.rto.value, "bia.rto")
  }

  /// TST-005, DAT-009: the latest measured data loss keeps the promise.
  package func keepsDataLoss(_ service: Int) -> Verdict {
    compare(
      lastWithDataLoss(of: service)?.rpa, "results.rpa",
      with: portfolio.analysis(of: service)?.rpo.value, "bia.rpo")
  }

  private func compare(
    _ measured: RecoveryTime?, _ name: Wording, with promise: RecoveryTime?, _ promiseName: Wording
  ) -> Verdict {
    guard let measured else { return .notEvaluable(missing: [name]) }
    guard let promise else { return .notEvaluable(missing: [promiseName]) }
    return Verdict(passes: measured <= promise)
  }
}

/// Puts exercises and events under the services that they prove something about.
private struct ProofCollector {
  let portfolio: Portfolio
  var proofs: [[Proof]]

  init(_ portfolio: Portfolio) {
    self.portfolio = portfolio
    proofs = Array(repeating: [], count: portfolio.isLiving.count)
  }

  /// - Parameter services: by entry of its scope.
  mutating func add(
    _ exercise: Exercise, of services: ArraySlice<Int?>, as activity: RecordReference,
    on day: CalendarDay?, outage: RecoveryTime?, _ currentFingerprint: (Int) -> String
  ) {
    guard let day, day <= portfolio.asOf, exercise.isHeld else { return }
    var seen: Set<Int> = []
    let scenario = exercise.scenario.value
    let family = portfolio.programme.inventory.scenarios[exercise.scenario]?.family.value
    let objectives = exercise.objectives.elements()
    let isEvent = activity.kind == .events
    for (scope, service) in zip(exercise.scope.elements(), services) {
      guard let service, portfolio.isLiving[service],
        let entry = exercise.outcome(for: portfolio.id(of: service)),
        let result = entry.result.value, isCurrent(scope, service, currentFingerprint),
        seen.insert(service).inserted
      else { continue }
      let isWhole = scope.dependenciesIncluded.value ?? false
      proofs[service].append(
        Proof(
          activity: activity, span: exercise.span, on: day, level: exercise.level.value,
          result: result, rta: entry.rta.value ?? outage, rpa: entry.rpa.value,
          dependenciesIncluded: isWhole, scenario: scenario, family: family,
          lead: exercise.lead.value,
          objectives: (objectives.count, objectives.count { $0.met.value == true }),
          isEvent: isEvent, grade: isEvent ? 5 : isWhole ? 4 : 3))
    }
  }

  private func isCurrent(
    _ scope: ExerciseScope, _ service: Int, _ currentFingerprint: (Int) -> String
  ) -> Bool {
    guard let named = scope.fingerprint.value else { return true }
    return named == currentFingerprint(service)
  }
}

extension Exercise {
  /// Whether it took place: `held`, or no status.
  package var isHeld: Bool { (self.status.value ?? .held) == .held }

  /// The first entry that states a result for a service, else the first that tells of it at all.
  package func outcome(for service: RecordID<Service>) -> ServiceResult? {
    let results = self.results.elements()
    let told = results.indices.lazy.filter { results[$0].service.value == service }
    return (told.first { results[$0].result.isStated } ?? told.first).map { results[$0] }
  }
}
