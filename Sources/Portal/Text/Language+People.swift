// SPDX-License-Identifier: Apache-2.0

package import Assessment
package import Continuity
import Phrasing

/// Words about people, roles, places and suppliers.
extension Language {
  package var eligible: String { say("Eligible") }
  package var notEligible: String { say("Not eligible") }
  package var noServiceNeedsRole: String { say("No service needs this role") }
  package var lead: String { say("Lead") }

  /// How many services of all somebody is eligible for.
  package func eligible(for some: Int, of all: Int) -> String {
    say("Eligible for \(some) of \(all)")
  }

  /// That somebody has never had a course.
  package func missing(course: String) -> String { say("\(course) is missing") }

  /// That the course of somebody holds no more since a day.
  package func expired(course: String, on day: CalendarDay) -> String {
    say("\(course) expired on \(date(day))")
  }

  /// A course that somebody needs and does not have: "First aid expired on 3 May 2026".
  package func lacking(course: String, _ state: CourseState, since day: CalendarDay?) -> String {
    guard state == .expired, let day else { return missing(course: course) }
    return expired(course: course, on: day)
  }

  /// How many courses are valid: "3 of 4 valid".
  package func valid(_ some: Int, of all: Int) -> String {
    say("\(some) of \(all) valid")
  }

  /// Why somebody cannot be counted on, with dates in words.
  package func reason(_ exclusion: Exclusion) -> String {
    switch exclusion {
    case .left(let day?): say("left on \(date(day))")
    case .notYetHere(let day): say("begins on \(date(day))")
    case .notAssigned(let day?): say("assigned until \(date(day))")
    case .accessOutdated(let day): say("access verified only until \(date(day))")
    case .contactOutdated(let day): say("contact verified only until \(date(day))")
    case .onLeave: say("on leave")
    case .left(nil): say("has left")
    case .notAssigned(nil): say("not assigned yet")
    case .courseMissing(let course): missing(course: course.text)
    case .courseExpired(let course, let day): expired(course: course.text, on: day)
    case .accessNeverVerified: say("access never verified")
    case .contactNeverVerified: say("contact never verified")
    case .withheld: say("for a reason that this copy does not show")
    }
  }

  /// The word for a choice, as a label; see `Language+Choices.swift`.
  package func word(_ status: PersonStatus) -> String {
    switch status {
    case .active: say("Active")
    case .leave: say("On leave")
    case .left: say("Left")
    }
  }

  package func word(_ kind: SiteKind) -> String {
    kind == .datacenter ? say("Data centre") : told(phrase(kind.rawValue))
  }

  /// What a role may decide: "Declare, spend".
  package func authority(_ authority: [Authority]) -> String {
    capitalised(
      authority.map { authority in inSentence { $0.word(authority) } }.joined(separator: ", "))
  }

  /// An exit plan in a phrase; `nil` where nothing is stated of it.
  package func exitPlan(exists: Bool?, takes: RecoveryTime?, reviewed: CalendarDay?) -> String? {
    let parts = [
      exists.map { $0 ? say("exists") : say("there is none") },
      takes.map { say("takes \(figure($0.seconds))") },
      reviewed.map { say("reviewed on \(date($0))") },
    ].compactMap(\.self)
    return parts.isEmpty ? nil : capitalised(parts.joined(separator: ", "))
  }

  /// How many services of a supplier come without a promised recovery time.
  package func unpromised(_ count: Int) -> String {
    say("\(self.count(count, .service)) without a promise")
  }
}

extension Noun {
  package static let offering = Noun("offering")
  package static let role = Noun("role")
  package static let site = Noun("site")
  package static let supplier = Noun("supplier")
}
