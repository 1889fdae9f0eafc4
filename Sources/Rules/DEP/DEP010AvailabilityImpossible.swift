// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep010AvailabilityImpossible = Rule(
    "DEP-010", "availability-impossible", severity: "HHML",
    summary: "No service that must be up for another promises less availability than the other.",
    rationale: """
      What cannot work without something is up at most as often as that thing is. A promise \
      above it is broken on paper already.
      """,
    howToMend: """
      Promise less, agree on more below, or add an alternative: entries of one 'group' of which \
      fewer are needed than there are do not bind. What suppliers promise SUP-003 compares.
      """,
    controls: ["SOC 2 A1.1"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "slo": 99.5, "dependencies": [{"on": "ledger"}]},
          {"id": "ledger", "slo": 99.9}]}
        """,
        """
        {"services": [{"id": "pay", "slo": 99.5, "dependencies": [{"on": "till"}]},
          {"id": "till", "slo": 90, "status": "retired"}]}
        """,
        """
        {"services": [{"id": "pay", "slo": 99.9, "dependencies": [
            {"on": "north", "group": "lines"}, {"on": "south", "group": "lines"}]},
          {"id": "north", "slo": 99}, {"id": "south", "slo": 99}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "slo": 99.9, "dependencies": [{"on": ⟦"ledger"⟧}]},
          {"id": "ledger", "slo": 99.5}]}
        """,
        """
        {"services": [{"id": "pay", "slo": 99.9, "dependencies": [
            {"on": ⟦"north"⟧, "group": "lines", "needs": 2}, {"on": "south", "group": "lines"}]},
          {"id": "north", "slo": 99}, {"id": "south", "slo": 99.9}]}
        """,
      ]),
    check: .eachService { service, position, check in
      // Without a promise there is nothing to break.
      guard let promise = service.slo.value else { return .notApplicable }
      let weak = check.neededAllTheTime(by: position, promisingLessThan: promise)
      guard !weak.isEmpty else { return .pass }
      let promises = weak.map { need -> Wording in
        "\(check.assessment.called(need.service)) \(need.slo) %"
      }
      return .fail(
        "service '\(service.id)' promises \(promise) % availability, and what it cannot be "
          + "without less: \(listed(promises))",
        atEach: weak.map { check.assessment.place(ofNeed: $0.service, in: service) },
        orAt: service.span,
        help: ["promise less, agree on more below, or add an alternative"])
    })
}

extension Check {
  /// The services that promise less, and whenever one of which is down a service is down too: by
  /// position, each once.
  fileprivate func neededAllTheTime(
    by position: Int, promisingLessThan promise: Double
  ) -> [(service: Int, slo: Double)] {
    var weak: [(service: Int, slo: Double)] = []
    for index in assessment.graph.needs(of: position) {
      let need = assessment.graph.needs[index]
      guard need.isRuntime, Int(need.quorum) == need.members.count else { continue }
      for member in assessment.graph.members(of: need) {
        let service = Int(member.node)
        guard service < assessment.graph.serviceCount,
          let slo = inventory.services[service].slo.value, slo < promise,
          !weak.contains(where: { $0.service == service })
        else { continue }
        weak.append((service, slo))
      }
    }
    return weak
  }
}
