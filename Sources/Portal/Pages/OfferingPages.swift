// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

extension PageFamily {
  static let offerings = PageFamily(
    "offerings", at: "offerings.html",
    "What customers see, and the weakest of the services that each bundles.",
    title: "Offerings", menu: Menu(.services, "Offerings"), shape: OfferingsPage.shape,
    rows: { $0.inventory.offerings.count }
  ) { OfferingsPage($0, $1) }

  static let offering = PageFamily(
    "offering", pattern: "offerings/ID.html",
    "One offering: what it is, its weakest service in each figure, its services.",
    of: .offerings, under: .offerings, shape: OfferingPage.shape,
    entries: { entries(of: $0.inventory.offerings, in: $0) }
  ) { OfferingPage($0) }
}

/// `offerings.html`.
struct OfferingsPage: PageModel {
  struct Row: Sendable {
    let offering: PageLink
    let id: String
    let customers: String?
    let services: Listing<PageLink>
    let promise: FigureText?
    let design: FigureText?
    let verdict: Badge?
    let stage: Stage??
    let badge: Badge?
    let weakest: PageLink?
  }

  let frame: Frame
  let rows: Listing<Row>
  let pager: Pager?

  init(_ context: PageContext, _ part: DirectoryPart) {
    let offerings = context.site.inventory.offerings
    frame = context.frame()
    rows = Listing(
      context.site.orders.offerings[part.range].map { Self.row(offerings[$0], context) },
      count: context.language.count(offerings.count, .offering))
    pager = context.pager(part, .offering)
  }

  private static func row(_ offering: Offering, _ context: PageContext) -> Row {
    let standing = context.site.assessment.standing(of: offering)
    let customers = context.customers(of: offering)
    return Row(
      offering: context.link(offering.id), id: offering.id.text,
      customers: customers.isEmpty ? nil : context.language.enumeration(customers),
      services: context.links(offering.services),
      promise: standing.promised.map { context.promised($0.value) },
      design: standing.achieved.map { context.figure(Amount($0.value)) },
      verdict: context.language.verdict(context.site.standings(of: standing.services)),
      stage: standing.stage.map(\.value),
      badge: standing.stage.map { context.language.badge($0.value) },
      weakest: standing.slack.map { context.link(service: $0.service) })
  }

  static let shape = Shape<OfferingsPage>(
    page: "offerings-page", "what customers see",
    [
      .rows("offerings", of: row, "offerings by name") { $0.rows },
      .pager { $0.pager },
    ])

  static let row = Shape<Row>(
    "offering-row", "an offering in the directory",
    [
      .record("offering", of: PageLink.shape, "the offering") { $0.offering },
      .text("id", "the record's id") { $0.id },
      .optionalText("customers", "first-party, third-party, in words") { $0.customers },
      .items("services", of: PageLink.shape, "services") { $0.services },
      .record("promise", of: FigureText.shape, "the longest objective (RTO)") { $0.promise },
      .text("promise_sort", "what the column sorts by") { $0.promise?.sort ?? "" },
      .record("design", of: FigureText.shape, "what the plans add up to, the longest") {
        $0.design
      },
      .text("design_sort", "what the column sorts by") { $0.design?.sort ?? "" },
      .record("verdict", of: Badge.shape, "whether all services keep their promises") {
        $0.verdict
      },
      .record("stage", of: Badge.shape, "the earliest stage") { $0.badge },
      .text("stage_sort", "what the column sorts by") { row in
        row.stage.flatMap(\.self).map { String($0.rank) } ?? ""
      },
      .record("weakest", of: PageLink.shape, "the weakest service by slack") { $0.weakest },
    ])
}

/// `offerings/ID.html`.
struct OfferingPage: PageModel {
  struct WeakestRow: Sendable {
    let label: String
    let figure: FigureText
    let service: PageLink
  }

  let frame: Frame
  let marks: RecordMarks
  let verdict: VerdictText?
  let weakest: Listing<WeakestRow>
  let services: Listing<ServiceRow>
  let words: OwnWords

  init(_ context: PageContext) {
    let offering = context.site.inventory.offerings[context.entry.position]
    frame = context.frame(
      lead: offering.summary.value, kind: context.language.title(of: .offerings))
    marks = RecordMarks(
      id: offering.id.text, badges: context.customers(of: offering).map { Badge($0) },
      common: offering.common)
    let standing = context.site.assessment.standing(of: offering)
    verdict = context.verdict(of: standing)
    weakest = context.weakestRows(standing)
    services = context.serviceTable(
      offering.services.elements().compactMap { service in
        context.site.inventory.services.index(of: service.value)
          .map { ServiceRelation(service: $0, role: .bundled) }
      })
    words = context.ownWords(of: offering)
  }

