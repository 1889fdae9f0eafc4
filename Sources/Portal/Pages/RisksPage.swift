// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML
import Phrasing
import Templates

extension PageFamily {
  static let risks = PageFamily(
    "risks", at: "risks.html", "The 5 × 5 heatmaps before and after controls, then every risk.",
    title: "Risks", menu: Menu(.resilience, "Risks"), shape: RisksPage.shape
  ) { RisksPage($0) }

  static let risk = PageFamily(
    "risk", pattern: "risks/ID.html",
    "One risk: cause and consequence, scores, controls, treatment, what it threatens.", of: .risks,
    under: "risks.html", shape: RiskPage.shape,
    entries: { site in
      site.inventory.risks.enumerated().map { position, risk in
        PageEntry(
          path: PagePath(folder: "risks", id: risk.id.text),
          title: site.title(of: RecordReference(.risks, risk.id.text)),
          kind: site.language.title(of: .risks), position: position,
          words: [risk.id.text, risk.threatFamily.value ?? ""].joined(separator: " "))
      }
    }
  ) { RiskPage($0) }
}

/// `risks.html`.
struct RisksPage: PageModel {
  /// How many rows the table holds; of more risks the highest, and the lead says so.
  static let limit = 2_000

  let frame: Frame
  let inherent: Heatmap
  let residual: Heatmap
  let risks: Listing<RiskRow>

  init(_ context: PageContext) {
    let site = context.site
    let count = site.inventory.risks.count
    let shown = context.highestRisks(atMost: Self.limit)
    frame = context.frame(lead: context.language.highest(shown.count, of: count))
    inherent = context.heatmap(
      site.resilience.inherentRisks, anchor: "inherent",
      title: context.language.say("Before controls"),
      caption: context.language.say("Inherent risk: likelihood and impact without controls"))
    residual = context.heatmap(
      site.resilience.residualRisks, anchor: "residual",
      title: context.language.say("After controls"),
      caption: context.language.say(
        "Residual risk: likelihood and impact with the controls in place"))
    risks = context.riskRows(shown)
  }

  static let shape = Shape<RisksPage>(
    page: "risks-page", "all risks",
    [
      .record("inherent", of: Heatmap.shape, "before controls") { $0.inherent },
      .record("residual", of: Heatmap.shape, "after controls") { $0.residual },
      .rows("risks", of: RiskRow.shape, "risks, the highest first") { $0.risks },
    ])
}

/// `risks/ID.html`.
struct RiskPage: PageModel {
  let frame: Frame
  let risk: Risk
  let row: RiskRow?
  let acceptance: String?
  let services: Listing<ServiceRow>
  let threatens: Listing<PageLink>
  let findings: Listing<FindingCard>

  init(_ context: PageContext) {
    let risk = context.site.inventory.risks[context.entry.position]
    self.risk = risk
    row = context.riskRows([context.entry.position]).elements.first
    frame = context.frame(kind: context.language.title(of: .risks))
    acceptance = risk.acceptance.value.map { context.sentence($0) }
    services = context.serviceTable(risk.services)
    threatens = Listing(
      context.links(risk.sites).elements + context.links(risk.suppliers).elements)
    findings = context.openFindings(about: RecordReference(.risks, risk.id.text))
  }

  static let shape = Shape<RiskPage>(
    page: "risk-page", "one risk",
    [
      .record("record", of: RecordMarks.shape, "id and marks of the record") { page in
        RecordMarks(
          id: page.risk.id.text,
          badges: [(page.row?.residual ?? page.row?.inherent)?.badge].compactMap(\.self))
      },
      .record("risk", of: facts, "the risk") { $0 },
      .items("controls", of: Phrase.shape, "controls in place") { page in
        Listing(page.risk.controls.elements().map { Phrase($0.value) })
      },
      .rows("services", of: ServiceRow.concerned, "services") { $0.services },
      .items("threatens", of: PageLink.shape, "sites and suppliers") { $0.threatens },
      .items("findings", of: FindingCard.shape, "open findings") { $0.findings },
      // A risk is a record alone; no folder of texts belongs to it.
      .record("writeup", of: WrittenText.shape, "the longer text") { _ in nil },
    ])

  static let facts = Shape<RiskPage>(
    "risk-facts", "the facts of a risk",
    [
      .optionalText("threat", "threat family, in words") { $0.row?.threat },
      .optionalText("cause", "cause") { $0.risk.cause.value },
      .optionalText("consequence", "consequence") { $0.risk.consequence.value },
      .record("owner", of: PageLink.shape, "who answers for it") { $0.row?.owner },
      .record("inherent", of: Badge.shape, "band and score before controls") {
        $0.row?.inherent?.badge
      },
      .record("residual", of: Badge.shape, "band and score after controls") {
        $0.row?.residual?.badge
      },
      .optionalText("treatment", "treatment, in words") { $0.row?.treatment },
      .optionalText("acceptance", "by whom, until when and why it is accepted") {
        $0.acceptance
      },
      .record("reviewed", of: MomentText.shape, "last review") { $0.row?.reviewed },
    ])
}

extension PageContext {
  /// The risks with the highest residual scores; those without one after all others.
  fileprivate func highestRisks(atMost count: Int) -> [Int] {
    let map = site.resilience.residualRisks
    return Array((map.byBand.reversed().flatMap(\.self) + map.below + map.unrated).prefix(count))
  }

  /// The services that a field names, each once, as a table.
  fileprivate func serviceTable(_ references: References<Service>) -> Listing<ServiceRow> {
    var seen: Set<Int> = []
    let places = references.elements().compactMap { site.inventory.services.index(of: $0.value) }
      .filter { seen.insert($0).inserted }
    return Listing(
      places.map { serviceRow($0) }, count: language.count(places.count, .service))
  }

  /// Who accepted a risk, until when and why, in a phrase.
  fileprivate func sentence(_ acceptance: Acceptance) -> String {
    let parts = [
      language.decided(by: acceptance.by.value.map { link($0).label }, on: acceptance.on.value),
      acceptance.until.value.map { language.say("until \(language.date($0))") },
    ].compactMap(\.self)
    let reason = acceptance.reason.value.map { ": \($0)" } ?? ""
    return ([language.say("Accepted")] + parts).joined(separator: " ") + reason
  }
}

extension Language {
  /// How many risks there are, and how many of them the table shows.
  fileprivate func highest(_ shown: Int, of count: Int) -> String {
    guard shown < count else { return self.count(count, .risk) }
    return say(
      """
      \(self.count(count, .risk)). The table below holds the \(shown) highest; every risk \
      stands on the pages of its services and in A to Z.
      """)
  }
}
