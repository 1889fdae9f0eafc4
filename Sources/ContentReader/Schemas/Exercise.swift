// SPDX-License-Identifier: Apache-2.0

package import Continuity

extension Exercise {
  package static let schema = Schema<Exercise.Fields>.record(
    "a rehearsal of people and plan, or a measurable test of a system", ownFields)

  fileprivate static let ownFields: [Field<Exercise.Fields>] = [
    Field("title", \.title, .text, "what it is called"),
    Field("kind", \.exerciseKind, .choice(), "how real it is"),
    Field("level", \.level, .integer(0...7), "how far it proves a capability, 0 to 7"),
    Field("scenario", \.scenario, .reference(), "the loss that it plays"),
    Field("status", \.status, .choice(), "held where not said"),
    Field("plannedOn", \.plannedOn, .day, "the day it is planned for"),
    Field("heldOn", \.heldOn, .day, "the day it was held"),
    Field("announced", \.announced, .flag, "whether people knew beforehand"),
    Field("environment", \.environment, .choice(), "where it took place"),
    Field("scope", \.scope, .objects { ExerciseScope.schema }, "the services that it covers"),
    Field("objectives", \.objectives, .objects { Objective.schema }, "what it was to show"),
    Field("lead", \.lead, .reference(), "who led it"),
    Field("evaluator", \.evaluator, .reference(), "who judged it"),
    Field("participants", \.participants, .list(.reference()), "who took part"),
    Field("suppliers", \.suppliers, .list(.reference()), "the suppliers that took part"),
    Field("callOut", \.callOut, .object { CallOut.schema }, "how many could be reached"),
    Field("injects", \.injects, .list(.text), "the surprises and assumptions that were tried"),
    Field("results", \.results, .objects { ServiceResult.schema }, "what it measured"),
    Field("findings", \.findings, .objects { ExerciseFinding.schema }, "what it found wrong"),
    Field("summary", \.summary, .text, "what happened"),
    Field("evidence", \.evidence, .text, "where its records are"),
  ]
}

extension Event {
  package static let schema = Schema<Event.Fields>.record(
    "a real activation",
    Exercise.ownFields.map { $0.lifted { $1(&$0.exercise.fields.value) } } + [
      Field("occurredAt", \.occurredAt, .moment, "when it happened"),
      Field("detectedAt", \.detectedAt, .moment, "when it was noticed"),
      Field("declaredAt", \.declaredAt, .moment, "when recovery was declared"),
      Field("recoveredAt", \.recoveredAt, .moment, "when all was back"),
      Field("causeClass", \.causeClass, .text, "what kind of cause it had"),
    ])
}

extension ExerciseScope {
  static let schema = Schema<ExerciseScope>(
    "scope", "a service that an exercise covers",
    [
      Field("service", \.service, .reference(), "the service", required: true),
      Field("fingerprint", \.fingerprint, .text, "of the version that was exercised"),
      Field(
        "dependenciesIncluded", \.dependenciesIncluded, .flag,
        "whether all it stands on failed too"),
    ])
}

extension Objective {
  static let schema = Schema<Objective>(
    "objective", "what an exercise was to show",
    [
      Field("text", \.text, .text, "what was to be shown"),
      Field("met", \.met, .flag, "whether it was"),
    ])
}

extension ServiceResult {
  static let schema = Schema<ServiceResult>(
    "result", "what an exercise measured of a service",
    [
      Field("service", \.service, .reference(), "the service", required: true),
      Field("rta", \.rta, .time, "the recovery time reached"),
      Field("rpa", \.rpa, .time, "the data loss reached"),
      Field("result", \.result, .choice(), "whether it passed"),
      Field("switchedBack", \.switchedBack, .flag, "whether the way back was tried too"),
    ])
}

extension ExerciseFinding {
  static let schema = Schema<ExerciseFinding>(
    "finding", "what an exercise found wrong",
    [
      Field("id", \.id, .identifier, "unique in its exercise", required: true),
      Field("severity", \.severity, .choice(), "how much it weighs"),
      Field("text", \.text, .text, "what is wrong"),
      Field("category", \.category, .text, "what kind of weakness it is"),
      Field("action", \.action, .reference(), "what is done about it"),
    ])
}

extension CallOut {
  static let schema = Schema<CallOut>(
    "call-out", "how many people were called, and how many answered",
    [
      Field("called", \.called, .integer(), "how many were called"),
      Field("reached", \.reached, .integer(), "how many answered in time"),
      Field("within", \.within, .time, "the time that they had"),
    ])
}
