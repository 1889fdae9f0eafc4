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
  let frame: Frame
  let views: Listing<CatalogueView>
  let services: Listing<ServiceRow>
  let pager: Pager?

  init(_ context: PageContext, _ part: DirectoryPart) {
    frame = context.frame()
    services = context.services(part)
    pager = context.pager(part, .service)
    views = context.catalogueViews()
  }

  static let shape = Shape<ServicesPage>(
    page: "services-page", "the catalogue of services",
    [
      .items("views", of: CatalogueView.shape, "views of the catalogue") { $0.views },
      .rows("services", of: ServiceRow.shape, "services, the most critical first") {
        $0.services
      },
      .pager { $0.pager },
    ])
}

/// `coverage.html`.
struct CoveragePage: PageModel {
  let frame: Frame
  let views: Listing<CatalogueView>
  let matrix: Listing<ServiceRow>
  let areas: AreaMatrix?
  let isFirst: Bool
  let pager: Pager?

  init(_ context: PageContext, _ part: DirectoryPart) {
    frame = context.frame()
    views = context.catalogueViews()
    matrix = context.services(part)
    isFirst = part.number == 0
    areas = isFirst ? context.areaMatrix() : nil
    pager = context.pager(part, .service)
  }

  static let shape = Shape<CoveragePage>(
    page: "coverage-page", "people, process and technology of every service",
    [
      .items("views", of: CatalogueView.shape, "views of the catalogue") { $0.views },
      .rows("matrix", of: row, "services by people, process, technology") { $0.matrix },
      .record(
        "areas", of: AreaMatrix.shape, "worst open finding by area and tier, on the first page"
      ) {
        $0.areas
      },
      .isFirst { $0.isFirst },
      .pager { $0.pager },
    ])

  static let row = Shape<ServiceRow>(
    "coverage-row", "a service by area",
    [
      .record("service", of: PageLink.shape, "the service") { $0.service },
      .text("id", "the record's id") { $0.id },
      .record("tier", of: Badge.shape, "tier") { $0.summary.tier },
      .text("tier_sort", "what the column sorts by") { $0.summary.tierSort },
      .list("cells", of: LevelCell.shape, "one per area") { $0.summary.levels },
    ])
}

extension PageContext {
  /// The services of one page of the catalogue; the number is that of all.
  fileprivate func services(_ part: DirectoryPart) -> Listing<ServiceRow> {
    Listing(
      serviceRows(part.range).elements, count: language.count(part.total, .service))
  }
}
