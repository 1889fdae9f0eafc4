// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

extension Check {
  /// What the steps that bring a service back use, by its plans and by its write-up, in order.
  func usedByItsSteps(_ position: Int) -> [Located<RecordID<Service>>] {
    let steps = portfolio.recoveryPlans(of: position).flatMap { $0.steps.elements() }
    let written = (writtenSteps[position] ?? []).flatMap { step in
      step.services.map { Located($0, at: step.span) }
    }
    return steps.flatMap { $0.uses.elements() } + written
  }
}
