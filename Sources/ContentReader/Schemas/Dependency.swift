// SPDX-License-Identifier: Apache-2.0

import Continuity

extension Dependency {
  static let schema = Schema<Dependency>(
    "dependency", "what a service needs from another one",
    [
      Field("on", \.on, .reference(), "the service that is needed", required: true),
      Field("neededFor", \.neededFor, .choice(), "to run, to recover, or both (default)"),
      Field("strength", \.strength, .choice(), "whether it works without: strong is the default"),
      Field("purpose", \.purpose, .text, "what for"),
      Field("group", \.group, .text, "alternatives share a group"),
      Field("needs", \.needs, .integer(), "how many of the group suffice; default 1"),
      Field("switchover", \.switchover, .time, "how long it takes to move to this alternative"),
      Field("workaround", \.workaround, .reference(), "an entry of a plan's workarounds"),
      Field("data", \.data, .choice(), "how the data of both hang together"),
      Field("replayable", \.replayable, .time, "how long events are kept to be sent again"),
      Field("degradedMode", \.degradedMode, .text, "how the service goes on without it"),
      Field("failureMode", \.failureMode, .object { FailureMode.schema }, "what its loss does"),
      Field("confirmedBy", \.confirmedBy, .reference(), "who of the other side agreed"),
      Field("confirmedOn", \.confirmedOn, .day, "when they agreed"),
    ])
}

extension SupplierNeed {
  static let schema = Schema<SupplierNeed>(
    "supplier need", "what a service needs from a supplier",
    [
      Field("supplier", \.supplier, .reference(), "who provides it", required: true),
      Field("service", \.service, .unlinkedReference(), "which of its services; default all"),
      Field("neededFor", \.neededFor, .choice(), "to run, to recover, or both (default)"),
      Field("strength", \.strength, .choice(), "whether it works without: strong is the default"),
      Field("purpose", \.purpose, .text, "what for"),
    ])
}

extension SiteUsage {
  static let schema = Schema<SiteUsage>(
    "site usage", "a site that a service uses",
    [
      Field("site", \.site, .reference(), "the site", required: true),
      Field("use", \.use, .choice(), "primary where not said"),
      Field(
        "capacityPercent", \.capacityPercent, .decimal(0...1_000),
        "how much of the ordinary load it carries"),
      Field("comparedOn", \.comparedOn, .day, "when it was last compared with the primary"),
    ])
}

extension ServicePeople {
  static let schema = Schema<ServicePeople>(
    "people", "who provides a service",
    [
      Field("roles", \.roles, .objects { RoleHolding.schema }, "its roles and their holders"),
      Field("workforce", \.workforce, .objects { Workforce.schema }, "its staff by site"),
      Field(
        "onCall", \.onCall, .text, "the hours in which somebody is on call, written as serviceHours"
      ),
    ])
}

extension RoleHolding {
  static let schema = Schema<RoleHolding>(
    "role holding", "a role of a service and who holds it",
    [
      Field("role", \.role, .reference(), "the role", required: true),
      Field("minimum", \.minimum, .integer(), "how many are needed at once"),
      Field("primary", \.primary, .reference(), "who comes first"),
      Field("alternates", \.alternates, .list(.reference()), "who else can, in order"),
    ])
}

extension Workforce {
  static let schema = Schema<Workforce>(
    "workforce", "how many people work for a service at a site",
    [
      Field("site", \.site, .reference(), "where they work"),
      Field("headcount", \.headcount, .integer(), "how many"),
      Field("canWorkRemotely", \.canWorkRemotely, .integer(), "how many of them from elsewhere"),
      Field(
        "remoteNeeds", \.remoteNeeds, .list(.reference()),
        "the services that working from elsewhere needs"),
    ])
}

extension FailureMode {
  static let schema = Schema<FailureMode>(
    "failure mode", "how the loss of a dependency shows, and what is done",
    [
      Field("likelihood", \.likelihood, .level, "1 to 5"),
      Field("effect", \.effect, .text, "what happens then"),
      Field("detection", \.detection, .text, "how one notices"),
      Field("mitigation", \.mitigation, .text, "what is done about it"),
    ])
}
