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
    if breach(of: service) != nil { return .fail }
    let objectives = recovery[service].objectives
    return keeps(
      service, limit: objectives.limit, missing: objectives.rto == nil ? "bia.rto" : nil)
  }

  /// What shows that the promise is missed; `nil` where nothing does.
  package func breach(of service: Int) -> Breach? {
    let limit = recovery[service].objectives.limit
    let measured = proofs.endToEnd(of: service)?.rta?.seconds
    let isMeasured = measured.map { $0 > limit ?? .max } ?? false
    guard keeps(service, limit: limit, missing: nil) == .fail else {
      return isMeasured ? .measurement : nil
    }
    return isMeasured ? .both : .design
  }

  /// Whether the service is back before the business is lost: A + WRT ≤ MTPD (DEP-005).
  package func survives(_ service: Int) -> Verdict {
    let limit = recovery[service].objectives.lastChance
    return keeps(service, limit: limit, missing: limit == nil ? "bia.mtpd" : nil)
  }

  /// Whether the RTO is short enough for all that rest on the service (DEP-006).
  package func promisesEnough(_ service: Int) -> Verdict {
    let figures = recovery[service]
    guard let rto = figures.objectives.rto else { return .notEvaluable(missing: ["bia.rto"]) }
    if let required = figures.required, rto > required { return .fail }
    return missingRequirement(of: service).map { .notEvaluable(missing: [$0]) } ?? .pass
  }

  /// Whether the achieved time leaves no consumer waiting: slack ≥ 0 (DEP-007).
  package func hasSlack(_ service: Int) -> Verdict {
    keeps(service, limit: recovery[service].required, missing: missingRequirement(of: service))
  }

  /// What is not stated and might set a shorter requirement, its own or that of a service above.
  private func missingRequirement(of service: Int) -> Wording? {
    let figures = recovery[service]
    if figures.required == nil { return "bia.rto" }
    return figures.isRequirementCertain ? nil : "bia.rto or times.own above it"
  }

  /// What a person needs to decide, at the least (DEP-019).
  package static let humanDecision = RecoveryTime(seconds: 15 * RecoveryTime.minute)

  /// Whether a decision can still be fast enough (DEP-019, method.md 2.7).
  package func decidesInTime(_ service: Int) -> Verdict {
    let figures = recovery[service]
    guard let rto = figures.objectives.rto else { return .notEvaluable(missing: ["bia.rto"]) }
    if figures.atLeast.seconds > rto { return .fail }
    guard let deadline = figures.declareWithin.seconds else {
      return .notEvaluable(missing: missingInputs(of: service))
    }
    let rating = portfolio.service(service).recoveryRating.value
    let isHuman = rating?.decision.value == .human
    return Verdict(passes: deadline >= (isHuman ? Self.humanDecision.seconds : 0))
  }

  /// Judges A(s) against a limit: what even the optimistic value misses fails, what rests on
  /// something unknown or on grade 0 does not pass (readings.md A1, A2).
  private func keeps(_ service: Int, limit: Int?, missing: Wording?) -> Verdict {
    let figures = recovery[service]
    if figures.atLeast.isNever { return .fail }
    if let limit, figures.atLeast.seconds > limit { return .fail }
    if let missing { return .notEvaluable(missing: [missing]) }
    guard figures.achieved != .notEvaluable, figures.grade != 0 else {
      return .notEvaluable(missing: missingInputs(of: service))
    }
    return .pass
  }

  /// Up to three inputs below a service without which its achieved time is not known or only
  /// assumed, as an author would name them, such as `times.own of ledger`.
  package func missingInputs(of service: Int) -> [Wording] {
    unstatedInputs(of: service).map(\.name)
  }

  /// Up to three inputs below a service without which its achieved time is not known or only
  /// assumed, in the order of their names.
  package func unstatedInputs(of service: Int) -> [MissingInput] {
    var found: [MissingInput] = []
    var seen: Set<Int> = [service]
    var open = [service]
    var next = 0
    while next < open.count, found.count < 3 {
      let node = open[next]
      next += 1
      if let input = missingInput(node) { found.append(input) }
      for need in graph.needs(of: node) {
        for member in graph.members(of: graph.needs[need])
        where everything.isDoubtful(Int(member.node)) && seen.insert(Int(member.node)).inserted {
          open.append(Int(member.node))
        }
      }
    }
    return found.sorted { $0.name.english < $1.name.english }
  }

  private func missingInput(_ node: Int) -> MissingInput? {
    let times = everything.times[node]
    guard times.kind == .unknown || times.isAssumed else { return nil }
    guard let supplier = graph.supplier(node) else {
      return .ownTime(portfolio.id(of: node))
    }
    return supplier.rto == nil
      ? .supplierTime(supplier.supplier) : .supplierPromise(supplier.supplier)
  }
}

extension LossRun {
  /// Whether the ready time is not known, or known by assumption only.
  func isDoubtful(_ node: Int) -> Bool {
    low[node] != high[node] || isAssumed[node]
  }
}
