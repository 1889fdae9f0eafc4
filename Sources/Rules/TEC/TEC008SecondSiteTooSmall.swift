// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tec008SecondSiteTooSmall = Rule(
    "TEC-008", "second-site-too-small", severity: "CHM-",
    summary: "The other sites of a service carry the minimum level of it.",
    rationale: """
      The second site was bought when there were half as many customers. It comes up, and falls \
      over at nine o'clock.
      """,
    howToMend: "Enlarge the second site, or state what it carries as 'sites.capacityPercent'.",
    controls: ["CP-2", "CP-7", "SOC 2 A1.2", "DORA 12(4)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"mbco": {"measure": "percent", "value": 60}},
          "sites": [{"site": "a"}, {"site": "b", "use": "secondary", "capacityPercent": 80}]}],
         "sites": [{"id": "a"}, {"id": "b"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"mbco": {"measure": "percent", "value": 60}},
          "sites": [{"site": "a"}, {"site": "b", "use": "secondary", "capacityPercent": ⟦50⟧}]}],
         "sites": [{"id": "a"}, {"id": "b"}]}
        """,
        """
        {"services": [{"id": "pay",
          "sites": [{"site": "a"}, {"site": "b", "use": "secondary", "capacityPercent": ⟦50⟧}]}],
         "sites": [{"id": "a"}, {"id": "b"}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay", "sites": [{"site": "a"},
           {"site": "b", "use": "secondary", "capacityPercent": 50},
           {"site": ⟦"c"⟧, "use": "recovery"}]}], "sites": [{"id": "a"}, {"id": "b"}, {"id": "c"}]}
        """
      ]),
    check: .onceRecorded(
      "services.sites.capacityPercent",
      { check in
        check.inventory.services.contains { service in
          service.sites.elements().contains { !$0.capacityPercent.isAbsent }
        }
      },
      .eachService { service, position, check in
        let others = service.standbySites
        guard service.mayBeTechnology, !others.isEmpty else { return .notApplicable }
        let analysis = check.portfolio.analysis(of: position)
        guard !service.bia.isMalformed, analysis?.mbco.isMalformed != true else {
          return .notApplicable
        }
        let least = analysis?.mbco.value?.percent
        let carried = others.reduce(0) { $0 + ($1.capacityPercent.value ?? 0) }
        guard carried < least ?? 100 else { return .pass }
        if let silent = others.first(where: { !$0.capacityPercent.isStated }) {
          return silent.capacityPercent.isAbsent
            ? .notEvaluable(missing: "sites.capacityPercent", at: silent.site.span ?? service.span)
            : .notApplicable
        }
        return .fail(
          least.map {
            "the other sites of service '\(service.id)' carry \(carried) % of it; the least that is "
              + "acceptable is \($0) %"
          }
            ?? "the other sites of service '\(service.id)' carry \(carried) % of it, and no minimum "
            + "level says that less than all is enough",
          at: others[0].capacityPercent.span ?? service.span,
          help: ["enlarge them, or accept less"])
      }))
}
