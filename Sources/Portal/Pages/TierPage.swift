// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

extension PageFamily {
  static let tier = PageFamily(
    "tier", pattern: "tiers/ID.html",
    "One tier: what it asks for, and its services; of many services on several pages.",
    of: .tiers, under: .services, shape: TierPage.shape,
    entries: { site in
      site.orders.tiers.enumerated().map { position, part in
        let tier = site.programme.tiers[part.tier]
        let title = site.title(of: RecordReference(.tiers, tier.id.text))
        return PageEntry(
          path: TierPart.path(of: tier, part.rows.number),
          title: site.language.title(title, of: part.rows),
          kind: site.language.tierWord, position: position, words: tier.id.text,
          isContinuation: part.rows.number > 0)
      }
    }
  ) { TierPage($0) }
}

/// The services of a tier that one page holds.
struct TierPart: Sendable {
  /// The place of the tier among all.
  let tier: Int
  /// Where its services begin in the catalogue.
  let start: Int
  let rows: DirectoryPart
  /// How the promises of all its services stand.
  let standings: PromiseStandings

  /// The services of the page, as places in the catalogue.
  var range: Range<Int> { start + rows.range.lowerBound..<start + rows.range.upperBound }

  /// `tiers/ID.html`, and further pages in a folder of the tier's own, so that none can bear the
  /// name of another tier.
  static func path(of tier: TierPolicy, _ number: Int) -> PagePath {
    DirectoryPart.path(of: TierPage.path(of: tier).text, number)
  }
}

extension Site {
  /// The pages of all tiers, the most critical first.
  var tierParts: [TierPart] {
    var counts: [RecordID<Tier>: Int] = [:]
    for service in inventory.services {
      if let tier = programme.tier(of: service) { counts[tier.id, default: 0] += 1 }
    }
    var start = 0
    return programme.tiers.enumerated().flatMap { place, tier in
      let (first, total) = (start, counts[tier.id] ?? 0)
      start += total
      let standings = standings(of: Array(catalogue[first..<first + total]))
      return DirectoryPart.all(of: total).map {
        TierPart(tier: place, start: first, rows: $0, standings: standings)
      }
    }
  }
}

/// `tiers/ID.html`.
struct TierPage: PageModel {
  /// Where the page of a tier stands, the first where it has several.
  static func path(of tier: TierPolicy) -> PagePath {
    PageFamily.tier.path(of: tier.id.text)
  }

  let frame: Frame
  let id: String
  let views: Listing<CatalogueView>
  let policy: [PolicyTable.Row]
  let services: Listing<ServiceRow>
  let matrix: Listing<CoverageRow>
  let pager: Pager?
  let findings: Listing<FindingCard>

  init(_ context: PageContext) {
    let part = context.site.orders.tiers[context.entry.position]
    let tier = context.site.programme.tiers[part.tier]
    id = tier.id.text
    frame = context.frame(
      lead: context.language.standing(part.standings),
      kind: context.language.tierWord)
    views = context.catalogueViews(tier: tier.id)
    policy = PolicyTable(context, [tier]).rows
    let services = context.serviceRows(part.range)
    self.services = services
    matrix = Listing(services.elements.map { CoverageRow($0, context) })
    pager = context.pager(
      part.rows, .service, path: { TierPart.path(of: tier, $0) })
    findings = context.openFindings(about: RecordReference(.tiers, tier.id.text))
  }

  static let shape = Shape<TierPage>(
    page: "tier-page", "one tier",
    [
      .record("record", of: RecordMarks.shape, "id and marks of the record") {
        RecordMarks(id: $0.id, badges: [])
      },
      .items("views", of: CatalogueView.shape, "views of the catalogue") { $0.views },
      .list("policy", of: PolicyTable.row, "what the tier asks for") { $0.policy },
      .rows("services", of: ServiceRow.shape, "services by name") { $0.services },
      .rows("matrix", of: CoverageRow.shape, "the same by people, process, technology") {
        $0.matrix
      },
      .pager { $0.pager },
      .items("findings", of: FindingCard.shape, "open findings") { $0.findings },
    ])
}

/// How the recovery promises of some services stand.
struct PromiseStandings: Hashable, Sendable {
  var services = 0
  var kept = 0
  var missed = 0
  var unknown = 0
}

extension Site {
  /// How many of some services keep their recovery promise.
  func standings(of services: [Int]) -> PromiseStandings {
    services.reduce(into: PromiseStandings()) { standings, service in
      standings.services += 1
      switch figures(of: service)?.recovery.verdict {
      case .pass: standings.kept += 1
      case .fail: standings.missed += 1
      case .notEvaluable: standings.unknown += 1
      case .notApplicable, nil: break
      }
    }
  }
}

extension Language {
  var tierWord: String { say("Tier") }

  /// How the recovery promises of the services of a tier stand, in a sentence.
  func standing(_ standings: PromiseStandings) -> String {
    guard standings.services > 0 else { return say("No service has this tier.") }
    let parts = [
      (standings.kept, say("kept by \(standings.kept)")),
      (standings.missed, say("missed by \(standings.missed)")),
      (standings.unknown, say("not known of \(standings.unknown)")),
    ].filter { $0.0 > 0 }.map(\.1)
    let all = count(standings.services, .service)
    return parts.isEmpty
      ? say("\(all).") : say("\(all). Promised recovery time: \(parts.joined(separator: ", ")).")
  }
}
