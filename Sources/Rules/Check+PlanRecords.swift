// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Phrasing

extension Check {
  /// What a rule about a field of plans says of a service that has no plan record.
  ///
  /// That there is no plan at all PRO-001 tells; one that is a table of the write-up alone has no
  /// such fields, which is one cause for all the rules that miss them.
  func withoutPlanRecord(_ service: Service, _ position: Int, _ field: String) -> Outcome {
    guard writtenSteps[position] != nil else { return .notApplicable }
    return .notEvaluable(
      "cannot be told without a plan record with '\(field)'", at: service.span,
      lacking: "plans",
      help: ["add a record under 'plans' that lists the service, with '\(field)'"])
  }
}
