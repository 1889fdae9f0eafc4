// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep001RecoveryCircle = Rule(
    "DEP-001", "recovery-circle", severity: "CCHM",
    summary: "No service waits, directly or through others, for its own recovery.",
    rationale: """
      Two services that each need the other to start never start. The circle is found on paper \
      now or at three in the morning later.
      """,
    howToMend: """
      Give one service of the circle a way to start without the next: a local copy, a manual \
      step, an alternative in a group. Or state that the need is for running only, where that is \
      true.
      """,
    controls: ["ISO 22301 8.4.5", "SP 800-34r1 4", "NIS2-IR 4.1.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "dependencies": [{"on": "ledger", "neededFor": "runtime"}]},
                      {"id": "ledger", "dependencies": [{"on": "pay", "neededFor": "runtime"},
                                                        {"on": "store"}]},
                      {"id": "store", "dependencies": [{"on": "pay", "strength": "weak"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "dependencies": [{"on": ⟦"pay"⟧}]}]}
        """,
        """
        {"services": [{"id": "code", "dependencies": [{"on": ⟦"runners"⟧,
           "neededFor": "recovery"}]},
                      {"id": "runners", "dependencies": [{"on": ⟦"code"⟧}]},
                      {"id": "shop", "dependencies": [{"on": "code"}]}]}
        """,
        """
        {"services": [{"id": "code", "dependencies": [
           {"on": ⟦"runners"⟧, "group": "builders", "needs": 2, "strength": "weak"},
           {"on": "mill", "group": "builders"}]},
          {"id": "runners", "dependencies": [{"on": ⟦"code"⟧}]}, {"id": "mill"}]}
        """,
      ]),
    check: .eachPosition { position, check in
      guard let circle = check.circles[position] else { return .pass }
      let service = check.portfolio.service(position)
      let way = check.chain(of: circle.shortest + circle.shortest.prefix(1))
      return .fail(
        circle.shortest.count == 1
          ? "service '\(service.id)' needs itself to recover"
          : "service '\(service.id)' waits for its own recovery: \(way)",
        at: service.edge(into: circle, at: position, check) ?? service.span,
        help: ["let one of them start without the next, or say that the need is for runtime only"])
    })
}

extension Service {
  /// Where the service names the next one of the circle, or else another one of it.
  fileprivate func edge(into circle: Circle, at position: Int, _ check: Check) -> Span? {
    let next = circle.shortest.firstIndex(of: position).map {
      circle.shortest[($0 + 1) % circle.shortest.count]
    }
    let strong = self.dependencies.elements().strongGroups
    let edges = self.dependencies.elements().filter { $0.isStrong(inGroups: strong) }
      .compactMap { dependency -> (target: Int, span: Span)? in
        guard case .stated(let id, let span) = dependency.on,
          let target = check.portfolio.position(of: id)
        else { return nil }
        return (target, span)
      }
    let members = Set(circle.services)
    return (edges.first { $0.target == next } ?? edges.first { members.contains($0.target) })?.span
  }
}
