// SPDX-License-Identifier: Apache-2.0

package import Continuity
import Phrasing

/// Who must sit somewhere when a site is lost, and what its alternates can take (SIT-003).
package struct SeatBalance: Sendable, Equatable {
  /// The seats that a service needs.
  package struct Line: Sendable, Equatable {
    package let service: Int
    /// Headcount at the site less those who can work remotely, at most what the MBCO asks for.
    package let seats: Int
  }

  /// In id order; services without staff at the site are left out.
  package let lines: [Line]
  /// The free seats of all alternates; `nil` where one does not state them.
  package let free: Int?

  package var needed: Int { lines.reduce(0) { $0 + $1.seats } }

  /// Whether everybody finds a seat; not applicable where nobody needs one.
  package var verdict: Verdict {
    guard needed > 0 else { return .notApplicable }
    return free.map { Verdict(passes: needed <= $0) }
      ?? .notEvaluable(missing: ["seatsFree of an alternate"])
  }
}

/// A pool of role holders if a share of the staff is away at the same time (PEO-008).
package struct AbsenceLine: Sendable, Equatable {
  package let role: RecordID<Role>
  package let holders: Int
  package let staying: Int
  package let minimum: Int
}

extension Assessment {
  /// Whether no service misses its RTO with a site lost (SIT-001).
  package func survivesLoss(in row: LossTable.Row) -> Verdict {
    let fallen = losses.services(in: row)
    if fallen.contains(where: { $0.missesRTO == true }) { return .fail }
    guard let doubt = fallen.first(where: { $0.missesRTO == nil }) else { return .pass }
    return .notEvaluable(missing: missingInputs(of: Int(doubt.service)))
  }

  /// The seats that a site's staff need elsewhere when it is lost; by position in the inventory.
  package func seats(withoutSite index: Int) -> SeatBalance {
    let id = portfolio.programme.inventory.sites[index].id
    return balance(
      index,
      portfolio.living.compactMap { service in
        seats(of: service, at: id).map { SeatBalance.Line(service: service, seats: $0) }
      })
  }

  /// The same for every site, by its position, with one way through the services.
  package var seatBalances: [SeatBalance] {
    let sites = portfolio.programme.inventory.sites
    var lines = [[SeatBalance.Line]](repeating: [], count: sites.count)
    for service in portfolio.living {
      let workforce = workforce(of: service)
      guard !workforce.isEmpty else { continue }
      for site in Set(workforce.compactMap { sites.index(of: $0.site) }).sorted() {
        guard let seats = seats(of: service, at: sites[site].id) else { continue }
        lines[site].append(SeatBalance.Line(service: service, seats: seats))
      }
    }
    return lines.enumerated().map { balance($0, $1) }
  }

  private func balance(_ index: Int, _ lines: [SeatBalance.Line]) -> SeatBalance {
    let sites = portfolio.programme.inventory.sites
    let free = sites.places(of: sites[index].alternates).map { freeSeats(at: Int($0)) }
    return SeatBalance(
      lines: lines, free: free.contains(nil) ? nil : free.reduce(0) { $0 + ($1 ?? 0) })
  }

  /// Who works for a service, and where.
  private func workforce(of service: Int) -> [Workforce] {
    portfolio.programme.inventory.services[service].people.value?.workforce.elements() ?? []
  }

  private func seats(of service: Int, at site: RecordID<Site>) -> Int? {
    let workforce = workforce(of: service)
    var staff = 0
    for place in workforce.indices where workforce[place].site.value == site {
      let remote = workforce[place].canWorkRemotely.value ?? 0
      staff += max(0, (workforce[place].headcount.value ?? 0) - remote)
    }
    guard staff > 0 else { return nil }
    let minimum = portfolio.analysis(of: service)?.mbco.value?.people.value
    return minimum.map { min(staff, Int(max(0, min($0, 1e9)).rounded(.up))) } ?? staff
  }

  /// The seats that are free, else all seats less the people based there.
  private func freeSeats(at index: Int) -> Int? {
    let site = portfolio.programme.inventory.sites[index]
    return site.seatsFree.value
      ?? site.seats.value.map { max(0, $0 - reach.peopleBySite[index].count) }
  }

  /// The only site that a service runs at as primary, `nil` where there are none or several
  /// (SIT-004).
  package func onlyPrimarySite(of service: Int) -> RecordID<Site>? {
    let used = reach.footings[service].primary
    guard let site = used.first, used.allSatisfy({ $0 == site }) else { return nil }
    return portfolio.programme.inventory.sites[Int(site)].id
  }

  /// The pools of a service if the share of staff of its tier is away; empty where the tier asks
  /// for nothing.
  package func absence(of service: Int) -> [AbsenceLine] {
    guard let tier = portfolio.tierIndex[service], let share = reach.absences[tier] else {
      return []
    }
    return reach.pools(of: service).map { pool in
      AbsenceLine(
        role: pool.role, holders: pool.holders.count,
        staying: share.staying(of: pool.holders.count), minimum: pool.minimum)
    }
  }
}

extension LossReach {
  /// The pools of a service, found by halving: they stand in the order of services.
  func pools(of service: Int) -> ArraySlice<Pool> {
    var (lower, upper) = (pools.startIndex, pools.endIndex)
    while lower < upper {
      let middle = (lower + upper) / 2
      if pools[middle].service < service { lower = middle + 1 } else { upper = middle }
    }
    return pools[lower...].prefix { $0.service == service }
  }
}
