// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let inv005RetiredDependency = Rule(
    "INV-005", "retired-dependency", severity: "CHML",
    summary: "No service depends on one that is retired.",
    rationale: """
      What is switched off cannot carry anything. Either the dependency is gone and the record is \
      old, or the service will find out the hard way. Figures leave such a dependency out.
      """,
    howToMend: """
      Take the dependency out of the record, name what took its place, or correct the status of \
      the other service.
      """,
    controls: ["ISO 22301 8.2.2", "DORA 8(6)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "dependencies": [{"on": "ledger"}]},
                      {"id": "ledger", "retiredOn": "2026-12-31"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "dependencies": [{"on": ⟦"fax"⟧}]}, {"id": "fax",
           "status": "retired"}]}
        """,
        """
        {"services": [{"id": "pay", "dependencies": [{"on": ⟦"fax"⟧, "strength": "weak"}]},
                      {"id": "fax", "retiredOn": "2026-06-30"}]}
        """,
      ]),
    check: .eachService { service, position, check in
      let targets = check.portfolio.targets(of: position)
      let retired = targets.indices.filter { place in
        targets[place].map { !check.portfolio.isLiving[$0] } ?? false
      }
      guard !retired.isEmpty else {
        return targets.contains { $0 != nil } ? .pass : .notApplicable
      }
      let dependencies = service.dependencies.elements()
      return .worst(
        of: retired.map { place in
          guard case .stated(let id, let span) = dependencies[place].on,
            let other = check.inventory.services[id]
          else { return .notApplicable }
          return .fail(
            "service '\(service.id)' depends on '\(id)', which is retired", at: span, id.text,
            notes: [.init("retired here", at: other.retiredOn.span ?? other.status.span)],
            help: ["take the dependency out, or name what took its place"])
        })
    })
}
