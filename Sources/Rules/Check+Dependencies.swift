// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

extension Check {
  /// What the steps that bring a service back use, by its plans and by its write-up, in order.
  func usedByItsSteps(_ position: Int) -> [Located<RecordID<Service>>] {
    let plans = portfolio.recoveryPlans(of: position)
    let written = portfolio.usesInWriteUp(of: position)
    return plans.isEmpty ? written : plans.flatMap { $0.uses } + written
  }
}

extension Plan {
  /// The services that its steps use, in order.
  var uses: [Located<RecordID<Service>>] {
    let steps = self.steps.elements()
    var uses: [Located<RecordID<Service>>] = []
    for place in steps.indices where steps[place].uses.isStated {
      uses += steps[place].uses.elements()
    }
    return uses
  }
}

extension [Dependency] {
  /// The groups that a service cannot do without though an entry of them is weak: a group is strong
  /// as soon as one entry is (readings.md A10).
  var strongGroups: Set<String> {
    guard indices.contains(where: { !self[$0].isStrong && self[$0].group.isStated }) else {
      return []
    }
    return Set(compactMap { $0.isStrong ? $0.group.value : nil })
  }
}

extension Dependency {
  /// Whether the service cannot do without it, or without its group.
  func isStrong(inGroups strong: Set<String>) -> Bool {
    isStrong || self.group.value.map { strong.contains($0) } ?? false
  }
}
