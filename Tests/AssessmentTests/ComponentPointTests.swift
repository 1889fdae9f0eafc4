// SPDX-License-Identifier: Apache-2.0

import Continuity
import Testing

@testable import Assessment

/// Components whose loss alone breaks a promise (method.md 2.10).
@Suite struct ComponentPointTests {
  private static func component(_ id: String, _ redundancy: Redundancy?, instances: Int? = nil)
    -> Component
  {
    .made(id) { component in
      if let redundancy { component.redundancy = stated(redundancy) }
      if let instances { component.instances = stated(instances) }
    }
  }

  /// The ids of the components that are single points, each with the ids of what misses its RTO.
  private func points(own minutes: Int, _ components: [Component]) -> [String: [String]] {
    let assessment = TinyProgramme([
      service("disk", rto: 60, own: minutes, tier: "tier-4") { $0.components = stated(components) }
    ]).assessed().assessment
    let services = assessment.portfolio.programme.inventory.services
    return Dictionary(
      assessment.componentPoints.map { point in
        let owner = services[point.service]
        return (
          owner.components.value?[point.component].id.text ?? "",
          point.blast.map { services[$0].id.text }
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test func `one without a second takes its service along`() {
    #expect(points(own: 90, [Self.component("array", Redundancy.none)]) == ["array": ["disk"]])
  }

  @Test func `it breaks no promise where its service is back in time`() {
    #expect(points(own: 30, [Self.component("array", Redundancy.none)]).isEmpty)
  }

  @Test func `one that is there twice, or of which nothing is stated, is none`() {
    let components = [
      Self.component("pair", .activeActive), Self.component("two", Redundancy.none, instances: 2),
      Self.component("unknown", nil),
    ]
    #expect(points(own: 90, components).isEmpty)
  }
}
