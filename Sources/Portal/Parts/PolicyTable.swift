// SPDX-License-Identifier: Apache-2.0

import Continuity
import HTML
import Phrasing
import Templates

/// What each tier asks for.
struct PolicyTable: Sendable {
  struct Column: Sendable {
    let tier: Badge
    let href: Address?
  }

  struct Row: Sendable {
    let label: String
    let cells: [Phrase]
  }

  let columns: [Column]
  let rows: [Row]

  init(_ context: PageContext, _ tiers: [TierPolicy]) {
    let language = context.language
    columns = tiers.map {
      Column(tier: Badge(language.name(of: $0), .rank($0.rank)), href: context.link($0.id).href)
    }
    func row(_ label: String, _ value: (TierPolicy) -> String?) -> Row {
      Row(
        label: label,
        cells: tiers.map { Phrase(value($0) ?? context.language.say("Not asked for")) })
    }
    rows = [
      row(context.language.say("Longest recovery time (RTO)")) {
        language.figure($0.maxRTO.seconds)
      },
      row(context.language.say("Largest data loss (RPO)")) { language.figure($0.maxRPO.seconds) },
      row(context.language.say("Lowest availability")) {
        $0.minAvailability.map { language.percent($0) }
      },
      row(context.language.say("Impact analysis reviewed every")) {
        language.interval($0.biaReview)
      },
      row(context.language.say("Plan reviewed every")) { language.interval($0.planReview) },
      row(context.language.say("Exercised every")) { language.interval($0.exerciseEvery) },
      row(context.language.say("Tabletop every")) {
        $0.tabletopEvery.map { language.interval($0) }
      },
      row(context.language.say("Restore tested every")) { language.interval($0.restoreTestEvery) },
      row(context.language.say("Required exercise level")) { String($0.requiredLevel) },
      row(context.language.say("Alternates for each role")) { String($0.alternates) },
      row(context.language.say("Training holds")) { language.interval($0.trainingValidity) },
      row(context.language.say("Contacts verified every")) {
        language.interval($0.contactsVerified)
      },
      row(context.language.say("Access verified every")) {
        $0.accessVerified.map { language.interval($0) }
      },
      row(context.language.say("Supplier evidence every")) {
        $0.supplierEvidence.map { language.interval($0) }
      },
      row(context.language.say("Waivers last at most")) { language.interval($0.waiverLife) },
    ]
  }

  static let shape = Shape<PolicyTable>(
    "policy", "what each tier asks for",
    [
      .list("columns", of: column, "the tiers") { $0.columns },
      .list("rows", of: row, "the parameters") { $0.rows },
    ])

  private static let column = Shape<Column>(
    "policy-column", "a tier",
    [
      .record("tier", of: Badge.shape, "tier") { $0.tier },
      .optionalAddress("href", "relative address") { $0.href },
    ])

  static let row = Shape<Row>(
    "policy-row", "a parameter",
    [
      .text("label", "the parameter") { $0.label },
      .list("cells", of: Phrase.shape, "one per tier") { $0.cells },
    ])
}
