// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Phrasing

/// What shows that a service does not come back in time.
package enum Breach: Hashable, Sendable {
  /// The time that its plan and its dependencies add up to.
  case design
  /// What was measured last with all that it stands on gone.
  case measurement
  case both
}

extension Assessment {
  /// How the achieved time of a service comes about, to be redone by hand.
  package func derivation(of service: Int) -> Derivation {
    PathWalk.derivation(of: service, in: everything, times: times)
  }

  /// How the ready time of a service in a loss comes about.
  package func derivation(of service: Int, in row: LossTable.Row) -> Derivation {
    var run = LossRun(graph, times: everything.times)
    run.run(reach.loss(of: reach.removed(row.kind, row.index)))
    return PathWalk.derivation(of: service, in: run, times: times)
  }

  /// Whether the achieved time keeps the RTO, and the latest end-to-end measurement too, where
  /// there is one (DEP-004; readings.md A15).
  package func keepsPromise(_ service: Int) -> Verdict {
    let limit = recovery[service].objectives.limit
    if misses(service, limit) || isMeasured(service, beyond: limit) { return .fail }
    return isKnown(service, missing: recovery[service].objectives.rto == nil ? "bia.rto" : nil)
  }

  /// What shows that the promise is missed; `nil` where nothing does.
  package func breach(of service: Int) -> Breach? {
    let limit = recovery[service].objectives.limit
    let isMeasured = isMeasured(service, beyond: limit)
    guard misses(service, limit) else { return isMeasured ? .measurement : nil }
    return isMeasured ? .both : .design
  }

  /// Whether the latest end-to-end measurement misses a limit.
  private func isMeasured(_ service: Int, beyond limit: Int?) -> Bool {
    proofs.measurement(of: service).map { $0.time.seconds > limit ?? .max } ?? false
  }

  /// Whether the service is back before the business is lost: A + WRT ≤ MTPD (DEP-005).
  package func survives(_ service: Int) -> Verdict {
    let limit = recovery[service].objectives.lastChance
    if misses(service, limit) { return .fail }
    return isKnown(service, missing: limit == nil ? "bia.mtpd" : nil)
  }

  /// Whether the RTO is short enough for all that rest on the service (DEP-006).
  package func promisesEnough(_ service: Int) -> Verdict {
    guard let rto = recovery[service].objectives.rto else {
      return .notEvaluable(missing: ["bia.rto"])
    }
    if let required = recovery[service].required, rto > required { return .fail }
    return missingRequirement(of: service).map { .notEvaluable(missing: [$0]) } ?? .pass
  }

  /// Whether the achieved time leaves no consumer waiting: slack ≥ 0 (DEP-007).
  package func hasSlack(_ service: Int) -> Verdict {
    if misses(service, recovery[service].required) { return .fail }
    return isKnown(service, missing: missingRequirement(of: service))
  }

  /// What is not stated and might set a shorter requirement, its own or that of a service above.
  private func missingRequirement(of service: Int) -> Wording? {
    if recovery[service].required == nil { return "bia.rto" }
    return recovery[service].isRequirementCertain ? nil : "bia.rto or times.own above it"
  }

  /// What a person needs to decide, at the least (DEP-019).
  package static let humanDecision = RecoveryTime(seconds: 15 * RecoveryTime.minute)

  /// Whether a decision can still be fast enough (DEP-019, method.md 2.7); not evaluable, though
  /// the time is known, where that hangs on who decides and nobody says so.
  package func decidesInTime(_ service: Int) -> Verdict {
    guard let rto = recovery[service].objectives.rto else {
      return .notEvaluable(missing: ["bia.rto"])
    }
    if recovery[service].atLeast.seconds > rto { return .fail }
    guard let deadline = recovery.span[service].declareWithin.seconds else {
      return cannotTell(service)
    }
    // With so much time left it does not matter who decides.
    guard deadline < Self.humanDecision.seconds else { return .pass }
    guard deadline >= 0 else { return .fail }
    let rating = portfolio.service(service).recoveryRating
    if rating.isAbsent || rating.value?.decision.isAbsent == true {
      return .notEvaluable(missing: ["recoveryRating.decision"])
    }
    return rating.value?.decision.value.map { Verdict(passes: $0 != .human) } ?? .notApplicable
  }

  /// Whether even the optimistic A(s) misses a limit, or the service never comes back.
  private func misses(_ service: Int, _ limit: Int?) -> Bool {
    let earliest = recovery[service].atLeast
    return earliest.isNever || earliest.seconds > limit ?? .max
  }

  /// Judges an A(s) that misses no limit: what rests on something unknown or on grade 0 does not
  /// pass (readings.md A1, A2).
  ///
  /// - Parameter missing: what the limit is lacking.
  private func isKnown(_ service: Int, missing: Wording?) -> Verdict {
    if let missing { return .notEvaluable(missing: [missing]) }
    guard recovery[service].achieved != .notEvaluable, recovery[service].grade != 0 else {
      return cannotTell(service)
    }
    return .pass
  }

  /// That the time achieved is not known; one of the inputs that it lacks says why.
  private func cannotTell(_ service: Int) -> Verdict {
    .notEvaluable(missing: recovery[service].unstated.prefix(1).map { $0.name })
  }

  /// Up to three inputs below a service without which its achieved time is not known or only
  /// assumed, as an author would name them, such as `times.own of ledger`.
  package func missingInputs(of service: Int) -> [Wording] {
    recovery[service].unstated.map { $0.name }
  }

  /// Up to three inputs below a service without which its achieved time is not known or only
  /// assumed, in the order of their names.
  package func unstatedInputs(of service: Int) -> [MissingInput] {
    recovery[service].unstated
  }
}
