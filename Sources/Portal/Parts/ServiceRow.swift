// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
package import Templates

/// A service in a table: its place in the catalogue, promise and design, what is open
/// (`parts/service-table`, and the rows of `services` and `index`).
package struct ServiceRow: Sendable {
  let service: PageLink
  package let id: String
  package var relation: String?
  let owner: PageLink?
  fileprivate let shared: Boxed<ServiceSummary>

  var summary: ServiceSummary { _read { yield shared.value } }

  package static let shape = Shape<ServiceRow>(
    "service-row", "a service in a table",
    named
      + [
        .text("stage_sort", "what the column sorts by") { $0.summary.stageSort },
        .record("proof", of: FigureText.shape, "what was measured last") { $0.summary.proof },
        .text("proof_sort", "what the column sorts by") { $0.summary.proof.sort },
        .record("slack", of: FigureText.shape, "required minus achieved") { $0.summary.slack },
        .text("slack_sort", "what the column sorts by") { $0.summary.slack.sort },
        .record("verdict", of: Badge.shape, "the verdict") { $0.summary.verdict },
        .text("sentence", "the verdict's addition, one sentence; may be empty") {
          $0.summary.sentence
        },
        .list("assurance", of: LevelCell.shape, "people, process, technology") {
          $0.summary.levels
        },
        .record("owner", of: PageLink.shape, "who answers for it") { $0.owner },
      ])

  /// A service among those that a record concerns.
  package static let concerned = Shape<ServiceRow>(
    "concerned-service", "a service that a record concerns",
    named
      + [
        .optionalText("relation", "how the service is concerned, in words") { $0.relation },
        .text("stage_sort", "what the column sorts by") { $0.summary.stageSort },
      ])

  private static let named: [Field<ServiceRow>] = [
    .record("service", of: PageLink.shape, "the service") { $0.service },
    .text("id", "the record's id") { $0.id },
    .record("tier", of: Badge.shape, "tier") { $0.summary.tier },
    .text("tier_sort", "what the column sorts by") { $0.summary.tierSort },
    .record("stage", of: Badge.shape, "stage") { $0.summary.stage },
    .record("promise", of: FigureText.shape, "the objective (RTO) as it is stated") {
      $0.summary.promise
    },
    .text("promise_sort", "what the column sorts by") { $0.summary.promise.sort },
    .record("design", of: FigureText.shape, "what the plan adds up to") { $0.summary.design },
    .text("design_sort", "what the column sorts by") { $0.summary.design.sort },
    .record("findings", of: Badge.shape, "how many are open and the worst") {
      $0.summary.findings
    },
    .text("findings_sort", "what the column sorts by") { $0.summary.findingsSort },
  ]
}

extension PageContext {
  /// A service as a row, by its place among all.
  func serviceRow(_ position: Int) -> ServiceRow {
    let service = site.inventory.services[position]
    return ServiceRow(
      service: link(service: position), id: service.id.text, owner: link(service.owner),
      shared: site.summary(of: position))
  }

  /// An amount as a figure.
  func figure(_ amount: Amount) -> FigureText {
    site.figure(amount)
  }

  /// The designed time with the grade of its evidence, in the tone of the verdict.
  func design(_ objective: ServiceFigures.Objective?) -> FigureText {
    site.design(objective)
  }

  /// The measured time, in the tone of the verdict.
  func proof(_ objective: ServiceFigures.Objective?) -> FigureText {
    site.proof(objective)
  }

  /// Whether the promise is kept, as a word.
  func verdictBadge(_ objective: ServiceFigures.Objective?) -> Badge {
    site.verdictBadge(objective)
  }

  /// People, process and technology of a service.
  func levels(_ position: Int) -> [LevelCell] {
    site.summary(of: position).value.levels
  }
}
