// SPDX-License-Identifier: Apache-2.0

package import Continuity

extension Course {
  package static let schema = Schema<Course.Fields>.record(
    "a course of the institute",
    [
      Field("code", \.code, .text, "its short name"),
      Field("title", \.title, .text, "its name"),
      Field("summary", \.summary, .text, "what it is about"),
      Field("objectives", \.objectives, .list(.text), "what one can do afterwards"),
      Field("audience", \.audience, .list(.reference()), "the roles that it is for"),
      Field("level", \.level, .choice(), "how far it goes"),
      Field("format", \.format, .choice(), "how it is taught"),
      Field("duration", \.duration, .time, "how long it takes"),
      Field("language", \.language, .text, "the language it is taught in"),
      Field("prerequisites", \.prerequisites, .list(.reference()), "the courses before it"),
      Field(
        "assessment", \.assessment, ValueType<String>.text.map { CourseAssessment($0) },
        "how what was learnt is judged: none, quiz, observed, or in words"),
      Field("validity", \.validity, .interval, "how long it holds"),
      Field("contentRevisedOn", \.contentRevisedOn, .day, "when its content was last revised"),
      Field("owner", \.owner, .reference(), "who answers for it"),
      Field("trainers", \.trainers, .list(.reference()), "who can teach it"),
      Field("provider", \.provider, .text, "who offers it"),
      Field("materials", \.materials, .list(.text), "what it uses"),
      Field(
        "effectiveness", \.effectiveness, .object { Effectiveness.schema },
        "whether people could do it afterwards"),
    ])
}

extension Session {
  package static let schema = Schema<Session.Fields>.record(
    "a date of a course",
    [
      Field("course", \.course, .reference(), "the course"),
      Field("start", \.start, .moment, "when it begins"),
      Field("end", \.end, .moment, "when it ends"),
      Field("site", \.site, .reference(), "the site it is held at"),
      Field("place", \.place, .text, "the room or town"),
      Field("online", \.online, .online, "its address, or true"),
      Field("trainers", \.trainers, .list(.reference()), "who teaches it"),
      Field("trainer", \.trainer, .reference(), "who teaches it, for one"),
      Field("capacity", \.capacity, .integer(), "how many seats there are"),
      Field("booked", \.booked, .integer(), "how many are taken"),
      Field("waiting", \.waiting, .integer(), "how many wait for one"),
      Field("enrolBy", \.enrolBy, .day, "the last day to enrol"),
      Field("contact", \.contact, .text, "whom to ask"),
      Field("language", \.language, .text, "the language it is held in"),
      Field("status", \.status, .choice(), "whether one can still enrol"),
    ])
}

extension CourseRegistration {
  package static let schema = Schema<CourseRegistration.Fields>.record(
    "that somebody asked for a seat in a session",
    [
      Field("session", \.session, .reference(), "which session", required: true),
      Field("name", \.name, .text, "who"),
      Field("organisation", \.organisation, .text, "of which organisation"),
      Field("email", \.email, .text, "where the answer goes", required: true),
      Field("telephone", \.telephone, .text, "a number to call"),
      Field("role", \.role, .text, "the role held in a recovery, in words"),
      Field("message", \.message, .text, "what else was said"),
      Field("consent", \.consent, .flag, "whether the use of these data was agreed to"),
      Field("receivedAt", \.receivedAt, .moment, "when it was sent; who comes first has the seat"),
      Field("withdrawnOn", \.withdrawnOn, .day, "when it was taken back"),
    ], hasID: false)
}

extension TrainingRecord {
  package static let schema = Schema<TrainingRecord.Fields>.record(
    "that a person took a course",
    [
      Field("person", \.person, .reference(), "who took it", required: true),
      Field("course", \.course, .reference(), "which course", required: true),
      Field("session", \.session, .reference(), "at which date"),
      Field("completedOn", \.completedOn, .day, "when it was finished"),
      Field("result", \.result, .choice(), "how it went"),
      Field("score", \.score, .percent, "in percent"),
      Field("validUntil", \.validUntil, .day, "the last day it holds"),
      Field("evidence", \.evidence, .text, "what shows it"),
    ], hasID: false)
}
