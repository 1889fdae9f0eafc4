// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let sit006CommandPlaceMissing = Rule(
    "SIT-006", "command-place-missing", severity: "H",
    summary: """
      A crisis team has two places at different sites to work from, and a virtual one that does \
      not need the own network.
      """,
    rationale: "The room with the screens is on the third floor of the building that is closed.",
    howToMend: """
      List 'commandPlaces' of the team: two with 'site', one with 'online' and 'ownNetwork' false.
      """,
    controls: ["ISO 22301 8.4.2", "NIS2-IR 4.2.4"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "sites": [{"id": "a"}, {"id": "b"}],
         "teams": [{"id": "crisis", "type": "crisis", "commandPlaces": [{"site": "a"}, {"site": "b"},
           {"online": true, "ownNetwork": false}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "sites": [{"id": "a"}],
         "teams": [{"id": "crisis", "type": "crisis", "commandPlaces": ⟦[{"site": "a"},
           {"online": true, "ownNetwork": true}]⟧}]}
        """,
        """
        {"services": [{"id": "pay"}], "sites": [{"id": "house"}, {"id": "first", "partOf": "house"},
          {"id": "second", "partOf": "house"}],
         "teams": [{"id": "crisis", "type": "crisis", "commandPlaces": ⟦[{"site": "first"},
           {"site": "second"}, {"online": true, "ownNetwork": false}]⟧}]}
        """,
      ]),
    check: .onceRecorded(
      "teams.commandPlaces", { $0.inventory.teams.contains { !$0.commandPlaces.isAbsent } },
      .each(\.teams, column: { _, _ in 0 }) { team, check in
        guard team.type.value == .crisis, !team.commandPlaces.isMalformed else {
          return .notApplicable
        }
        let places = team.commandPlaces.elements()
        guard !places.contains(where: \.isUnread) else { return .notApplicable }
        let sites = places.compactMap(\.site.value)
        var gaps: [Wording] = []
        if !check.areApart(sites) {
          gaps.append("\(sites.isEmpty ? 0 : 1) of two places at different sites")
        }
        if !places.contains(where: { $0.online.value == true && $0.ownNetwork.value == false }) {
          gaps.append("no virtual one outside the own network")
        }
        guard !gaps.isEmpty else { return .pass }
        return .fail(
          "team '\(team.id)' has \(listed(gaps)) to lead a crisis from",
          at: team.commandPlaces.span ?? team.span, help: ["prepare them, and list 'commandPlaces'"]
        )
      }))
}

extension CommandPlace {
  /// Whether something of it could not be read.
  fileprivate var isUnread: Bool {
    site.isMalformed || online.isMalformed || ownNetwork.isMalformed
  }
}

extension Check {
  /// Whether two of some sites are not lost in one night.
  fileprivate func areApart(_ sites: [RecordID<Site>]) -> Bool {
    let records = inventory.sites
    return sites.contains { first in sites.contains { !records.areOnePlace(first, $0) } }
  }
}
