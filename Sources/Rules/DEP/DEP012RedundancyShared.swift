// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep012RedundancyShared = Rule(
    "DEP-012", "redundancy-shared", severity: "CHM-",
    summary: """
      Alternatives of a group share nothing whose loss takes too many of them.
      """,
    rationale: """
      Two carriers in one duct, two channels of one supplier, two sites on one grid: the \
      redundancy is paid for and is not there.
      """,
    howToMend: """
      Move one member away from what they share, or add a member that does not share it.
      """,
    controls: ["CP-6(1)", "CP-7(1)", "CP-8(2)", "DORA 12(5)(a)", "NIS2-IR 4.2.4"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "dependencies": [{"on": "north", "group": "carriers"},
                                                     {"on": "south", "group": "carriers"}]},
          {"id": "north"}, {"id": "south"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "dependencies": [{"on": ⟦"north"⟧, "group": "carriers"},
                                                     {"on": "south", "group": "carriers"}]},
          {"id": "north", "dependencies": [{"on": "duct"}]},
          {"id": "south", "dependencies": [{"on": "duct"}]}, {"id": "duct"}]}
        """,
        """
        {"services": [{"id": "pay", "dependencies": [{"on": "north"},
                                                     {"on": ⟦"north"⟧, "group": "carriers"},
                                                     {"on": "south", "group": "carriers"}]},
          {"id": "north", "dependencies": [{"on": "duct"}]},
          {"id": "south", "dependencies": [{"on": "duct"}]}, {"id": "duct"}]}
        """,
        """
        {"services": [{"id": "pay", "dependencies": [{"on": ⟦"north"⟧, "group": "carriers"},
                                                     {"on": "south", "group": "carriers"}]},
          {"id": "north", "suppliers": [{"supplier": "cityline"}]},
          {"id": "south", "suppliers": [{"supplier": "telex"}]}],
         "suppliers": [{"id": "cityline", "services": [{"id": "line"}], "subSuppliers": ["ductco"]},
           {"id": "telex", "services": [{"id": "line"}], "subSuppliers": ["ductco"]},
           {"id": "ductco"}]}
        """,
      ]),
    check: .eachPosition { position, check in
      .worst(
        of: check.assessment.redundancy(of: position).map { redundancy in
          guard !redundancy.causes.isEmpty else { return .pass }
          let service = check.portfolio.service(position)
          let shared = redundancy.causes.map(\.name)
          let need = check.assessment.graph.needs[redundancy.need]
          let first = service.dependencies.elements()[Int(need.entry)]
          let group = first.group.value ?? ""
          return .fail(
            "the alternatives '\(group)' of service '\(service.id)' share \(listed(shared))",
            at: first.on.span ?? service.span, group,
            help: ["add an alternative that does not share it"])
        })
    })
}

extension CommonCause {
  /// What is shared, in a sentence: `site 'bristol'`.
  fileprivate var name: Wording {
    switch element {
    case .service(let id): "service '\(id)'"
    case .supplier(let id): "supplier '\(id)'"
    case .site(let id): "site '\(id)'"
    case .powerGrid(let grid): "power grid '\(grid)'"
    }
  }
}
