// SPDX-License-Identifier: Apache-2.0

import Phrasing
import Templates

extension PageFamily {
  static let riskList = PageFamily(
    "risk-list", pattern: "risk-lists/ID.html",
    "The risks of one cell or band of a heatmap that names only some of them.",
    under: .risks, shape: RiskListPage.shape,
    entries: { site in
      site.orders.riskLists.enumerated().map { position, part in
        let title = site.title(of: part.group)
        return PageEntry(
          path: part.group.path(part.rows.number),
          title: site.language.title(title, of: part.rows),
          kind: site.language.pageWord, position: position, isContinuation: true)
      }
    }
  ) { RiskListPage($0) }
}

/// `risk-lists/ID.html`.
struct RiskListPage: PageModel {
  let frame: Frame
  let risks: Listing<RiskRow>
  let pager: Pager?

  init(_ context: PageContext) {
    let part = context.site.orders.riskLists[context.entry.position]
    frame = context.frame(lead: context.language.count(part.rows.total, .risk))
    risks = context.riskRows(part.risks)
    pager = context.pager(part.rows, .risk, path: { part.group.path($0) })
  }

  static let shape = Shape<RiskListPage>(
    page: "risk-list-page", "the risks of one cell or band of a heatmap",
    [
      .rows("risks", of: RiskRow.shape, "risks, the highest first") { $0.risks },
      .pager { $0.pager },
    ])
}

extension Site {
  /// What a group of risks is called: "After controls: likelihood 4, impact 5".
  fileprivate func title(of group: RiskGroup) -> String {
    let map = language.title(of: group.map)
    switch group.place {
    case .cell(let likelihood, let impact):
      return language.say("\(map): likelihood \(likelihood), impact \(impact)")
    case .band(let place):
      return "\(map): \(bandName(place))"
    case .unrated:
      return "\(map): \(language.noScore)"
    }
  }
}

extension Language {
  /// Which risks a map shows.
  func title(of map: RiskMap.Kind) -> String {
    switch map {
    case .inherent: say("Risks before controls")
    case .residual: say("Risks after controls")
    }
  }
}
