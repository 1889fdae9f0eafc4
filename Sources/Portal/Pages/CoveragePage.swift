// SPDX-License-Identifier: Apache-2.0

import HTML
import Phrasing
import Templates

extension PageFamily {
  static let coverage = PageFamily(
    "coverage", at: "coverage.html",
    "People, process and technology of every service: level, worst finding, what is missing.",
    title: "Coverage", menu: Menu(.services, "Coverage"), shape: CoveragePage.shape,
    rows: { $0.catalogue.count }
  ) { CoveragePage($0, $1) }
}

/// `coverage.html`.
struct CoveragePage: PageModel {
  let frame: Frame
  let views: Listing<CatalogueView>
  let matrix: Listing<CoverageRow>
  let areas: AreaMatrix?
  let isFirst: Bool
  let pager: Pager?

  init(_ context: PageContext, _ part: DirectoryPart) {
    frame = context.frame()
    views = context.catalogueViews()
    let services = context.services(part)
    matrix = Listing(services.elements.map { CoverageRow($0, context) }, count: services.count)
    isFirst = part.number == 0
    areas = isFirst ? context.areaMatrix() : nil
    pager = context.pager(part, .service)
  }

  static let shape = Shape<CoveragePage>(
    page: "coverage-page", "people, process and technology of every service",
    [
      .items("views", of: CatalogueView.shape, "views of the catalogue") { $0.views },
      .rows("matrix", of: CoverageRow.shape, "services by people, process, technology") {
        $0.matrix
      },
      .record(
        "areas", of: AreaMatrix.shape, "worst open finding by area and tier, on the first page"
      ) {
        $0.areas
      },
      .isFirst { $0.isFirst },
      .pager { $0.pager },
    ])
}

/// A service by area.
struct CoverageRow: Sendable {
  /// An area of a service, with the rules that keep it from the next level.
  struct Cell: Sendable {
    let level: LevelCell
    let rules: Listing<PageLink>
  }

  let service: ServiceRow
  let cells: [Cell]

  init(_ service: ServiceRow, _ context: PageContext) {
    self.service = service
    cells = service.summary.levels.map { level in
      Cell(
        level: level,
        rules: Listing(
          level.openRules.map { PageLink($0, context.address(RulePage.path(of: $0))) }))
    }
  }

  static let shape = Shape<CoverageRow>(
    "coverage-row", "a service by area",
    [
      .record("service", of: PageLink.shape, "the service") { $0.service.service },
      .text("id", "the record's id") { $0.service.id },
      .record("tier", of: Badge.shape, "tier") { $0.service.summary.tier },
      .text("tier_sort", "what the column sorts by") { $0.service.summary.tierSort },
      .list("cells", of: cell, "one per area") { $0.cells },
    ])

  private static let cell = Shape<Cell>(
    "coverage-cell", "the assurance of one area of a service, with what is open",
    [
      .text("name", "the area") { $0.level.name },
      .text("level", "0 to 4") { $0.level.level },
      .text("level_label", "the level in a word") { $0.level.label },
      .text("tone", "tone") { $0.level.tone.name },
      .optionalText("reason", "why it is not one higher, but for the rules") {
        $0.level.otherReason
      },
      .items("rules", of: PageLink.shape, "rules whose open findings keep it from the next level") {
        $0.rules
      },
      .record("severity", of: Badge.shape, "the worst open finding of the area") {
        $0.level.severity
      },
    ])
}
