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

extension PageContext {
  /// The services of one page of the catalogue; the number is that of all.
  func services(_ part: DirectoryPart) -> Listing<ServiceRow> {
    Listing(
      serviceRows(part.range).elements, count: language.count(part.total, .service))
  }
}
