// SPDX-License-Identifier: Apache-2.0

package import Continuity

extension Site {
  package static let schema = Schema<Site.Fields>.record(
    "a place, from a region down to an office or zone",
    [
      Field("name", \.name, .text, "what people call it"),
      Field("kind", \.siteKind, .choice(), "what kind of place it is"),
      Field("city", \.city, .text, "the town"),
      Field("country", \.country, .text, "the country"),
      Field("partOf", \.partOf, .reference(), "the larger place that it is in"),
      Field("latitude", \.latitude, .decimal(-90...90), "degrees north"),
      Field("longitude", \.longitude, .decimal(-180...180), "degrees east"),
      Field("hazards", \.hazards, .list(.text), "what threatens the place"),
      Field("powerGrid", \.powerGrid, .text, "the grid that feeds it"),
      Field("power", \.power, .object { EmergencyPower.schema }, "how it goes on without the grid"),
      Field("networkPaths", \.networkPaths, .objects { NetworkPath.schema }, "the lines to it"),
      Field("seats", \.seats, .integer(), "how many can work there"),
      Field("seatsFree", \.seatsFree, .integer(), "how many more could at once"),
      Field("alternates", \.alternates, .list(.reference()), "where to go instead"),
      Field("agreementEnds", \.agreementEnds, .day, "the last day of the agreement for it"),
    ])
}

extension Scenario {
  package static let schema = Schema<Scenario.Fields>.record(
    "a named loss to plan for",
    [
      Field("name", \.name, .text, "what people call it"),
      Field("summary", \.summary, .text, "what happens"),
      Field("family", \.family, .choice(), "the family of losses that it belongs to"),
      Field("removes", \.removes, .object { Removal.schema }, "what it takes away"),
      Field("duration", \.duration, .time, "how long until that is back"),
      Field("severity", \.severity, .level, "how bad it is, 1 to 5"),
      Field("plausibility", \.plausibility, .level, "how believable it is, 1 to 5"),
      Field("requiredFor", \.requiredFor, .list(.reference()), "the tiers that must survive it"),
    ])
}

extension Removal {
  static let schema = Schema<Removal>(
    "removal", "what a scenario takes away",
    [
      Field("sites", \.sites, .list(.reference()), "places"),
      Field("suppliers", \.suppliers, .list(.reference()), "suppliers"),
      Field("services", \.services, .list(.reference()), "services"),
      Field("teams", \.teams, .list(.reference()), "teams"),
      Field("people", \.people, .list(.reference()), "people"),
      Field("layers", \.layers, .list(.choice()), "layers of technology"),
      Field("shareOfPeople", \.shareOfPeople, .decimal(0...1), "a share of each pool of holders"),
    ])
}

extension EmergencyPower {
  static let schema = Schema<EmergencyPower>(
    "emergency power", "how long a site goes on without the grid",
    [
      Field("autonomy", \.autonomy, .time, "how long with the fuel that is there"),
      Field("needed", \.needed, .time, "how long it must"),
      Field("fuelContract", \.fuelContract, .text, "who brings more fuel"),
    ])
}

extension NetworkPath {
  static let schema = Schema<NetworkPath>(
    "network path", "a line by which a site is reached",
    [
      Field("provider", \.provider, .text, "who provides it"),
      Field("route", \.route, .text, "the duct or exchange that it takes"),
    ])
}
