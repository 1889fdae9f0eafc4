// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

extension Check {
  /// What the steps that bring a service back use, by its plans and by its write-up, in order.
  func usedByItsSteps(_ position: Int) -> [Located<RecordID<Service>>] {
    var used = portfolio.recoveryPlans(of: position).flatMap { $0.uses }
    for step in writtenSteps[position] ?? [] where !step.services.isEmpty {
      used += step.services.map { Located($0, at: step.span) }
    }
    return used
  }
}

extension Plan {
  /// The services that its steps use, in order.
  var uses: [Located<RecordID<Service>>] {
    let steps = self.steps.elements()
    return steps.indices.flatMap { steps[$0].uses.elements() }
  }
}

extension Dependency {
  /// Whether the data of a service must be consistent with what it needs, and it needs that
  /// strongly (readings.md A20).
  var bindsData: Bool { self.data.value == .consistentWith && isStrong }
}
