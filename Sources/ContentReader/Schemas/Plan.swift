// SPDX-License-Identifier: Apache-2.0

package import Continuity

extension Plan {
  package static let schema = Schema<Plan.Fields>.record(
    "how services are brought back, kept going, or spoken for",
    [
      Field("services", \.services, .list(.reference()), "the services it is for"),
      Field("type", \.type, .choice(), "what it is for"),
      Field("writeUp", \.writeUp, .text, "the path of its text, from content/"),
      Field("version", \.version, .text, "which version it is"),
      Field("author", \.author, .reference(), "who wrote it"),
      Field("activation", \.activation, .object { Activation.schema }, "when it begins and ends"),
      Field("strategies", \.strategies, .objects { Strategy.schema }, "the answers to losses"),
      Field("steps", \.steps, .objects { PlanStep.schema }, "what is done, by whom, how long"),
      Field("workarounds", \.workarounds, .objects { Workaround.schema }, "how to go on without"),
      Field(
        "communications", \.communications, .objects { Communication.schema }, "who tells whom"),
      Field("normalisation", \.normalisation, .text, "how to return to normal"),
      Field("successCriteria", \.successCriteria, .list(.text), "what counts as recovered"),
      Field(
        "vitalRecords", \.vitalRecords, .objects { VitalRecord.schema },
        "documents and keys without which nothing goes"),
      Field("log", \.log, .object { CrisisLog.schema }, "where decisions are written down"),
      Field("reviewedOn", \.reviewedOn, .day, "when it was last reviewed"),
      Field(
        "acknowledgements", \.acknowledgements, .objects { Acknowledgement.schema }, "who read it"),
      Field("approval", \.approval, .object { Approval.schema }, "who approved it"),
    ])
}

extension Activation {
  static let schema = Schema<Activation>(
    "activation", "when a plan begins, who decides, and how it ends",
    [
      Field("criteria", \.criteria, .list(.text), "what must hold for it to begin"),
      Field("authority", \.authority, .list(.reference()), "the roles that decide"),
      Field("standDown", \.standDown, .text, "how it ends"),
    ])
}

extension Strategy {
  static let schema = Schema<Strategy>(
    "strategy", "the answer to a family of losses",
    [
      Field("scenario", \.scenario, .choice(), "the family of losses"),
      Field("description", \.description, .text, "what is done"),
      Field("implementTime", \.implementTime, .time, "how long until it works"),
      Field("maxDuration", \.maxDuration, .time, "how long it can be kept up"),
      Field("capacityPercent", \.capacityPercent, .decimal(0...1_000), "how much it carries"),
      Field("exercisedOn", \.exercisedOn, .day, "when it was last tried"),
    ])
}

extension PlanStep {
  static let schema = Schema<PlanStep>(
    "step", "a step of a plan",
    [
      Field("id", \.id, .identifier, "unique in its plan", required: true),
      Field("title", \.title, .text, "what is done"),
      Field("role", \.role, .reference(), "who does it"),
      Field("after", \.after, .list(.identifier), "the steps that must be done before"),
      Field("duration", \.duration, .time, "how long it takes"),
      Field("verification", \.verification, .text, "how one sees that it worked"),
      Field("uses", \.uses, .list(.reference()), "the services that it needs"),
      Field("safety", \.safety, .flag, "whether it brings people out of danger"),
    ])
}

extension Workaround {
  static let schema = Schema<Workaround.Fields>(
    "workaround", "how work goes on without something, for a time",
    [
      .id,
      Field("activation", \.activation, .time, "how long until it works"),
      Field("maxDuration", \.maxDuration, .time, "how long it can be kept up"),
      Field("capacityPercent", \.capacityPercent, .decimal(0...1_000), "how much it carries"),
      Field("materials", \.materials, .list(.text), "what it needs"),
      Field("exercisedOn", \.exercisedOn, .day, "when it was last tried"),
    ])
}

extension Communication {
  static let schema = Schema<Communication>(
    "communication", "who tells whom, by which channel, within which time",
    [
      Field("audience", \.audience, .text, "who is told"),
      Field("role", \.role, .reference(), "who tells them"),
      Field("channel", \.channel, .text, "by which channel"),
      Field("outOfBand", \.outOfBand, .flag, "whether that works without the own systems"),
      Field("template", \.template, .text, "with which words"),
      Field("within", \.within, .time, "within which time"),
      Field("meets", \.meets, .list(.text), "the legal deadlines that it keeps"),
    ])
}

extension Acknowledgement {
  static let schema = Schema<Acknowledgement>(
    "acknowledgement", "a person's word that a version of the plan was read",
    [
      Field("person", \.person, .reference(), "who read it"),
      Field("fingerprint", \.fingerprint, .text, "of the version"),
      Field("on", \.on, .day, "when"),
    ])
}

extension VitalRecord {
  static let schema = Schema<VitalRecord>(
    "vital record", "a document, key or licence without which recovery is impossible",
    [
      Field("name", \.name, .text, "what it is"),
      Field("location", \.location, .text, "where a copy lies, in words"),
      Field("site", \.site, .reference(), "the site at which it lies"),
    ])
}

extension CrisisLog {
  static let schema = Schema<CrisisLog>(
    "log", "where what was decided is written down",
    [
      Field("keeper", \.keeper, .reference(), "who writes it down"),
      Field("sheet", \.sheet, .text, "on what"),
    ])
}
