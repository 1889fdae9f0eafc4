// SPDX-License-Identifier: Apache-2.0

import Phrasing

/// When the steps of a service's plan begin with everything lost, how long they take, and by when
/// they must be done (PRO-005).
package struct PlanWindow: Sendable, Equatable {
  /// When what the steps wait for is there; where that is not known, what optimism says.
  package let start: Elapsed
  /// The critical path of the steps, in seconds.
  package let planned: Int
  /// The check that the service works, which follows, in seconds; 0 where none is stated.
  package let validate: Int
  /// Req(s), in seconds; negative where no time is left.
  package let required: Int

  /// Whether even the check alone would come too late, whatever the steps take.
  package var isLostBefore: Bool { (start + validate).seconds > required }

  /// Whether the last step, and the check, are done in time.
  package var fits: Bool { (start + (planned + validate)).seconds <= required }
}

extension Assessment {
  /// The window of a service's plan, `nil` where its steps or its requirement are not known.
  package func planWindow(of service: Int) -> PlanWindow? {
    // The list itself would hand out copies of all figures.
    let figures = recovery.span
    guard let planned = figures[service].times.planned?.seconds,
      let required = figures[service].required
    else { return nil }
    return PlanWindow(
      start: everything.start(of: service, unknownIsNever: false), planned: planned,
      validate: figures[service].times.validate?.seconds ?? 0, required: required)
  }

  /// Whether the plan's steps fit between what they wait for and what is required (PRO-005).
  package func planFits(_ service: Int) -> Verdict {
    planFits(service, in: planWindow(of: service))
  }

  /// The same where the window of the plan is known already.
  package func planFits(_ service: Int, in window: PlanWindow?) -> Verdict {
    guard let window else {
      return .notEvaluable(
        missing: [
          recovery[service].times.planned != nil
            ? "bia.rto" : portfolio.hasRecoveryPlan(service) ? "steps" : "plan"
        ])
    }
    guard window.fits else { return .fail }
    return recovery.span[service].earliestStart == .notEvaluable
      ? .notEvaluable(missing: missingInputs(of: service)) : .pass
  }
}
