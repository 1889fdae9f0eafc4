// SPDX-License-Identifier: Apache-2.0

import Continuity
import Testing

@testable import Assessment

/// Shapes that break recursion or make careless work quadratic; they must finish and be right.
@Suite struct WorstShapeTests {
  private static func names(_ count: Int) -> [String] {
    (0..<count).map { "s" + String(100_000 + $0) }
  }

  @Test func `a chain of ten thousand that all wait adds up`() {
    let names = Self.names(10_000)
    let services = names.indices.map { index in
      service(
        names[index], own: 1, needs: index == 0 ? [] : [on(names[index - 1], .recovery)])
    }
    let one = TinyProgramme(services).assessed()
    #expect(one[names[9_999]].achieved.minutes == "10000")
    #expect(one[names[9_999]].wave == 9_999)
    #expect(one.path(names[9_999]).count == 10_000)
    #expect(one.assessment.losses.rows(of: .service).count == 10_000)
  }

  @Test func `a ring of ten thousand never recovers`() {
    let names = Self.names(10_000)
    let services = names.indices.map { index in
      service(names[index], own: 1, needs: [on(names[(index + 1) % 10_000], .recovery)])
    }
    let one = TinyProgramme(services).assessed()
    #expect(one[names[5]].achieved == .never)
    #expect(one[names[5]].alone.minutes == "1")
    #expect(one.assessment.circles.map(\.services.count) == [10_000])
    #expect(one.assessment.circles.map(\.isProvenShortest) == [false])
  }

  @Test func `a ring with a way around is walked once`() {
    let names = Self.names(3_000)
    var services = names.indices.map { index in
      service(names[index], own: 1, needs: [on(names[(index + 2_999) % 3_000], .recovery)])
    }
    services[0] = service(
      names[0], own: 1, needs: [on(names[2_999], group: "g"), on("way", group: "g")])
    let one = TinyProgramme(services + [service("way", own: 9)]).assessed()
    #expect(one[names[2_999]].achieved.minutes == "3009")
    #expect(one.assessment.circles.isEmpty)
  }

  @Test func `one that needs five thousand, in a group and singly`() {
    let names = Self.names(5_000)
    let leaves = names.map { service($0, own: 3) }
    let fan = service("fan", own: 1, needs: names.map { on($0, .recovery) })
    let group = service("group", own: 1, needs: names.map { on($0, group: "g", needs: 2_500) })
    let one = TinyProgramme(leaves + [fan, group]).assessed()
    #expect(one["fan"].achieved.minutes == "4")
    #expect(one["group"].achieved.minutes == "4")
    #expect(one.fallen(.service, names[7]).count == 1)
  }

  @Test func `a chain that all run on falls from where it breaks`() {
    let names = Self.names(1_000)
    let services = names.indices.map { index in
      service(names[index], own: 1, needs: index == 0 ? [] : [on(names[index - 1], .runtime)])
    }
    let one = TinyProgramme(services).assessed()
    let losses = one.assessment.losses
    #expect(
      losses.rows(of: .service).map { losses.services(in: $0).count } == (1...1_000).reversed())
    #expect(one.fallen(.service, names[998]).count == 2)
  }

  @Test func `a ring that all run on falls as one and starts as one`() {
    let names = Self.names(500)
    let services = names.indices.map { index in
      service(names[index], own: 1, needs: [on(names[(index + 1) % 500], .runtime)])
    }
    let one = TinyProgramme(services).assessed()
    let losses = one.assessment.losses
    #expect(losses.rows(of: .service).allSatisfy { losses.services(in: $0).count == 500 })
    #expect(one[names[7]].achieved.minutes == "1")
    #expect(one.assessment.circles.isEmpty)
  }

  @Test func `everybody on one`() {
    let names = Self.names(5_000)
    let one = TinyProgramme(
      [service("core", own: 3)] + names.map { service($0, own: 1, needs: [on("core")]) }
    ).assessed()
    #expect(one.fallen(.service, "core").count == 5_001)
    #expect(one.assessment.firstTierCount == 0)
  }

  @Test(arguments: [(Need.runtime, "1"), (.recovery, "never"), (.both, "never")])
  func `a service that needs itself`(_ need: Need, _ achieved: String) {
    let one = TinyProgramme([service("self", own: 1, needs: [on("self", need)])]).assessed()
    #expect(one["self"].achieved.minutes == achieved)
    #expect(one.assessment.circles.map(\.shortest) == (achieved == "never" ? [[0]] : []))
  }

  @Test func `times without measure do not overflow`() {
    let services = Self.names(200).enumerated().map { index, name in
      service(name, own: .max / 60, needs: index == 0 ? [] : [on("s" + String(99_999 + index))])
    }
    #expect(TinyProgramme(services).assessed()["s100199"].achieved.seconds == 20_000_000_000_000)
  }
}
