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
      Promise less, agree on more below, or add an alternative: entries of one 'group' are not \
      bound by this.
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
      ],
      failing: [
        """
        {"services": [{"id": "pay", "slo": 99.9, "dependencies": [{"on": ⟦"ledger"⟧}]},
          {"id": "ledger", "slo": 99.5}]}
        """
      ]),
    check: .eachService { service, position, check in
      // Without a promise there is nothing to break.
      guard let promise = service.slo.value else { return .notApplicable }
      let needs = service.dependencies.elements()
      let targets = check.portfolio.targets(of: position)
      let weak = needs.indices.compactMap { place -> (on: Reference<Service>, slo: Double)? in
        guard let target = targets[place], check.portfolio.isLiving[target],
          let slo = check.inventory.services[target].slo.value, slo < promise,
          needs[place].isNeededAllTheTime
        else { return nil }
        return (needs[place].on, slo)
      }
      guard !weak.isEmpty else { return .pass }
      let promises = weak.map { need -> Wording in
        "\(inQuotes(need.on.value?.text ?? "")) \(need.slo) %"
      }
      return .fail(
        "service '\(service.id)' promises \(promise) % availability, and what it cannot be "
          + "without less: \(listed(promises))", atEach: weak.map(\.on.span), orAt: service.span,
        help: ["promise less, agree on more below, or add an alternative"])
    })
}

extension Dependency {
  /// Whether the service is down whenever this one is.
  fileprivate var isNeededAllTheTime: Bool {
    isStrong && self.neededFor.value != .recovery && self.group.isAbsent
  }
}
