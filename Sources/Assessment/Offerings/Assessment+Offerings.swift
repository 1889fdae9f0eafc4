// SPDX-License-Identifier: Apache-2.0

package import Continuity

extension Assessment {
  /// What customers of an offering can count on: the weakest of its services (method.md 2.20).
  package func standing(of offering: Offering) -> OfferingStanding {
    OfferingStanding(offering, in: portfolio) { offeredFigures(of: $0) }
  }

  /// The figures of a service by which an offering is judged.
  package func offeredFigures(of service: Int) -> OfferedFigures {
    let recovery = recovery[service]
    let exact = availability.byService[service]?.exact
    return OfferedFigures(
      promised: recovery.objectives.rto.map { .time($0) } ?? .notEvaluable,
      achieved: recovery.achieved, slack: recovery.slack,
      dataLoss: dataLoss.byService[service]?.figure ?? .notEvaluable,
      availability: exact.map { Availability.percent($0) }, stage: stages[service]?.stage)
  }
}
