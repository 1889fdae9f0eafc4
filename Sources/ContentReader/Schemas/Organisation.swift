// SPDX-License-Identifier: Apache-2.0

package import Continuity

extension Offering {
  package static let schema = Schema<Offering.Fields>.record(
    "what customers see: a bundle of services",
    [
      Field("name", \.name, .text, "what customers call it"),
      Field("summary", \.summary, .text, "what it is"),
      Field("customers", \.customers, .list(.choice()), "who uses it"),
      Field("services", \.services, .list(.reference()), "what it is made of"),
    ])
}

extension Team {
  package static let schema = Schema<Team.Fields>.record(
    "people who work or respond together",
    [
      Field("name", \.name, .text, "what people call it"),
      Field("type", \.type, .choice(), "what it is for"),
      Field("lead", \.lead, .reference(), "who leads it"),
      Field("site", \.site, .reference(), "where it sits"),
      Field("channel", \.channel, .text, "how to reach it"),
      Field("assemblyPoint", \.assemblyPoint, .text, "where it meets in an emergency"),
      Field(
        "commandPlaces", \.commandPlaces, .objects { CommandPlace.schema },
        "where it works in a crisis, in order"),
    ])
}

extension Person {
  package static let schema = Schema<Person.Fields>.record(
    "somebody who holds roles, owns records, or takes part",
    [
      Field("name", \.name, .text, "the full name"),
      Field("title", \.title, .text, "the position"),
      Field("team", \.team, .reference(), "the team"),
      Field("site", \.site, .reference(), "the base"),
      Field("manager", \.manager, .reference(), "who leads this person"),
      Field("status", \.status, .choice(), "whether active, on leave, or gone"),
      Field("from", \.from, .day, "the first day"),
      Field("to", \.to, .day, "the last day"),
      Field("employer", \.employer, .reference(), "the supplier, for staff of others"),
      Field("timeZone", \.timeZone, .text, "such as Europe/Zurich"),
      Field("languages", \.languages, .list(.text), "what this person speaks"),
      Field("contacts", \.contacts, .objects { Contact.schema }, "how to reach this person"),
      Field("accessVerifiedOn", \.accessVerifiedOn, .day, "when recovery access was last tried"),
      Field("awarenessOn", \.awarenessOn, .day, "when awareness training was last done"),
      Field(
        "answersFor", \.answersFor, .list(.text),
        "what a leader of the programme answers for, such as training"),
    ])
}

extension Role {
  package static let schema = Schema<Role.Fields>.record(
    "a role in the programme or in a recovery",
    [
      Field("name", \.name, .text, "what people call it"),
      Field("purpose", \.purpose, .text, "what it is for"),
      Field("authority", \.authority, .list(.choice()), "what its holders may do"),
      Field("critical", \.critical, .flag, "whether recovery fails without it"),
      Field("minimum", \.minimum, .integer(), "how many are needed at once"),
      Field("alternates", \.alternates, .integer(), "how many must be able to stand in"),
      Field("curriculum", \.curriculum, .list(.reference()), "the courses it requires"),
      Field("requiredAccess", \.requiredAccess, .text, "the access it needs in a recovery"),
      Field("crisisFunction", \.crisisFunction, .choice(), "its part in the crisis team"),
    ])
}

extension Assignment {
  package static let schema = Schema<Assignment.Fields>.record(
    "who holds a role, for how long and for what",
    [
      Field("role", \.role, .reference(), "the role", required: true),
      Field("person", \.person, .reference(), "who holds it", required: true),
      Field(
        "scope", \.scope, .reference(.services, .teams),
        "a service, else a team; absent for all that need the role"),
      Field("kind", \.assignmentKind, .choice(), "primary where not said"),
      Field("order", \.order, .integer(), "the place among the alternates"),
      Field("from", \.from, .day, "the first day"),
      Field("to", \.to, .day, "the last day"),
      Field("accessVerifiedOn", \.accessVerifiedOn, .day, "when access was last tried"),
    ], hasID: false)
}

extension CommandPlace {
  static let schema = Schema<CommandPlace>(
    "command place", "a room, or a virtual one, from which a crisis is led",
    [
      Field("site", \.site, .reference(), "the site that it is at"),
      Field("place", \.place, .text, "the room, or the address"),
      Field("online", \.online, .flag, "whether it is a virtual one"),
      Field("ownNetwork", \.ownNetwork, .flag, "whether it needs the own network or identities"),
    ])
}
