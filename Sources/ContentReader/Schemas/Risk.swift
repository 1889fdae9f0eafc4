// SPDX-License-Identifier: Apache-2.0

package import Continuity

extension Action {
  package static let schema = Schema<Action.Fields>.record(
    "a corrective action",
    [
      Field(
        "source", \.source, .reference(.exercises, .events, .risks),
        "the exercise, event or risk that it comes from"),
      Field("text", \.text, .text, "what is to be done"),
      Field("owner", \.owner, .reference(), "who does it"),
      Field("severity", \.severity, .choice(), "how much the problem weighs"),
      Field("openedOn", \.openedOn, .day, "since when it is open"),
      Field("due", \.due, .day, "the last day to do it"),
      Field("closedOn", \.closedOn, .day, "when it was done"),
      Field("evidence", \.evidence, .text, "what shows that it was done"),
      Field("effectiveness", \.effectiveness, .object { Effectiveness.schema }, "if it worked"),
    ])
}

extension Effectiveness {
  static let schema = Schema<Effectiveness>(
    "effectiveness", "somebody's check that an action or a course worked",
    [
      Field("checkedBy", \.checkedBy, .reference(), "who checked"),
      Field("on", \.on, .day, "when"),
      Field("result", \.result, .text, "what came out"),
    ])
}

extension Risk {
  package static let schema = Schema<Risk.Fields>.record(
    "something that may happen, what it would do, and what is done about it",
    [
      Field("title", \.title, .text, "the risk in a line"),
      Field("services", \.services, .list(.reference()), "the services that it threatens"),
      Field("sites", \.sites, .list(.reference()), "the places that it threatens"),
      Field("suppliers", \.suppliers, .list(.reference()), "the suppliers that it is about"),
      Field("threatFamily", \.threatFamily, .text, "the kind of threat"),
      Field("cause", \.cause, .text, "what would bring it about"),
      Field("consequence", \.consequence, .text, "what it would do"),
      Field("owner", \.owner, .reference(), "who answers for it"),
      Field("inherent", \.inherent, .object { RiskScore.schema }, "before what is done about it"),
      Field("residual", \.residual, .object { RiskScore.schema }, "after what is done about it"),
      Field("controls", \.controls, .list(.text), "what is done about it"),
      Field("treatment", \.treatment, .choice(), "what is meant to be done"),
      Field("acceptance", \.acceptance, .object { Acceptance.schema }, "who accepts it"),
      Field("findings", \.findings, .list(.text), "findings that it answers"),
      Field("reviewedOn", \.reviewedOn, .day, "when it was last reviewed"),
    ])
}

extension RiskScore {
  static let schema = Schema<RiskScore>(
    "risk score", "likelihood and impact",
    [
      Field("likelihood", \.likelihood, .level, "1 to 5"),
      Field("impact", \.impact, .level, "1 to 5"),
    ])
}

extension Acceptance {
  static let schema = Schema<Acceptance>(
    "acceptance", "somebody's acceptance of a risk",
    [
      Field("by", \.by, .reference(), "who accepts it"),
      Field("on", \.on, .day, "since when"),
      Field("until", \.until, .day, "until when"),
      Field("reason", \.reason, .text, "why"),
    ])
}

extension Waiver {
  package static let schema = Schema<Waiver.Fields>.record(
    "a time-limited, approved acceptance of a failed check",
    [
      Field("rule", \.rule, .text, "the id of the rule"),
      Field(
        "subject", \.subject, .text,
        "the id of the record that fails it; `site:north` where records of several kinds have it"),
      Field(
        "discriminator", \.discriminator, .text,
        "which of several findings, or which person or role that one names"),
      Field("reason", \.reason, .text, "why it is accepted"),
      Field("compensatingControl", \.compensatingControl, .text, "what is done instead"),
      Field("risk", \.risk, .reference(), "the risk that covers it"),
      Field("approvedBy", \.approvedBy, .reference(), "who approved it"),
      Field("grantedOn", \.grantedOn, .day, "its first day"),
      Field("expiresOn", \.expiresOn, .day, "its last day"),
      Field("renewalOf", \.renewalOf, .reference(), "the waiver that it follows"),
    ])
}

extension Snapshot {
  package static let schema = Schema<Snapshot.Fields>.record(
    "figures of an earlier date, written by 'holdfast snapshot' and drawn as a trend",
    [
      Field("on", \.on, .day, "the date of the figures"),
      Field("services", \.services, .integer(), "how many services were not retired"),
      Field(
        "stages", \.stages, .map(.text, .integer()), "how many had come to each stage, or to none"),
      Field(
        "promises", \.promises, .map(.text, .integer()),
        "how many kept their RTO by design: kept, missed, unknown"),
      Field(
        "coverage", \.coverage, .map(.choice(), .integer()),
        "how many were approved or proven, by area"),
      Field(
        "roles", \.roles, .map(.text, .integer()),
        "how many roles services had: all, and those ready with enough people"),
      Field(
        "findings", \.findings, .map(.choice(), .integer()), "how many failed, by severity"),
      Field("waived", \.waived, .integer(), "how many were covered by a waiver"),
    ], hasID: false)
}
