// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

/// The places of all risks by cell and band of the 5 × 5, sorted once; numbers are places in the
/// inventory, those of one cell in the order of ids.
struct RiskMap: Sendable {
  /// Whether the controls are counted.
  enum Kind: String, CaseIterable, Sendable {
    case inherent, residual
  }

  let kind: Kind
  private var cells = [[Int]](repeating: [], count: 25)
  /// By the place of the band in `RiskBands.ids`, the highest scores first.
  private(set) var byBand: [[Int]]
  /// The rated risks below the lowest band.
  private(set) var below: [Int] = []
  /// The risks without a likelihood or impact.
  private(set) var unrated: [Int] = []

  init(_ kind: Kind, _ risks: RecordTable<Risk>, _ bands: RiskBands) {
    self.kind = kind
    byBand = [[Int]](repeating: [], count: bands.ids.count)
    for (place, risk) in risks.enumerated() {
      guard let rating = bands.rating(of: kind == .inherent ? risk.inherent : risk.residual),
        (1...5).contains(rating.likelihood), (1...5).contains(rating.impact)
      else {
        unrated.append(place)
        continue
      }
      cells[(rating.likelihood - 1) * 5 + rating.impact - 1].append(place)
    }
    for score in (1...25).reversed() {
      let band = bands.place(of: score)
      for cell in cells.indices where (cell / 5 + 1) * (cell % 5 + 1) == score {
        if let band { byBand[band] += cells[cell] } else { below += cells[cell] }
      }
    }
  }

  /// The risks of a likelihood and impact, each 1 to 5.
  func cell(likelihood: Int, impact: Int) -> [Int] {
    cells[(likelihood - 1) * 5 + impact - 1]
  }
}
