// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep020DegradedModeUnstated = Rule(
    "DEP-020", "degraded-mode-unstated", severity: "MML-",
    summary: "Every weak dependency says how the service goes on without it.",
    rationale: """
      A dependency is weak only if somebody has thought through what remains. Else it is a strong \
      one that was wished away.
      """,
    howToMend: "State 'degradedMode', or make the dependency strong.",
    controls: ["ISO 22301 8.3"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "map"}, {"id": "van", "dependencies": [
           {"on": "map", "strength": "weak", "degradedMode": "drivers use the printed rounds"},
           {"on": "till", "strength": "weak"}]}, {"id": "till", "status": "retired"}]}
        """,
        """
        {"services": [{"id": "map"}, {"id": "chart"}, {"id": "radio"}, {"id": "van",
           "dependencies": [{"on": "map", "group": "way", "strength": "weak"},
             {"on": "chart", "group": "way"},
             {"on": "radio", "strength": "weak", "degradedMode": "drivers call by telephone"}]}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "map"}, {"id": "van", "dependencies": [
           {"on": ⟦"map"⟧, "strength": "weak"}]}]}
        """
      ]),
    check: .eachPosition { position, check in
      let needs = check.livingDependencies[position]
      let strong = needs.strongGroups
      let weak = needs.indices.filter { !needs[$0].isStrong(inGroups: strong) }
      guard !weak.isEmpty else { return .notApplicable }
      let bare = weak.filter { needs[$0].degradedMode.isAbsent }.map { needs[$0] }
      guard !bare.isEmpty else { return .pass }
      let service = check.portfolio.service(position)
      return .fail(
        "service '\(service.id)' does not say how it goes on without "
          + "\(bare.named)", atEach: bare.map(\.on.span),
        orAt: service.span, help: ["state 'degradedMode', or make the dependency strong"])
    })
}
