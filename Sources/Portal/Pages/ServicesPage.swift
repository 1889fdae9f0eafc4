// SPDX-License-Identifier: Apache-2.0

import HTML
import Phrasing
import Templates

extension PageFamily {
  static let services = PageFamily(
    "services", at: "services.html",
    "The catalogue of services: ordered by tier and promise, sortable and filterable by script.",
    title: "Services", menu: Menu(.services, "Services"), shape: ServicesPage.shape,
    rows: { $0.catalogue.count }
  ) { ServicesPage($0, $1) }

  static let coverage = PageFamily(
    "coverage", at: "coverage.html",
    "People, process and technology of every service: level, worst finding, what is missing.",
    title: "Coverage", menu: Menu(.services, "Coverage"), shape: CoveragePage.shape,
    rows: { $0.catalogue.count }
  ) { CoveragePage($0, $1) }
}

/// `services.html`.
struct ServicesPage: PageModel {
  struct View: Sendable {
    let link: PageLink
    let isCurrent: Bool
  }

  let frame: Frame
  let views: Listing<View>
  let services: Listing<ServiceRow>
  let pager: Pager?

  init(_ context: PageContext, _ part: DirectoryPart) {
    frame = context.frame()
    services = context.services(part)
    pager = context.pager(part, .service)
    let all = View(
      link: PageLink(context.language.say("All services"), context.address(context.entry.path)),
      isCurrent: true)
    let others = [
      ("coverage.html", context.language.say("Coverage")),
      ("offerings.html", context.language.say("By offering")),
    ]
    views = Listing(
      [all]
        + others.compactMap { path, label in
          context.link(to: path, label).map { View(link: $0, isCurrent: false) }
        })
  }

  static let shape = Shape<ServicesPage>(
    page: "services-page", "the catalogue of services",
    [
      .items("views", of: view, "other views of the catalogue") { $0.views },
      .rows("services", of: ServiceRow.shape, "services, the most critical first") {
        $0.services
      },
      .pager { $0.pager },
    ])

  static let view = Shape<View>(
    "view", "a view of the catalogue",
    [
      .text("label", "the visible words") { $0.link.label },
      .optionalAddress("href", "relative address") { $0.link.href },
      .flag("is_current", "the page itself") { $0.isCurrent },
    ])
}

/// `coverage.html`.
struct CoveragePage: PageModel {
  let frame: Frame
  let matrix: Listing<ServiceRow>
  let areas: AreaMatrix?
  let pager: Pager?

  init(_ context: PageContext, _ part: DirectoryPart) {
    frame = context.frame()
    matrix = context.services(part)
    areas = context.areaMatrix()
    pager = context.pager(part, .service)
  }

  static let shape = Shape<CoveragePage>(
    page: "coverage-page", "people, process and technology of every service",
    [
      .rows("matrix", of: row, "services by people, process, technology") { $0.matrix },
      .record("areas", of: AreaMatrix.shape, "worst open finding by area and tier") { $0.areas },
      .pager { $0.pager },
    ])

  static let row = Shape<ServiceRow>(
    "coverage-row", "a service by area",
    [
      .record("service", of: PageLink.shape, "the service") { $0.service },
      .record("tier", of: Badge.shape, "tier") { $0.summary.tier },
      .text("tier_sort", "what the column sorts by") { $0.summary.tierSort },
      .list("cells", of: LevelCell.shape, "one per area") { $0.summary.levels },
    ])
}

extension PageContext {
  /// The services of one page of the catalogue; the number is that of all.
  fileprivate func services(_ part: DirectoryPart) -> Listing<ServiceRow> {
    Listing(
      site.catalogue[part.range].map { serviceRow($0) },
      count: language.count(part.total, .service))
  }
}
