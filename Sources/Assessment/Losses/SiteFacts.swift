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
  /// The free seats of each alternate that is left, `nil` of one that does not state them.
  package let alternates: [Int?]

  package var needed: Int { lines.reduce(0) { $0 + $1.seats } }

  /// The free seats of the alternates that state them.
  package var free: Int { alternates.reduce(0) { $0 + ($1 ?? 0) } }

  /// Whether every alternate states its free seats.
  package var isWholeKnown: Bool { !alternates.contains(nil) }

  /// Whether everybody finds a seat; not applicable where nobody needs one.
  package var verdict: Verdict {
    guard needed > 0 else { return .notApplicable }
    guard needed > free else { return .pass }
    return isWholeKnown ? .fail : .notEvaluable(missing: ["seatsFree of an alternate"])
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
    let lines = portfolio.living.compactMap { service in
      seats(of: service, within: id).map { SeatBalance.Line(service: service, seats: $0) }
    }
    let sites = portfolio.programme.inventory.sites
    let bases = lines.flatMap { workforce(of: $0.service) }.compactMap { sites.index(of: $0.site) }
    return balance(index, lines, bases: Set(bases).filter { sites.isWithin(sites[$0].id, id) })
  }

  /// The same for every site, by its position, with one way through the services.
  package var seatBalances: [SeatBalance] {
    let sites = portfolio.programme.inventory.sites
    // With a site all its parts are lost.
    let lost = sites.indices.map { [$0] + sites.wholes(of: $0) }
    var lines = [[SeatBalance.Line]](repeating: [], count: sites.count)
    var bases = [Set<Int>](repeating: [], count: sites.count)
    for service in portfolio.living {
      let groups = workforce(of: service)
      let places = groups.indices.map { sites.index(of: groups[$0].site) }
      var staff: [(site: Int, count: Int)] = []
      for (group, place) in zip(groups.indices, places) where groups[group].displaced > 0 {
        for site in place.map({ lost[$0] }) ?? [] {
          if let known = staff.firstIndex(where: { $0.site == site }) {
            staff[known].count += groups[group].displaced
          } else {
            staff.append((site, groups[group].displaced))
          }
        }
      }
      for (site, count) in staff {
        lines[site].append(
          SeatBalance.Line(service: service, seats: seats(of: service, for: count)))
        for base in places.compactMap(\.self) where lost[base].contains(site) {
          bases[site].insert(base)
        }
      }
    }
    return sites.indices.map { balance($0, lines[$0], bases: bases[$0]) }
  }

  /// - Parameter bases: the sites, lost with this one, where those work who need the seats.
  private func balance(
    _ index: Int, _ lines: [SeatBalance.Line], bases: Set<Int>
  ) -> SeatBalance {
    guard !lines.isEmpty else { return SeatBalance(lines: [], alternates: []) }
    let sites = portfolio.programme.inventory.sites
    let lost = sites[index].id
    // Who sits at a part of the site goes where that part or the whole sends its people.
    let left = bases.union([index])
      .flatMap { sites.places(of: sites[$0].alternates) }
      .filter { !sites.isWithin(sites[Int($0)].id, lost) }
    return SeatBalance(lines: lines, alternates: Set(left).sorted().map { freeSeats(at: Int($0)) })
  }

  /// Who works for a service, and where.
  private func workforce(of service: Int) -> [Workforce] {
    portfolio.programme.inventory.services[service].people.value?.workforce.elements() ?? []
  }

  private func seats(of service: Int, within site: RecordID<Site>) -> Int? {
    let sites = portfolio.programme.inventory.sites
    let staff = workforce(of: service).reduce(0) { sum, group in
      let isDisplaced = group.site.value.map { sites.isWithin($0, site) } ?? false
      return isDisplaced ? sum + group.displaced : sum
    }
    return staff > 0 ? seats(of: service, for: staff) : nil
  }

  /// The seats that some staff needs, at most those of the minimum level.
  private func seats(of service: Int, for staff: Int) -> Int {
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

  /// How many of a service's staff stay if the share of its tier is away (PEO-008); `nil` where the
  /// tier asks for nothing or no headcount is stated.
  package func staffStaying(of service: Int) -> (staying: Int, headcount: Int)? {
    guard let tier = portfolio.tierIndex[service], let share = reach.absences[tier] else {
      return nil
    }
    let groups = workforce(of: service)
    let headcount = groups.indices.reduce(0) { $0 + max(0, groups[$1].headcount.value ?? 0) }
    return headcount > 0 ? (share.staying(of: headcount), headcount) : nil
  }

  /// The pools of a service if the share of staff of its tier is away; empty where the tier asks
  /// for nothing.
  package func absence(of service: Int) -> [AbsenceLine] {
    guard let tier = portfolio.tierIndex[service], let share = reach.absences[tier] else {
      return []
    }
    let pools = reach.pools
    return reach.places(ofPoolsOf: service).map { place in
      AbsenceLine(
        role: pools[place].role, holders: pools[place].holders.count,
        staying: share.staying(of: pools[place].holders.count), minimum: pools[place].minimum)
    }
  }
}

extension Workforce {
  /// How many need a seat elsewhere when their site is lost.
  fileprivate var displaced: Int {
    max(0, (self.headcount.value ?? 0) - (self.canWorkRemotely.value ?? 0))
  }
}

extension LossReach {
  /// The places of a service's pools, found by halving: they stand in the order of services.
  func places(ofPoolsOf service: Int) -> Range<Int> {
    var (lower, upper) = (pools.startIndex, pools.endIndex)
    while lower < upper {
      let middle = (lower + upper) / 2
      if pools[middle].service < service { lower = middle + 1 } else { upper = middle }
    }
    let first = lower
    while lower < pools.endIndex, pools[lower].service == service { lower += 1 }
    return first..<lower
  }
}
