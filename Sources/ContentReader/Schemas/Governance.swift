// SPDX-License-Identifier: Apache-2.0

import Continuity

extension ContinuityPolicy {
  static let schema = Schema<ContinuityPolicy>(
    "policy", "the policy that the programme rests on",
    [
      Field("page", \.page, .page, "the page that holds it"),
      Field("approvedBy", \.approvedBy, .reference(), "who approved it"),
      Field("approvedOn", \.approvedOn, .day, "when"),
      Field("reviewedOn", \.reviewedOn, .day, "when it was last reviewed"),
      Field(
        "objectives", \.objectives, .objects { PolicyObjective.schema }, "what is to be reached"),
    ])
}

extension PolicyObjective {
  static let schema = Schema<PolicyObjective>(
    "policy objective", "something that the programme is to reach",
    [
      Field("text", \.text, .text, "what it is"),
      Field("measure", \.measure, .text, "how one sees that it was reached"),
    ])
}

extension ManagementReview {
  static let schema = Schema<ManagementReview>(
    "management review", "a review of the programme by those who answer for it",
    [
      Field("on", \.on, .day, "when"),
      Field("by", \.by, .reference(), "who led it"),
      Field("topics", \.topics, .list(.choice()), "what it looked at"),
      Field("evidence", \.evidence, .text, "where its minutes are"),
    ])
}

extension IncidentLevel {
  static let schema = Schema<IncidentLevel>(
    "incident level", "how bad an incident is, and who comes then",
    [
      Field("id", \.id, .identifier, "unique among the levels", required: true),
      Field("name", \.name, .text, "what it is called"),
      Field("criteria", \.criteria, .text, "when an incident is of this level"),
      Field("team", \.team, .reference(), "who takes over"),
      Field("activates", \.activates, .choice(), "the type of plan that begins"),
    ])
}
