// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing
import Templates

extension PageContext {
  /// How long a site goes on without the grid, and by which lines it is reached.
  func supplySections(of site: Continuity.Site) -> [StatedSection?] {
    let power = site.power.value
    return [
      StatedSection(
        "power", language.say("Emergency power"),
        facts: [
          fact(language.say("Lasts"), power?.autonomy ?? .absent),
          fact(language.say("Needed"), power?.needed ?? .absent),
          fact(language.say("Fuel contract"), power?.fuelContract ?? .absent),
        ]),
      StatedSection(
        "network", language.say("Network"),
        tables: [
          StatedTable(
            "network-paths", language.say("Lines by which it is reached"),
            site.networkPaths.elements().map { path in
              [
                fact(language.say("Provider"), path.provider),
                fact(language.say("Route"), path.route),
              ]
            })
        ]),
    ]
  }

  /// Where a team works in a crisis, in order.
  func commandSection(of team: Team) -> StatedSection? {
    StatedSection(
      "command-places", language.say("Where it works in a crisis"),
      tables: [
        StatedTable(
          "command-place-list", language.say("Places in the order in which they are tried"),
          team.commandPlaces.elements().enumerated().map { number, place in
            [
              fact(language.say("Order"), String(number + 1)),
              fact(language.say("Site"), place.site), fact(language.say("Place"), place.place),
              fact(language.say("Virtual"), place.online),
              fact(language.say("Needs the own network"), place.ownNetwork),
            ]
          })
      ])
  }
}
