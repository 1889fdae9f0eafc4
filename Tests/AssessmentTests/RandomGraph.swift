// SPDX-License-Identifier: Apache-2.0

import Continuity
import TestSupport

@testable import Assessment

/// A programme of some services with random times and needs, the same for the same seed.
struct RandomGraph {
  var services: [Service] = []
  var generator: SeededRandom

  /// What may occur in the graph beside single edges to earlier services.
  struct Shape {
    var groups = false
    var circles = false
    var workarounds = false
    var unknowns = false
  }

  init(seed: Int, size: Int = 9, _ shape: Shape = Shape()) {
    generator = SeededRandom(seed: UInt64(seed))
    for index in 0..<size {
      var needs: [Dependency] = []
      for other in 0..<(shape.circles ? size : index) where generator.once(in: 4) {
        needs.append(edge(to: other, shape))
      }
      if shape.circles && needs.count > 3 { needs = Array(needs.prefix(3)) }
      let isUnknown = shape.unknowns && generator.once(in: 6)
      services.append(
        service(
          "s\(index)", rto: generator.below(160), own: isUnknown ? nil : generator.below(40),
          detect: generator.below(10), decide: generator.below(10),
          validate: generator.below(8), resume: generator.below(4),
          tier: generator.once(in: 3) ? "tier-\(1 + generator.below(4))" : nil, needs: needs))
      if isUnknown, generator.once(in: 2) {
        services[index].bia = .absent
      }
    }
  }

  private mutating func edge(to other: Int, _ shape: Shape) -> Dependency {
    let isGrouped = shape.groups && generator.once(in: 2)
    return on(
      "s\(other)", [Need.runtime, .recovery, .both][generator.below(3)],
      group: isGrouped ? "g\(generator.below(2))" : nil,
      needs: isGrouped && generator.once(in: 3) ? 2 : nil,
      switchover: isGrouped && generator.once(in: 2) ? generator.below(15) : nil,
      workaround: shape.workarounds && generator.once(in: 4) ? "paper" : nil)
  }

  var programme: TinyProgramme {
    TinyProgramme(services).with {
      $0.plans = RecordTable([workaround("paper", activation: 6, limit: 30, capacity: 100)])
    }
  }

  /// The same records in another order.
  mutating func shuffled() -> TinyProgramme {
    var copy = self
    for index in copy.services.indices {
      copy.services[index].dependencies = stated(
        copy.services[index].dependencies.elements().shuffled(using: &generator))
    }
    copy.services.shuffle(using: &generator)
    return copy.programme
  }
}

extension SeededRandom {
  /// A whole number below a bound.
  mutating func below(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &self) }

  /// Whether something happens that does so once in a number of times.
  mutating func once(in count: Int) -> Bool { below(count) == 0 }
}
