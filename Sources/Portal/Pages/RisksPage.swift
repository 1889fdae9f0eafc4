// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML
import Phrasing
import Templates

extension PageFamily {
  static let risks = PageFamily(
    "risks", at: "risks.html", "The 5 × 5 heatmaps before and after controls, then every risk.",
    title: "Risks", menu: Menu(.resilience, "Risks"), shape: RisksPage.shape,
    rows: { $0.inventory.risks.count }
  ) { RisksPage($0, $1) }

  static let risk = PageFamily(
    "risk", pattern: "risks/ID.html",
    "One risk: cause and consequence, scores, controls, treatment, what it threatens.", of: .risks,
    under: .risks, shape: RiskPage.shape,
    entries: { site in entries(of: site.inventory.risks, in: site) { [$0.threatFamily.value] } }
  ) { RiskPage($0) }
}

/// `risks.html`.
struct RisksPage: PageModel {
  let frame: Frame
  /// On the first page only, as the one after controls, and where there are risks.
  let inherent: Heatmap?
  let residual: Heatmap?
  let risks: Listing<RiskRow>
  let pager: Pager?

  init(_ context: PageContext, _ part: DirectoryPart) {
    let hasMaps = part.number == 0 && part.total > 0
    frame = context.frame(
      lead: part.total > 0 ? context.language.count(part.total, .risk) : nil)
    inherent = hasMaps ? context.inherentHeatmap : nil
    residual = hasMaps ? context.residualHeatmap : nil
    risks = context.riskRows(context.site.resilience.risksByHeight[part.range])
    pager = context.pager(part, .risk)
  }

  static let shape = Shape<RisksPage>(
    page: "risks-page", "all risks",
    [
      .record("inherent", of: Heatmap.shape, "before controls") { $0.inherent },
      .record("residual", of: Heatmap.shape, "after controls") { $0.residual },
      .rows("risks", of: RiskRow.shape, "risks, the highest first") { $0.risks },
      .pager { $0.pager },
    ])
}

/// `risks/ID.html`.
struct RiskPage: PageModel {
  let frame: Frame
  let risk: Risk
  let row: RiskRow
  let inherent: RatedRisk?
  let residual: RatedRisk?
  let acceptance: String?
  let services: Listing<ServiceRow>
  let threatens: Listing<PageLink>
  let sections: [StatedSection?]
  let findings: Listing<FindingCard>
  let words: OwnWords

  init(_ context: PageContext) {
    let risk = context.site.inventory.risks[context.entry.position]
    self.risk = risk
    row = context.riskRow(context.entry.position)
    frame = context.frame(kind: context.language.title(of: .risks))
    inherent = context.rating(risk.inherent)
    residual = context.rating(risk.residual)
    acceptance = risk.acceptance.value.map { context.sentence($0) }
    services = context.serviceTable(
      Set(
        risk.services.elements().compactMap {
          context.site.inventory.services.index(of: $0.value)
        }))
    threatens = Listing(
      context.links(risk.sites).elements + context.links(risk.suppliers).elements)
    sections = [
      StatedSection(
        "follows", context.language.say("What it follows from"),
        points: risk.findings.elements().map(\.value)),
      context.actionSection(from: RecordReference(.risks, risk.id.text)),
    ]
    findings = context.openFindings(about: RecordReference(.risks, risk.id.text))
    words = context.ownWords(of: risk)
  }

  static let shape = Shape<RiskPage>(
    page: "risk-page", "one risk",
    [
      .record("record", of: RecordMarks.shape, "id and marks of the record") { page in
        RecordMarks(
          id: page.risk.id.text,
          badges: [(page.row.residual ?? page.row.inherent)?.badge].compactMap(\.self),
          common: page.risk.common)
      },
      .record("risk", of: facts, "the risk") { $0 },
      .items("controls", of: Phrase.shape, "controls in place") { page in
        Listing(page.risk.controls.elements().map { Phrase($0.value) })
      },
      .rows("services", of: ServiceRow.concerned, "services") { $0.services },
      .items("threatens", of: PageLink.shape, "sites and suppliers") { $0.threatens },
      .items("findings", of: FindingCard.shape, "open findings") { $0.findings },
      .sections { $0.sections },
    ] + OwnWords.fields { $0.words })

  static let facts = Shape<RiskPage>(
    "risk-facts", "the facts of a risk",
    [
      .optionalText("threat", "threat family, in words") { $0.row.threat },
      .optionalText("cause", "cause") { $0.risk.cause.value },
      .optionalText("consequence", "consequence") { $0.risk.consequence.value },
      .record("owner", of: PageLink.shape, "who answers for it") { $0.row.owner },
      .record("inherent", of: RatedRisk.shape, "score before controls") { $0.inherent },
      .record("residual", of: RatedRisk.shape, "score after controls") { $0.residual },
      .optionalText("treatment", "treatment, in words") { $0.row.treatment },
      .optionalText("acceptance", "by whom, until when and why it is accepted") {
        $0.acceptance
      },
      .record("reviewed", of: MomentText.shape, "last review") { $0.row.reviewed },
    ])
}

extension PageContext {
  fileprivate var inherentHeatmap: Heatmap {
    heatmap(
      site.resilience.inherentRisks, anchor: RiskMap.Kind.inherent.rawValue,
      title: language.say("Before controls"),
      caption: language.say("Inherent risk: likelihood and impact without controls"))
  }

  fileprivate var residualHeatmap: Heatmap {
    heatmap(
      site.resilience.residualRisks, anchor: RiskMap.Kind.residual.rawValue,
      title: language.say("After controls"),
      caption: language.say("Residual risk: likelihood and impact with the controls in place"))
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
