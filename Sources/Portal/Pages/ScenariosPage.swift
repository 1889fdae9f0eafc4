// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML
import Phrasing
import Templates

// Named scenarios have pages of their own. A single loss (one site, supplier, team, person or
// service) is a row that leads to the page of what is lost: a page for each of ten thousand
// services would say again what those pages say.

extension PageFamily {
  static let scenarios = PageFamily(
    "scenarios", at: "scenarios.html",
    "What falls when something is lost: the named scenarios and each single loss.",
    title: "Scenarios", menu: Menu(.resilience, "Scenarios"), shape: ScenariosPage.shape,
    size: ListingLimit.ledger, rows: { $0.orders.losses.count }
  ) { ScenariosPage($0, $1) }
}

/// `scenarios.html`.
struct ScenariosPage: PageModel {
  struct Row: Sendable {
    let lost: PageLink
    let kind: String
    let family: String?
    let exercised: MomentText?
    let counts: LossCounts
  }

  let frame: Frame
  /// On the first page only.
  let named: Listing<Row>
  let losses: Listing<Row>
  let isFirst: Bool
  let pager: Pager?

  init(_ context: PageContext, _ part: DirectoryPart) {
    let table = context.site.assessment.losses
    isFirst = part.number == 0
    frame = context.frame(lead: context.language.losses(part.total))
    named = Listing(
      (isFirst ? table.ranked([.named]) : []).map { context.lossRow($0.row, $0.counts) })
    losses = Listing(
      context.site.orders.losses[part.range].map { context.lossRow($0.row, $0.counts) })
    pager = context.pager(part, .singleLoss)
  }

  static let shape = Shape<ScenariosPage>(
    page: "scenarios-page", "what falls when something is lost",
    [
      .rows("named", of: row, "named scenarios, on the first page, the worst first") { $0.named },
      .rows("losses", of: row, "each single loss, the worst first") { $0.losses },
      .isFirst { $0.isFirst },
      .pager { $0.pager },
    ])

  static let row = Shape<Row>(
    "scenario-row", "a loss and what it does",
    [
      .record("lost", of: PageLink.shape, "what is lost, or the scenario") { $0.lost },
      .text("kind", "kind, in words") { $0.kind },
      .optionalText("family", "family of the scenario, in words") { $0.family },
      .text("count", "number of services that fall") { String($0.counts.fallen) },
      .text("misses", "number of promises broken") { String($0.counts.misses) },
      .text("unbearable", "number of services beyond what is bearable") {
        String($0.counts.unbearable)
      },
      .record("exercised", of: MomentText.shape, "when last exercised") { $0.exercised },
      .text("exercised_sort", "what the column sorts by") { $0.exercised?.iso ?? "" },
    ])
}

extension PageContext {
  fileprivate func lossRow(_ row: LossTable.Row, _ counts: LossCounts) -> ScenariosPage.Row {
    let scenario = row.kind == .named ? site.inventory.scenarios[row.index] : nil
    return ScenariosPage.Row(
      lost: lossLink(row), kind: language.word(row.kind),
      family: scenario?.family.value.map { language.word($0) },
      exercised: scenario.flatMap { site.resilience.scenarioExercised[$0.id.text] }
        .map { moment($0) }, counts: counts)
  }
}

extension Language {
  /// How many single losses were tried.
  fileprivate func losses(_ count: Int) -> String {
    say("\(self.count(count, .singleLoss)) worked out besides the named scenarios.")
  }
}

extension Noun {
  fileprivate static let singleLoss = Noun("single loss", "single losses")
}
