// SPDX-License-Identifier: Apache-2.0

package import Continuity

extension BusinessImpactAnalysis {
  package static let schema = Schema<BusinessImpactAnalysis.Fields>.record(
    "how harm grows with time if a service stops, and the objectives that follow",
    [Field("service", \.service, .reference(), "the service", required: true)] + ownFields)

  /// As it stands inside a service, without `id` and `service`.
  static let inlineSchema = Schema<BusinessImpactAnalysis.Fields>(
    "BIA", "the impact analysis of the service",
    ownFields + CommonFields.fields.map { $0.lifted { $1(&$0.common) } })

  private static let ownFields: [Field<BusinessImpactAnalysis.Fields>] = [
    Field("conductedOn", \.conductedOn, .day, "when it was made"),
    Field("participants", \.participants, .list(.reference()), "who took part"),
    Field("method", \.method, .text, "how it was made"),
    Field("ratings", \.ratings, .objects { ImpactRating.schema }, "harm by category and time"),
    Field("mtpd", \.mtpd, .time, "the time after which the harm is unacceptable"),
    Field("rto", \.rto, .time, "the time within which the service must be back"),
    Field("rpo", \.rpo, .time, "how much data may be lost, as a time"),
    Field("wrt", \.wrt, .time, "the time to clear the backlog afterwards"),
    Field("mbco", \.mbco, .object { MinimumLevel.schema }, "the least level that is acceptable"),
    Field("adjustedReason", \.adjustedReason, .text, "why an objective differs from the ratings"),
    Field("rationale", \.rationale, .text, "why the objectives are as they are"),
    Field(
      "impactTolerance", \.impactTolerance, .object { ImpactTolerance.schema },
      "the most disruption that is bearable"),
    Field("legalDeadlines", \.legalDeadlines, .objects { LegalDeadline.schema }, "time limits"),
    Field("resources", \.resources, .list(.text), "what the minimum level needs"),
    Field("reviewedOn", \.reviewedOn, .day, "when it was last reviewed"),
    Field("approval", \.approval, .object { Approval.schema }, "who approved it"),
  ]
}

extension ImpactRating {
  static let schema = Schema<ImpactRating>(
    "rating", "how bad an outage of some length is in one category",
    [
      Field("category", \.category, .reference(), "the kind of harm"),
      Field("at", \.at, .time, "how long the outage has lasted"),
      Field("level", \.level, .level, "how bad it is, 1 to 5"),
      Field("reason", \.reason, .text, "why"),
    ])
}

extension MinimumLevel {
  static let schema = Schema<MinimumLevel>(
    "minimum level", "the least level of service that is acceptable while recovering",
    [
      Field("measure", \.measure, .text, "in what it is counted, such as percent"),
      Field("value", \.value, .quantity, "how much"),
      Field("people", \.people, .quantity, "how many people it takes"),
    ])
}

extension ImpactTolerance {
  static let schema = Schema<ImpactTolerance>(
    "impact tolerance", "the most disruption of an important service that is bearable",
    [
      Field("duration", \.duration, .time, "for how long"),
      Field("customers", \.customers, .text, "for how many"),
      Field("financial", \.financial, .text, "at what loss"),
      Field("volume", \.volume, .text, "at what volume"),
      Field("rationale", \.rationale, .text, "why"),
    ])
}

extension LegalDeadline {
  static let schema = Schema<LegalDeadline>(
    "legal deadline", "a legal or contractual time limit",
    [
      Field("what", \.what, .text, "what must be done"),
      Field("within", \.within, .time, "within which time"),
      Field("source", \.source, .text, "where that is said"),
    ])
}
