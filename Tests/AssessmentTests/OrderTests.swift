// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import TestSupport
import Testing

@testable import Assessment

/// What must not matter: in which files and in which order records stand; and what one more record
/// can do to those that are there (method.md 3).
@Suite struct OrderTests {
  private static let services = [
    #"{"id": "net", "tier": "tier-1", "times": {"own": "40m", "detect": "5m"}, "bia": {"rto": "1h"}}"#,
    #"{"id": "idp", "tier": "tier-1", "times": {"own": "50m"}, "bia": {"rto": "2h"}, "dependencies": [{"on": "net", "neededFor": "recovery"}], "people": {"roles": [{"role": "ops", "primary": "amara", "alternates": ["bo"]}]}}"#,
    #"{"id": "db", "tier": "tier-2", "times": {"own": "60m"}, "bia": {"rto": "2h", "rpo": "1h"}, "dependencies": [{"on": "idp"}], "dataStores": [{"id": "rows", "protection": [{"kind": "backup", "interval": "30m"}]}]}"#,
    #"{"id": "pay", "tier": "tier-1", "times": {"own": "45m"}, "bia": {"rto": "4h"}, "dependencies": [{"on": "db"}, {"on": "idp", "neededFor": "runtime"}], "sites": [{"site": "hq"}]}"#,
  ]
  private static let people = [
    #"{"id": "amara", "site": "hq"}"#, #"{"id": "bo"}"#,
  ]

  private static func programme(_ files: [(name: String, kind: String, records: [String])])
    -> String
  {
    let texts = files.map { file in
      "-- content/inventory/\(file.name).json --\n{\"\(file.kind)\": ["
        + file.records.joined(separator: ",\n") + "]}"
    }
    let fixed = """
      -- content/inventory/places.json --
      {"sites": [{"id": "hq"}], "roles": [{"id": "ops"}]}
      """
    return (texts + [fixed]).joined(separator: "\n")
  }

  private static func figures(of text: String) -> [String] {
    let programme = readProgramme(Content(files: ProgrammeLiteral(text).files), jobs: 1)
    let one = Assessed(
      assess(programme, asOf: CalendarDay(number: 20_778), digest: { "\($0.count)" }))
    return one.assessment.portfolio.living.map { position in
      let figures = one.assessment.recovery[position]
      let data = one.assessment.dataLoss.byService[position]?.figure.minutes ?? "none"
      let falls = one.fallen(.service, one.name(position)) + one.fallen(.site, "hq")
      return "\(one.name(position)) \(figures.achieved.minutes) \(figures.required ?? -1) "
        + "\(figures.wave ?? -1) \(data) \(one.path(one.name(position))) \(falls)"
    }
  }

  @Test func `the same records in other files and another order give the same figures`() {
    var random = SeededRandom(seed: 11)
    let one = Self.figures(
      of: Self.programme([("all", "services", Self.services), ("who", "people", Self.people)]))
    #expect(one.count == 4)
    for _ in 0..<50 {
      let shuffled = Self.services.shuffled(using: &random)
      let cut = random.below(5)
      let files = [
        (name: "z", kind: "services", records: Array(shuffled.prefix(cut))),
        (name: "a", kind: "services", records: Array(shuffled.dropFirst(cut))),
        (name: "m", kind: "people", records: Self.people.shuffled(using: &random)),
      ]
      #expect(Self.figures(of: Self.programme(files.shuffled(using: &random))) == one)
    }
  }

  @Test func `one more consumer never gives anybody more time, and delays nobody`() {
    for seed in 0..<2_000 {
      var graph = RandomGraph(
        seed: seed, .init(workarounds: seed % 3 == 0, unknowns: seed % 5 == 0))
      let before = graph.programme.assessed()
      let target = graph.generator.below(9)
      graph.services.append(
        service(
          "zz", rto: graph.generator.below(200), own: graph.generator.below(40),
          needs: [on("s\(target)", seed % 2 == 0 ? .runtime : .both)]))
      let after = graph.programme.assessed()
      for position in before.assessment.recovery.indices {
        let id = before.name(position)
        #expect(before[id].required ?? .max >= after[id].required ?? .max, "seed \(seed)")
        #expect(before[id].achieved == after[id].achieved, "seed \(seed)")
      }
    }
  }
}
