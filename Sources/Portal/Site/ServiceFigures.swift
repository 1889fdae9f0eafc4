// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

/// A computed length of time, or why there is none.
enum Amount: Hashable, Sendable {
  case seconds(Int)
  /// The service does not come back.
  case never
  /// Nothing is computed of a service that is retired.
  case retired
  /// The author stated nothing.
  case notStated
  case notMeasured
  /// An input is missing; the reason is a phrase.
  case notEvaluable(String?)

  /// The seconds, `nil` where there are none.
  var seconds: Int? {
    if case .seconds(let seconds) = self { seconds } else { nil }
  }

  /// A stated number of seconds.
  init(stated seconds: Int?) {
    self = seconds.map { .seconds($0) } ?? .notStated
  }

  /// A measured time.
  init(measured time: RecoveryTime?) {
    self = time.map { .seconds($0.seconds) } ?? .notMeasured
  }

  init(_ figure: Figure, missing: String? = nil) {
    switch figure {
    case .time(let seconds): self = .seconds(seconds)
    case .never: self = .never
    case .notEvaluable: self = .notEvaluable(missing)
    }
  }
}

/// What was computed about a service, as pages compare it.
struct ServiceFigures: Sendable {
  /// Promise, design and proof of one objective.
  struct Objective: Sendable {
    let promise: Amount
    let design: Amount
    let proof: Amount
    let verdict: Verdict
    /// What shows that the promise is missed; `nil` for one that is not.
    let breach: Breach?
    /// The grade of the design's evidence, `nil` where there is no figure.
    let grade: Int?
    /// Without what the verdict cannot be told; empty for one that has all its inputs.
    let missing: [MissingInput]

    /// Whether what the plan adds up to breaks the promise.
    var isBrokenByDesign: Bool { breach == .design || breach == .both }

    /// Whether what was measured with all that it stands on gone breaks the promise.
    var isBrokenByMeasurement: Bool { breach == .measurement || breach == .both }
  }

  let recovery: Objective
  let dataLoss: Objective
  let slack: Amount
  let stage: StageStanding?
}

extension Assessment {
  /// The figures of a service, `nil` for a retired one, of which nothing is computed.
  func figures(of service: Int) -> ServiceFigures? {
    guard portfolio.isLiving[service] else { return nil }
    let recovery = self.recovery[service]
    let verdict = keepsPromise(service)
    return ServiceFigures(
      recovery: ServiceFigures.Objective(
        promise: Amount(stated: recovery.objectives.rto),
        design: Amount(recovery.achieved),
        proof: Amount(measured: proofs.lastWithRecoveryTime(of: service)?.rta),
        verdict: verdict, breach: breach(of: service), grade: recovery.grade,
        missing: verdict.isNotEvaluable ? missingForRecovery(of: service) : []),
      dataLoss: dataLoss(of: service), slack: Amount(recovery.slack),
      stage: stages[service])
  }

  private func missingForRecovery(of service: Int) -> [MissingInput] {
    recovery[service].objectives.rto == nil ? [.promisedRecovery] : unstatedInputs(of: service)
  }

  private func dataLoss(of service: Int) -> ServiceFigures.Objective {
    let loss = self.dataLoss.byService[service]
    let promise = portfolio.analysis(of: service)?.rpo.value?.seconds
    let verdict = DataChecks(portfolio, losses: self.dataLoss).chain(of: service)
    return ServiceFigures.Objective(
      promise: Amount(stated: promise),
      design: loss.map { Amount($0.figure) } ?? .notEvaluable(nil),
      proof: Amount(measured: proofs.lastWithDataLoss(of: service)?.rpa),
      verdict: verdict, breach: verdict == .fail ? .design : nil, grade: loss?.grade,
      missing: !verdict.isNotEvaluable ? [] : promise == nil ? [.promisedLoss] : [.dataLoss])
  }
}
