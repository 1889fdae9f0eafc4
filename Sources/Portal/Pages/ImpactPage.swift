// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

extension PageFamily {
  static let impact = PageFamily(
    "impact", pattern: "impact/ID.html",
    "The impact analysis of one service: ratings, the promise and the reasons for both.",
    under: .services, shape: ImpactPage.shape,
    entries: { site in
      site.catalogue.filter { site.assessment.portfolio.analysis(of: $0) != nil }
        .map { position in
          let service = site.inventory.services[position]
          return PageEntry(
            path: ImpactPage.path(of: service.id),
            title: site.language.say("Impact analysis of \(service.title)"),
            kind: site.language.title(of: .bias), position: position, words: service.id.text)
        }
    }
  ) { ImpactPage($0) }
}

/// `impact/ID.html`.
struct ImpactPage: PageModel {
  let frame: Frame
  let marks: RecordMarks
  let facts: Listing<StatedFact>
  let impact: ImpactTable?
  let reasons: StatedTable?
  let sections: [StatedSection?]
  let findings: Listing<FindingCard>
  let words: OwnWords

  init(_ context: PageContext) {
    let position = context.entry.position
    let service = context.site.inventory.services[position]
    let analysis =
      context.site.assessment.portfolio.analysis(of: position)
      ?? BusinessImpactAnalysis(at: service.span)
    frame = context.frame(
      kind: context.language.title(of: .bias), above: context.link(service.id))
    marks = RecordMarks(
      id: analysis.id.text.isEmpty ? service.id.text : analysis.id.text, badges: [],
      common: analysis.common)
    facts = StatedFact.listing(context.analysisFacts(analysis, of: service))
    impact = context.impact(of: position, inWords: true)
    reasons = context.ratingTable(analysis)
    sections = context.impactSections(analysis)
    findings = context.openFindings(about: RecordReference(.bias, analysis.id.text))
    words = context.ownWords(of: analysis)
  }

  /// The page of the analysis of a service.
  static func path(of service: RecordID<Service>) -> PagePath {
    PageFamily.impact.path(of: service.text)
  }

  static let shape = Shape<ImpactPage>(
    page: "impact-page", "the impact analysis of a service",
    [
      .record("record", of: RecordMarks.shape, "id and marks of the record") { $0.marks },
      .items("facts", of: StatedFact.shape, "who made it, when, and how") { $0.facts },
      .record("impact", of: ImpactTable.shape, "ratings over time") { $0.impact },
      .record("reasons", of: StatedTable.shape, "each rating in words") { $0.reasons },
      .sections { $0.sections },
      .items("findings", of: FindingCard.shape, "open findings") { $0.findings },
    ] + OwnWords.fields { $0.words })
}

extension PageContext {
  /// The impact analysis of a service, on the page of which its reasons stand.
  func analysisLink(of position: Int) -> PageLink? {
    guard site.assessment.portfolio.analysis(of: position) != nil else { return nil }
    let service = site.inventory.services[position].id
    return PageLink(
      language.say("Impact analysis in full"), address(ImpactPage.path(of: service)))
  }

  fileprivate func analysisFacts(
    _ analysis: BusinessImpactAnalysis, of service: Service
  ) -> [StatedFact] {
    [
      StatedFact(label: language.say("Service"), links: Listing([link(service.id)])),
      fact(language.say("Conducted on"), analysis.conductedOn),
      fact(language.say("Who took part"), analysis.participants),
      fact(language.say("Method"), analysis.method),
      fact(language.say("Reviewed on"), analysis.reviewedOn),
    ] + approvalFacts(analysis.approval)
  }

  /// Why ratings were given, where somebody wrote it down.
  fileprivate func ratingTable(_ analysis: BusinessImpactAnalysis) -> StatedTable? {
    StatedTable(
      "ratings", language.say("Why it was rated so"),
      analysis.ratings.elements().filter { $0.reason.isStated }.map { rating in
        [
          fact(language.say("Category"), rating.category.value.map { name(of: $0) }),
          fact(language.say("After"), rating.at), fact(language.say("Level"), rating.level),
          fact(language.say("Reason"), rating.reason),
        ]
      })
  }

  fileprivate func impactSections(_ analysis: BusinessImpactAnalysis) -> [StatedSection?] {
    [
      StatedSection(
        "promise", language.say("The promise and its reasons"), facts: promiseFacts(analysis)),
      StatedSection(
        "tolerance", language.say("How much disruption is bearable"),
        facts: toleranceFacts(analysis.impactTolerance.value)),
      StatedSection(
        "minimum", language.say("The least that is acceptable (MBCO)"),
        facts: minimumFacts(analysis.mbco.value)),
      StatedSection(
        "resources", language.say("What it needs to run"),
        points: analysis.resources.elements().map(\.value)),
      StatedSection(
        "deadlines", language.say("Legal deadlines"), tables: [deadlineTable(analysis)]),
    ]
  }

  private func promiseFacts(_ analysis: BusinessImpactAnalysis) -> [StatedFact] {
    [
      fact(language.say("Bearable at most (MTPD)"), analysis.mtpd),
      fact(language.say("Longest recovery time (RTO)"), analysis.rto),
      fact(language.say("Largest data loss (RPO)"), analysis.rpo),
      fact(language.say("Work to catch up (WRT)"), analysis.wrt),
      fact(language.say("Why this promise"), analysis.rationale),
      fact(language.say("Why it was adjusted"), analysis.adjustedReason),
    ]
  }

  private func toleranceFacts(_ tolerance: ImpactTolerance?) -> [StatedFact] {
    guard let tolerance else { return [] }
    return [
      fact(language.say("Duration"), tolerance.duration),
      fact(language.say("Customers concerned"), tolerance.customers),
      fact(language.say("In money"), tolerance.financial),
      fact(language.say("Volume"), tolerance.volume),
      fact(language.say("Why this much"), tolerance.rationale),
    ]
  }

  private func minimumFacts(_ minimum: MinimumLevel?) -> [StatedFact] {
    guard let minimum else { return [] }
    return [
      fact(language.say("Measured by"), minimum.measure),
      fact(language.say("At least"), minimum.value.value.map { language.number($0) }),
      fact(language.say("People needed for it"), minimum.people.value.map { language.number($0) }),
    ]
  }

  private func deadlineTable(_ analysis: BusinessImpactAnalysis) -> StatedTable? {
    StatedTable(
      "legal-deadlines", language.say("What must be done within which time, and who says so"),
      analysis.legalDeadlines.elements().map { deadline in
        [
          fact(language.say("What"), deadline.what), fact(language.say("Within"), deadline.within),
          fact(language.say("Source"), deadline.source),
        ]
      })
  }
}
