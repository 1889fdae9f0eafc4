// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

extension PageFamily {
  static let sites = PageFamily(
    "sites", at: "sites.html", "The directory of sites.", title: "Sites",
    menu: Menu(.people, "Sites"), shape: SitesPage.shape
  ) { SitesPage($0) }

  static let site = PageFamily(
    "site", pattern: "sites/ID.html",
    "One site: place, hazards, seats, alternates, what stands there and what falls with it.",
    of: .sites, under: .sites, shape: SitePage.shape,
    entries: { entries(of: $0.inventory.sites, in: $0) }
  ) { SitePage($0) }
}

/// `sites.html`.
struct SitesPage: PageModel {
  struct Row: Sendable {
    let facts: SiteFacts
    let link: PageLink
    let people: String
    let services: String
    let falling: String
  }

  let frame: Frame
  let rows: Listing<Row>
  let map: Picture?

  init(_ context: PageContext) {
    let sites = context.site.inventory.sites
    let index = context.site.index
    frame = context.frame()
    map = context.siteMap()
    rows = Listing(
      context.site.alphabetical(sites).map { position in
        let id = sites[position].id
        return Row(
          facts: SiteFacts(sites[position], context), link: context.link(id),
          people: String(context.site.present(index.peopleBySite[id.text]).count),
          services: context.serviceCount(index.servicesBySite[id.text]),
          falling: context.fallingCount(.site, id.text))
      }, count: context.language.count(sites.count, .site))
  }

  static let shape = Shape<SitesPage>(
    page: "sites-page", "the directory of sites",
    [
      .record("map", of: Picture.shape, "map of the sites") { $0.map },
      .rows("sites", of: row, "sites by name") { $0.rows },
    ])

  static let row = Shape<Row>(
    "site-row", "a site in the directory",
    [
      .record("site", of: PageLink.shape, "the site") { $0.link },
      .text("id", "the record's id") { $0.facts.site.id.text },
      .optionalText("kind", "kind, in words") { $0.facts.kind },
      .optionalText("place", "city and country") { $0.facts.place },
      .record("part_of", of: PageLink.shape, "the site it is part of") { $0.facts.partOf },
      .items("alternates", of: PageLink.shape, "the alternates") { $0.facts.alternates },
      .text("people", "number of people based there") { $0.people },
      .text("services", "number of services that use it directly") { $0.services },
      .text("falling", "number of services that fall with it") { $0.falling },
    ])
}

/// `sites/ID.html`.
struct SitePage: PageModel {
  let frame: Frame
  let marks: RecordMarks
  let facts: SiteFacts
  let calendar: PageLink?
  let people: Listing<PersonCard>
  let services: Listing<ServiceRow>
  let loss: Listing<LossRow>
  let findings: Listing<FindingCard>
  let sections: [StatedSection?]
  let words: OwnWords

  init(_ context: PageContext) {
    let index = context.site.index
    let site = context.site.inventory.sites[context.entry.position]
    let id = site.id.text
    let facts = SiteFacts(site, context)
    self.facts = facts
    frame = context.frame(lead: facts.place, kind: context.language.title(of: .sites))
    marks = RecordMarks(id: id, badges: facts.kind.map { [Badge($0)] } ?? [], common: site.common)
    calendar = context.calendarLink(
      RecordReference(.sites, id), context.language.calendarOfSite)
    people = Listing(context.peopleCards(index.peopleBySite[id]))
    services = context.serviceTable(index.servicesBySite[id])
    loss = context.lossTable(.site, id)
    findings = context.openFindings(about: RecordReference(.sites, id))
    sections = context.supplySections(of: site)
    words = context.ownWords(of: site)
  }

  static let shape = Shape<SitePage>(
    page: "site-page", "one site",
    [
      .record("record", of: RecordMarks.shape, "id and marks of the record") { $0.marks },
      .record("site", of: SiteFacts.shape, "the site") { $0.facts },
      .record("calendar", of: PageLink.shape, "link to the calendar file") { $0.calendar },
      .rows("services", of: ServiceRow.concerned, "services") { $0.services },
      .items("people", of: PersonCard.shape, "people based here") { $0.people },
      .rows("loss", of: LossRow.shape, "services that fall with it") { $0.loss },
      .items("findings", of: FindingCard.shape, "open findings") { $0.findings },
      .sections { $0.sections },
    ] + OwnWords.fields { $0.words })
}

/// A site at a glance.
struct SiteFacts: Sendable {
  let site: Continuity.Site
  let kind: String?
  let place: String?
  let partOf: PageLink?
  let alternates: Listing<PageLink>
  let hazards: String?
  let agreementEnds: MomentText?

  init(_ site: Continuity.Site, _ context: PageContext) {
    let place = [site.city.value, site.country.value].compactMap(\.self)
    let hazards = site.hazards.elements().map { context.language.spaced($0.value) }
    self.site = site
    kind = site.siteKind.value.map { context.language.word($0) }
    self.place = place.isEmpty ? nil : place.joined(separator: ", ")
    partOf = context.link(site.partOf)
    alternates = context.links(site.alternates)
    self.hazards =
      hazards.isEmpty ? nil : context.language.capitalised(hazards.joined(separator: ", "))
    agreementEnds = site.agreementEnds.value.map { context.dueMoment($0) }
  }

  static let shape = Shape<SiteFacts>(
    "site-facts", "a site at a glance",
    [
      .optionalText("kind", "kind, in words") { $0.kind },
      .optionalText("place", "city and country") { $0.place },
      .record("part_of", of: PageLink.shape, "the site it is part of") { $0.partOf },
      .items("alternates", of: PageLink.shape, "the alternates") { $0.alternates },
      .optionalText("hazards", "hazards, in one line") { $0.hazards },
      .optionalText("power_grid", "power grid") { $0.site.powerGrid.value },
      .optionalText("seats", "seats") { $0.site.seats.value.map { String($0) } },
      .optionalText("seats_free", "free seats") { $0.site.seatsFree.value.map { String($0) } },
      .record("agreement_ends", of: MomentText.shape, "when the agreement ends") {
        $0.agreementEnds
      },
    ])
}
