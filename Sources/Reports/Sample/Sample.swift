// SPDX-License-Identifier: Apache-2.0

package import Assessment
package import Continuity
import Diagnostics

/// Services that an auditor draws at random, with the evidence to be looked at.
///
/// A service's lot is the SHA-256 of the seed, a colon and its id, as `printf '%s' SEED:ID | sha256sum`
/// prints it; the smallest lots are drawn. So anybody can draw the same sample again, and a larger
/// sample contains the smaller one (docs/method.md 4).
package struct Sample: Sendable {
  /// What is drawn.
  package struct Request: Sendable {
    /// How many services, fewer where there are not as many.
    package let size: Int
    /// Any text; the auditor chooses it, not the audited.
    package let seed: String
    /// Whether each tier is drawn from by its share.
    package let isStratified: Bool

    package init(size: Int, seed: String, isStratified: Bool) {
      self.size = size
      self.seed = seed
      self.isStratified = isStratified
    }
  }

  package let request: Request
  package let programme: String?
  package let asOf: CalendarDay
  /// How many services there are to draw from.
  package let population: Int
  /// By lot; stratified by tier, then by lot.
  let items: [SampledService]

  /// - Parameter digest: SHA-256 in hexadecimal, outside of tests.
  package init(_ request: Request, from assessment: Assessment, digest: ([UInt8]) -> String) {
    let portfolio = assessment.portfolio
    let lots = portfolio.living.map { position in
      Lot(
        position: position,
        digest: digest(Array("\(request.seed):\(portfolio.service(position).id)".utf8)))
    }
    let strata = request.isStratified ? portfolio.strata(lots) : [lots]
    let shares = Self.shares(of: request.size, among: strata.map(\.count))
    let drawn = zip(strata, shares).flatMap { $0.sorted().prefix($1) }
    let statements = drawn.map { SampledService.statements(of: $0.position, in: assessment) }
    let places = PlaceIndex(portfolio.programme.sources, statements.flatMap { $0.map(\.span) })
    self.request = request
    programme = portfolio.programme.settings.name.value
    asOf = portfolio.asOf
    population = lots.count
    items = zip(drawn, statements).map {
      SampledService($0, $1, in: portfolio, places: places)
    }
  }

  /// How many are drawn from each stratum: its share rounded down, and what is left over to the
  /// largest remainders, of equal ones to the first (Hamilton's method).
  static func shares(of size: Int, among counts: [Int]) -> [Int] {
    let total = counts.reduce(0, +)
    let size = min(size, total)
    guard total > 0 else { return counts.map { _ in 0 } }
    var shares = counts.map { $0 * size / total }
    let remainders = counts.enumerated().map { (index: $0, rest: $1 * size % total) }
    let first = remainders.sorted { ($1.rest, $0.index) < ($0.rest, $1.index) }
    for (index, _) in first.prefix(size - shares.reduce(0, +)) { shares[index] += 1 }
    return shares
  }
}

/// A service's place in the draw.
struct Lot: Comparable {
  let position: Int
  /// 64 hexadecimal digits.
  let digest: String

  static func < (first: Lot, second: Lot) -> Bool {
    (first.digest, first.position) < (second.digest, second.position)
  }
}

extension Portfolio {
  /// The lots by tier, the most critical first, those without a tier last.
  fileprivate func strata(_ lots: [Lot]) -> [[Lot]] {
    let byTier = Dictionary(grouping: lots) { tierIndex[$0.position] ?? Int.max }
    return byTier.sorted { $0.key < $1.key }.map(\.value)
  }
}
