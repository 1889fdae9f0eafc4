// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

/// A way to see who is ready: `readiness.html` shows the head of each, pages of its own show all.
enum ReadinessView: String, CaseIterable, Sendable {
  case cliffs, eligibility, seats, roles, services, teams, sites, people

  /// How many rows `readiness.html` shows of each.
  static let glance = 15

  /// How many rows one of its own pages holds; roles with the names of their holders are long.
  var size: Int? { self == .eligibility ? 30 : nil }

  /// `readiness/roles.html`, and further pages in a folder below.
  func path(_ number: Int) -> PagePath {
    DirectoryPart.path(of: "readiness/\(rawValue).html", number)
  }

  /// How many rows it has.
  func rowCount(_ index: ReadinessIndex) -> Int {
    switch self {
    case .cliffs: index.cliffs.count
    case .eligibility: index.roles.count
    case .seats: index.quarters.count
    case .roles: index.counts.roles.count
    case .services: index.counts.services.count
    case .teams: index.counts.teams.count
    case .sites: index.counts.sites.count
    case .people: index.people.count
    }
  }
}

/// The rows of a view that one page holds.
struct ReadinessPart: Sendable {
  let view: ReadinessView
  let rows: DirectoryPart
}

extension Site {
  /// The pages of all views; of a view without rows there is none.
  var readinessParts: [ReadinessPart] {
    ReadinessView.allCases.flatMap { view -> [ReadinessPart] in
      let total = view.rowCount(readiness)
      guard total > 0 else { return [] }
      return DirectoryPart.all(of: total, size: view.size).map {
        ReadinessPart(view: view, rows: $0)
      }
    }
  }
}
