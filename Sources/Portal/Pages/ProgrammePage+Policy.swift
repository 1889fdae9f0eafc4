// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing
import Templates

extension PageContext {
  /// The policy, its reviews by management, and the words of the programme's scales.
  var policySections: [StatedSection?] {
    let settings = site.programme.settings
    return [
      policySection(settings.policy.value),
      StatedSection(
        "management-reviews", language.say("Management reviews"),
        tables: [reviewTable(settings.managementReviews.elements())]),
      StatedSection(
        "incident-levels", language.say("Incident levels"),
        tables: [incidentTable(settings.incidentLevels.elements())]),
      StatedSection(
        "scales", language.say("Scales"),
        facts: [
          fact(language.say("Likelihood from 1 to 5"), scale(settings.riskScale.value?.likelihood)),
          fact(language.say("Impact from 1 to 5"), scale(settings.riskScale.value?.impact)),
        ],
        tables: [harmTable(settings.impactCategories.elements())]),
    ]
  }

  private func policySection(_ policy: ContinuityPolicy?) -> StatedSection? {
    guard let policy else { return nil }
    return StatedSection(
      "continuity-policy", language.say("The policy"),
      facts: [
        fact(language.say("Text"), policy.page, naming: [.pages]),
        fact(language.say("Approved by"), policy.approvedBy),
        fact(language.say("Approved on"), policy.approvedOn),
        fact(language.say("Reviewed on"), policy.reviewedOn),
      ],
      tables: [
        StatedTable(
          "policy-objectives", language.say("What the programme is to reach"),
          policy.objectives.elements().map { objective in
            [
              fact(language.say("Objective"), objective.text),
              fact(language.say("Measured by"), objective.measure),
            ]
          })
      ])
  }

  private func reviewTable(_ reviews: [ManagementReview]) -> StatedTable? {
    StatedTable(
      "reviews", language.say("Reviews by those who answer for the programme"),
      reviews.map { review in
        let topics = review.topics.elements().map { language.word($0.value) }
        return [
          fact(language.say("Date"), review.on), fact(language.say("By"), review.by),
          fact(language.say("Topics"), topics.joined(separator: ", ")),
          fact(language.say("Evidence"), review.evidence),
        ]
      })
  }

  private func incidentTable(_ levels: [IncidentLevel]) -> StatedTable? {
    StatedTable(
      "levels", language.say("How bad an incident is, and who comes then"),
      levels.map { level in
        [
          fact(language.say("Level"), level.name.value ?? level.id.value),
          fact(language.say("When"), level.criteria), fact(language.say("Team"), level.team),
          fact(language.say("Plans"), level.activates.value.map { language.word($0) }),
        ]
      })
  }

  /// What the levels of each kind of harm mean.
  private func harmTable(_ categories: [ImpactCategory]) -> StatedTable? {
    StatedTable(
      "harm", language.say("What the levels of harm mean"),
      categories.map { category in
        let labels = category.levels.elements().map(\.value)
        return [fact(language.say("Category"), category.name.value ?? category.id.text)]
          + (1...5).map { level in
            fact(
              language.say("Level \(level)"),
              labels.indices.contains(level - 1) ? labels[level - 1] : nil)
          }
      }, showsBareRows: false)
  }

  /// The words of a scale in their order.
  private func scale(_ words: Texts?) -> String? {
    words?.elements().map(\.value).joined(separator: ", ")
  }
}
