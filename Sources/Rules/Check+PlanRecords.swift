// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Phrasing

/// A field of plans for which a rule asks, with what it says where a service has no plan record.
///
/// The words are put together once: thousands of services may have none.
struct PlanField: Sendable {
  fileprivate let message: Wording
  fileprivate let help: Wording

  private init(_ name: String) {
    message = "cannot be told without a plan record with '\(name)'"
    help = "add a record under 'plans' that lists the service, with '\(name)'"
  }

  static let activation = PlanField("activation")
  static let communications = PlanField("communications")
  static let strategies = PlanField("strategies")
  static let vitalRecords = PlanField("vitalRecords")
  static let workarounds = PlanField("workarounds")
}

extension Check {
  /// What a rule about a field of plans says of a service that has no plan record.
  ///
  /// That there is no plan at all PRO-001 tells; one that is a table of the write-up alone has no
  /// such fields, which is one cause for all the rules that miss them.
  func withoutPlanRecord(_ service: Service, _ position: Int, _ field: PlanField) -> Outcome {
    guard writtenSteps[position] != nil else { return .notApplicable }
    return .notEvaluable(field.message, at: service.span, lacking: "plans", help: [field.help])
  }
}
