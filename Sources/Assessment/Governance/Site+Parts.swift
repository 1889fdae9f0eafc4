// SPDX-License-Identifier: Apache-2.0

package import Continuity

extension RecordTable<Site> {
  /// Whether one site is another, or part of it, directly or not: it is lost with it
  /// (readings.md A7).
  package func isWithin(_ site: RecordID<Site>, _ whole: RecordID<Site>) -> Bool {
    var seen: Set<RecordID<Site>> = []
    var next: RecordID<Site>? = site
    while let part = next, seen.insert(part).inserted {
      if part == whole { return true }
      next = index(of: part).flatMap { self[$0].partOf.value }
    }
    return false
  }

  /// Whether something is left of what lies at some places, and of the places themselves, whichever
  /// one of the places is lost.
  ///
  /// Of several places, each is elsewhere for the others, unless it is part of them.
  package func isLeft(_ copies: [RecordID<Site>], ofLosing places: [RecordID<Site>]) -> Bool {
    places.allSatisfy { lost in (copies + places).contains { !isWithin($0, lost) } }
  }
}
