// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

/// The orders of directories that may be spread over many pages, made once for all of them.
///
/// Numbers are places in the tables of the inventory.
struct DirectoryOrders: Sendable {
  /// People, teams, suppliers and offerings by name, then id.
  private(set) var people: [Int] = []
  private(set) var teams: [Int] = []
  private(set) var suppliers: [Int] = []
  private(set) var offerings: [Int] = []
  /// The living services in the catalogue's order.
  private(set) var living: [Int] = []
  /// The living services by wave, latest start, tier and id; those that never recover last.
  private(set) var recovery: [Int] = []
  /// What the crisis pack holds, in the same order.
  private(set) var crisis = CrisisPack()
  /// Each single loss of what has a page, the worst first.
  private(set) var losses: [RankedLoss] = []
  /// The pages of the tiers, the most critical first.
  private(set) var tiers: [TierPart] = []
  /// The pages of the groups of risks of which a map names only some.
  private(set) var riskLists: [RiskListPart] = []
  /// The pages of the views of who is ready.
  private(set) var readiness: [ReadinessPart] = []

  /// No orders, as long as nothing is known to be ordered.
  init() {}

  init(_ site: Site) {
    people = site.alphabetical(site.inventory.people)
    teams = site.alphabetical(site.inventory.teams)
    suppliers = site.alphabetical(site.inventory.suppliers)
    offerings = site.alphabetical(site.inventory.offerings)
    living = site.catalogue.filter { site.assessment.portfolio.isLiving[$0] }
    recovery = site.recoveryOrder
    crisis = CrisisPack(site.assessment, order: recovery)
    losses = site.assessment.losses.ranked([.site, .supplier, .team, .person, .service])
    tiers = site.tierParts
    riskLists = site.riskListParts
    readiness = site.readinessParts
  }
}

/// A loss with what it does.
struct RankedLoss: Sendable {
  let row: LossTable.Row
  let counts: LossCounts
}

extension LossTable {
  /// The losses of some kinds by what they do: unbearable, late and fallen services, then by kind
  /// and id.
  func ranked(_ kinds: [LossKind]) -> [RankedLoss] {
    kinds.flatMap { rows(of: $0) }
      .map { RankedLoss(row: $0, counts: LossCounts(services(in: $0))) }
      .sorted { first, second in
        guard first.counts.order == second.counts.order else {
          return second.counts.order < first.counts.order
        }
        return (first.row.kind, first.row.id) < (second.row.kind, second.row.id)
      }
  }
}

extension Site {
  fileprivate var recoveryOrder: [Int] {
    let recovery = assessment.recovery
    return assessment.portfolio.living.sorted { first, second in
      let (one, other) = (recovery[first], recovery[second])
      let waves = (one.wave ?? .max, other.wave ?? .max)
      guard waves.0 == waves.1 else { return waves.0 < waves.1 }
      let starts = (one.latestStart ?? .max, other.latestStart ?? .max)
      guard starts.0 == starts.1 else { return starts.0 < starts.1 }
      return (one.objectives.tier ?? .max, first) < (other.objectives.tier ?? .max, second)
    }
  }
}
