// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing

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
  /// What they are on, in a sentence, each once: two entries may be for one service.
  var named: Wording {
    var names: [String] = []
    for place in indices {
      guard let name = self[place].on.value?.text, !names.contains(name) else { continue }
      names.append(name)
    }
    return quoted(names)
  }
}
