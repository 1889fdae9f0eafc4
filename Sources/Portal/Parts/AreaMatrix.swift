// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML
import Templates

/// The worst open finding by area and tier (`parts/area-matrix`).
struct AreaMatrix: Sendable {
  struct Column: Sendable {
    let tier: Badge
    let services: String
  }

  struct Row: Sendable {
    let label: String
    let cells: [Cell]
  }

  struct Cell: Sendable {
    /// Which column it stands in, for a screen that has no room for columns.
    let tier: String
    let label: String
    let note: String
    let tone: Tone
    let href: Address
  }

  let columns: [Column]
  let rows: [Row]

  static let shape = Shape<AreaMatrix>(
    "area-matrix", "worst open finding by area and tier",
    [
      .list("columns", of: column, "tiers that have services") { $0.columns },
      .list("rows", of: row, "the areas") { $0.rows },
    ])

  private static let column = Shape<Column>(
    "area-column", "a tier",
    [
      .record("tier", of: Badge.shape, "tier") { $0.tier },
      .text("services", "how many services, in words") { $0.services },
    ])

  private static let row = Shape<Row>(
    "area-row", "an area",
    [
      .text("label", "the area") { $0.label },
      .list("cells", of: cell, "one per column") { $0.cells },
    ])

  private static let cell = Shape<Cell>(
    "area-cell", "an area of a tier",
    [
      .text("tier", "the tier, for a narrow screen") { $0.tier },
      .text("label", "the worst severity, or that none is open") { $0.label },
      .text("note", "how many services it concerns") { $0.note },
      .text("tone", "tone") { $0.tone.name },
      .address("href", "where they stand") { $0.href },
    ])
}

extension PageContext {
  /// The worst open finding of the living services by area and tier; absent without services.
  func areaMatrix() -> AreaMatrix? {
    let living = site.assessment.portfolio.living
    let tiers = site.programme.tiers.map { tier in
      (tier: tier, services: living.filter { site.inventory.services[$0].tier.value == tier.id })
    }.filter { !$0.services.isEmpty }
    guard !tiers.isEmpty else { return nil }
    return AreaMatrix(
      columns: tiers.map { tier, services in
        AreaMatrix.Column(
          tier: Badge(language.name(of: tier), .rank(tier.rank)),
          services: language.count(services.count, .service))
      },
      rows: Area.allCases.map { area in
        AreaMatrix.Row(
          label: language.word(area), cells: tiers.map { cell(area, of: $0.services, in: $0.tier) })
      })
  }

  /// What an area of the services of a tier says, with the way to its column on the tier's page.
  private func cell(_ area: Area, of services: [Int], in tier: TierPolicy) -> AreaMatrix.Cell {
    let worst = services.compactMap { position in
      let service = RecordReference(.services, site.inventory.services[position].id.text)
      return site.findingIndex.worst(of: area, among: site.findingIndex.open(about: service))
    }
    let href = address(PagePlace(TierPage.path(of: tier), fragment: "area-\(area.rawValue)"))
    let severity = worst.max()
    let count = severity == nil ? services.count : worst.count { $0 == severity }
    return AreaMatrix.Cell(
      tier: language.name(of: tier),
      label: severity.map { language.word($0) } ?? language.noOpenFinding,
      note: language.count(count, .service), tone: severity.map { Tone($0) } ?? .plain, href: href)
  }
}