  static let shape = Shape<OfferingPage>(
    page: "offering-page", "one offering",
    [
      .record("record", of: RecordMarks.shape, "id and marks of the record") { $0.marks },
      .record("verdict", of: VerdictText.shape, "whether all services keep their promises") {
        $0.verdict
      },
      .rows("weakest", of: weakest, "one row per figure") { $0.weakest },
      .rows("services", of: ServiceRow.concerned, "services") { $0.services },
    ] + OwnWords.fields { $0.words })

  static let weakest = Shape<WeakestRow>(
    "weakest-row", "the weakest service in a figure",
    [
      .text("label", "name of the figure") { $0.label },
      .record("figure", of: FigureText.shape, "the value") { $0.figure },
      .record("service", of: PageLink.shape, "which service decides") { $0.service },
    ])
}

extension PageContext {
  /// For whom an offering is, in words.
  fileprivate func customers(of offering: Offering) -> [String] {
    offering.customers.elements().map { language.word($0.value) }
  }

  /// Whether all services of an offering keep their promises; `nil` where it has none.
  fileprivate func verdict(of standing: OfferingStanding) -> VerdictText? {
    let standings = site.standings(of: standing.services)
    return language.verdict(standings).map { badge in
      let those = standing.services.filter { service in
        let verdict = site.figures(of: service)?.recovery.verdict
        return standings.missed > 0 ? verdict == .fail : verdict?.isNotEvaluable ?? false
      }
      let names = site.criticalFirst(those).map { link(service: $0).label }
      return VerdictText(
        label: badge.label, text: language.verdict(standings, of: names), tone: badge.tone)
    }
  }

  /// The longest promise; a service without one says so.
  fileprivate func promised(_ promise: Figure) -> FigureText {
    figure(promise == .notEvaluable ? .notStated : Amount(promise))
  }

  /// Each figure of an offering with the service that decides it.
  fileprivate func weakestRows(
    _ standing: OfferingStanding
  ) -> Listing<OfferingPage.WeakestRow> {
    func row<Value>(
      _ label: String, _ weakest: Weakest<Value>?, _ figure: (Value) -> FigureText
    ) -> OfferingPage.WeakestRow? {
      weakest.map {
        OfferingPage.WeakestRow(
          label: label, figure: figure($0.value), service: link(service: $0.service))
      }
    }
    let unknown = FigureText(language.unknown, tone: .unknown)
    let rows = [
      row(language.say("Promise"), standing.promised) { promised($0) },
      row(language.say("Design"), standing.achieved) { figure(Amount($0)) },
      row(language.say("Slack"), standing.slack) { FigureText(signed: Amount($0), in: language) },
      row(language.say("Data loss"), standing.dataLoss) { figure(Amount($0)) },
      row(language.say("Availability"), standing.availability) { percentage in
        percentage.map { FigureText(language.percent($0)) } ?? unknown
      },
      row(language.say("Stage"), standing.stage) {
        FigureText(language.badge($0).label, tone: language.badge($0).tone)
      },
    ]
    return Listing(rows.compactMap(\.self))
  }
}

extension Language {
  /// Whether some services keep their recovery promises; `nil` where there are none.
  fileprivate func verdict(_ standings: PromiseStandings) -> Badge? {
    guard standings.services > 0 else { return nil }
    guard standings.missed == 0 else { return Badge(missed, .critical) }
    return standings.unknown > 0 ? Badge(unknown, .unknown) : Badge(kept, .good)
  }

  /// The same in a sentence.
  ///
  /// - Parameter names: the services that miss their promise, or of which nobody can say.
  fileprivate func verdict(_ standings: PromiseStandings, of names: [String]) -> String {
    let named = enumeration(names)
    switch (standings.missed, standings.unknown, standings.services) {
    case (1, _, 1): return say("Its one service misses its promise: \(named).")
    case (1, _, let all): return say("1 of \(all) services misses its promise: \(named).")
    case (2..., _, let all):
      return say("\(standings.missed) of \(all) services miss their promise: \(named).")
    case (_, 1..., _): return say("Nobody can say whether the promise is kept by \(named).")
    case (_, _, 1): return say("Its one service keeps its promise.")
    case (_, _, let all): return say("All \(all) services keep their promises.")
    }
  }
}
