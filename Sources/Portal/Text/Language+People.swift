// SPDX-License-Identifier: Apache-2.0

package import Assessment
package import Continuity

/// Words about people, roles, places and suppliers.
extension Language {
  package var eligible: String { "Eligible" }
  package var notEligible: String { "Not eligible" }
  package var noServiceNeedsRole: String { "No service needs this role" }
  package var lead: String { "Lead" }

  /// How many services of all somebody is eligible for.
  package func eligible(for some: Int, of all: Int) -> String {
    "Eligible for \(some) of \(all)"
  }

  package func missing(course: String) -> String { "\(course) is missing" }

  package func expired(course: String, on day: CalendarDay) -> String {
    "\(course) expired on \(date(day))"
  }

  /// A course that somebody needs and does not have: "First aid expired on 3 May 2026".
  package func lacking(course: String, _ state: CourseState, since day: CalendarDay?) -> String {
    guard state == .expired, let day else { return missing(course: course) }
    return expired(course: course, on: day)
  }

  /// How many courses are valid: "3 of 4 valid".
  package func valid(_ some: Int, of all: Int) -> String {
    "\(some) of \(all) valid"
  }

  /// Why somebody cannot be counted on, with dates in words.
  package func reason(_ exclusion: Exclusion) -> String {
    switch exclusion {
    case .left(let day?): "left on \(date(day))"
    case .notYetHere(let day): "begins on \(date(day))"
    case .notAssigned(let day?): "assigned until \(date(day))"
    case .accessOutdated(let day): "access verified only until \(date(day))"
    case .contactOutdated(let day): "contact verified only until \(date(day))"
    default: exclusion.reason
    }
  }

  package func word(_ status: PersonStatus) -> String {
    switch status {
    case .active: "Active"
    case .leave: "On leave"
    case .left: "Left"
    }
  }

  package func word(_ kind: SiteKind) -> String {
    kind == .datacenter ? "Data centre" : capitalised(kind.rawValue)
  }

  /// What a role may decide: "Declare, spend".
  package func authority(_ authority: [Authority]) -> String {
    capitalised(authority.map(\.rawValue).joined(separator: ", "))
  }

  /// An exit plan in a phrase; `nil` where nothing is stated of it.
  package func exitPlan(exists: Bool?, takes: RecoveryTime?, reviewed: CalendarDay?) -> String? {
    let parts = [
      exists.map { $0 ? "exists" : "there is none" }, takes.map { "takes \(duration($0))" },
      reviewed.map { "reviewed on \(date($0))" },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : capitalised(parts.joined(separator: ", "))
  }

  /// How many services of a supplier come without a promised recovery time.
  package func unpromised(_ count: Int) -> String {
    "\(self.count(count, .service)) without a promise"
  }
}

extension Noun {
  package static let offering = Noun("offering")
  package static let role = Noun("role")
  package static let site = Noun("site")
  package static let supplier = Noun("supplier")
}
