// SPDX-License-Identifier: Apache-2.0

package import Continuity

extension RecordTable<Site> {
  /// Whether one site is another, or part of it, directly or not: it is lost with it
  /// (readings.md A7).
  package func isWithin(_ site: RecordID<Site>, _ whole: RecordID<Site>) -> Bool {
    if site == whole { return true }
    var part = index(of: site)
    // A chain that closes on itself is no longer than all sites.
    for _ in indices {
      guard let place = part, let next = self[place].partOf.value else { return false }
      if next == whole { return true }
      part = index(of: next)
    }
    return false
  }

  /// The positions of all that a site is part of, directly or not.
  func wholes(of site: Int) -> Set<Int> {
    var wholes: Set<Int> = []
    var part = site
    while let whole = index(of: self[part].partOf), whole != site, wholes.insert(whole).inserted {
      part = whole
    }
    return wholes
  }

  /// A site and all that it is part of, but for regions, which are not lost in one night.
  package func places(with id: RecordID<Site>) -> Set<RecordID<Site>> {
    var places: Set<RecordID<Site>> = []
    var next: RecordID<Site>? = id
    while let id = next, !places.contains(id) {
      let site = self[id]
      guard places.isEmpty || site?.siteKind.value != .region else { break }
      places.insert(id)
      next = site?.partOf.value
    }
    return places
  }

  /// Whether one night takes two sites: one is part of the other, or both are of a third that is no
  /// region.
  package func areOnePlace(_ first: RecordID<Site>, _ second: RecordID<Site>) -> Bool {
    isWithin(first, second) || isWithin(second, first)
      || !places(with: first).isDisjoint(with: places(with: second))
  }

  /// Whether something is left of what lies at some places, and of the places themselves, whichever
  /// one of the places is lost.
  ///
  /// Of several places, each is elsewhere for the others, unless it is part of them.
  package func isLeft(_ copies: [RecordID<Site>], ofLosing places: [RecordID<Site>]) -> Bool {
    places.allSatisfy { lost in (copies + places).contains { !isWithin($0, lost) } }
  }
}
