// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

/// Risks that a map has in one place, of which it names only some: those of a cell or of a band.
struct RiskGroup: Hashable, Sendable {
  enum Place: Hashable, Sendable {
    /// Both from 1 to 5.
    case cell(likelihood: Int, impact: Int)
    /// By the place of the band in `RiskBands.ids`.
    case band(Int)
    case unrated
  }

  let map: RiskMap.Kind
  let place: Place

  /// How many of its risks the map names; a group of more has pages of its own.
  var limit: Int {
    switch place {
    case .cell: Heatmap.cellLimit
    case .band, .unrated: Heatmap.bandLimit
    }
  }

  /// `risk-lists/residual-4-5.html`, and further pages in a folder below.
  func path(_ number: Int) -> PagePath {
    DirectoryPart.path(of: "risk-lists/\(map.rawValue)-\(name).html", number)
  }

  private var name: String {
    switch place {
    case .cell(let likelihood, let impact): "\(likelihood)-\(impact)"
    case .band(let place): "band-\(place + 1)"
    case .unrated: "unrated"
    }
  }

  /// All that a map can have, the highest first.
  ///
  /// - Parameter bands: how many bands there are.
  static func all(of map: RiskMap.Kind, bands: Int) -> [RiskGroup] {
    let levels = (1...5).reversed()
    let cells = levels.flatMap { likelihood in
      levels.map { Place.cell(likelihood: likelihood, impact: $0) }
    }
    let places = cells + (0..<bands).reversed().map { Place.band($0) } + [.unrated]
    return places.map { RiskGroup(map: map, place: $0) }
  }
}

extension RiskMap {
  /// The risks of a group of this map.
  func risks(in place: RiskGroup.Place) -> [Int] {
    switch place {
    case .cell(let likelihood, let impact): cell(likelihood: likelihood, impact: impact)
    case .band(let place): byBand[place]
    case .unrated: unrated
    }
  }
}

/// The risks of a group that one page holds.
struct RiskListPart: Sendable {
  let group: RiskGroup
  let rows: DirectoryPart
  /// The highest first.
  let risks: ArraySlice<Int>
}

extension Site {
  /// The risks of a group, the highest first.
  private func risks(in group: RiskGroup) -> [Int] {
    let map = group.map == .inherent ? resilience.inherentRisks : resilience.residualRisks
    return map.risks(in: group.place)
      .sorted { resilience.riskRanks[$0] < resilience.riskRanks[$1] }
  }

  /// The pages of all groups of which the maps name only some risks.
  var riskListParts: [RiskListPart] {
    RiskMap.Kind.allCases.flatMap {
      RiskGroup.all(of: $0, bands: resilience.riskBands.ids.count)
    }.flatMap { group -> [RiskListPart] in
      let risks = risks(in: group)
      guard risks.count > group.limit else { return [] }
      return DirectoryPart.all(of: risks.count).map {
        RiskListPart(group: group, rows: $0, risks: risks[$0.range])
      }
    }
  }
}
