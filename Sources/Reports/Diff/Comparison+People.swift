// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

extension Comparison {
  /// Who stands in, and who can be counted on, in the roles of services that are in both portals.
  static func roleChanges(
    from old: [PublishedPortal.Role], to new: [PublishedPortal.Role], of services: Set<String>
  ) -> [Change] {
    let pairs = Pairs(
      old.filter { services.contains($0.service) }, new.filter { services.contains($0.service) }
    ) { [$0.service, $0.role] }
    let gone = pairs.gone.map { role in
      role.change(
        .alternate, .worse, "\(role.service) has nobody in the role \(role.role) any more")
    }
    return gone + pairs.both.flatMap { $1.changes(since: $0) }
  }

  /// What somebody was trained in and no longer is, and the other way round.
  static func courseChanges(
    from old: [PublishedPortal.Course], to new: [PublishedPortal.Course]
  ) -> [Change] {
    Pairs(old, new) { [$0.person, $0.course] }.both.compactMap { $1.change(since: $0) }
  }
}

extension PublishedPortal.Role {
  func change(_ topic: Change.Topic, _ direction: Change.Direction, _ sentence: String) -> Change {
    Change(topic, direction, ReportedFinding.Subject(kind: "service", id: service), sentence)
  }

  /// Alternates lost and gained, and whether there are still enough people.
  fileprivate func changes(since old: Self) -> [Change] {
    let people = Pairs(old.alternates, alternates) { [$0] }
    let lost = people.gone.map { person in
      change(
        .alternate, .worse,
        "\(service) loses \(person) as an alternate in the role \(role); \(left)")
    }
    let gained = people.new.map { person in
      change(.alternate, .better, "\(service) gains \(person) as an alternate in the role \(role)")
    }
    return lost + gained + [readinessChange(since: old)].compactMap(\.self)
  }

  private var left: String {
    switch alternates.count {
    case 0: "none is left"
    case 1: "\(alternates[0]) is left"
    default: "\(alternates.joined(separator: ", ")) are left"
    }
  }

  /// Enough people are trained, reachable and have access, or no longer.
  private func readinessChange(since old: Self) -> Change? {
    let (was, isEnough) = (old.eligible.count >= old.minimum, eligible.count >= minimum)
    guard was != isEnough else { return nil }
    return isEnough
      ? change(.readiness, .better, "\(service) now has enough people in the role \(role)")
      : change(
        .readiness, .worse,
        "\(service) has too few people to be counted on in the role \(role): \(eligible.count) of "
          + "\(minimum)")
  }
}

extension PublishedPortal.Course {
  /// Worst last: what somebody stands with is better or worse by it.
  private var rank: Int {
    switch state {
    case .valid: 0
    case .expiring: 1
    case .expired: 2
    case .missing: 3
    }
  }

  fileprivate func change(since old: Self) -> Change? {
    guard old.state != state else { return nil }
    let isLost = rank >= 2
    return Change(
      .course, rank < old.rank ? .better : isLost ? .worse : .neither,
      ReportedFinding.Subject(kind: "person", id: person), sentence(since: old))
  }

  private func sentence(since old: Self) -> String {
    switch state {
    case .valid where old.state == .missing: "\(person) now has the course \(course)"
    case .valid where old.state == .expiring: "\(person) has renewed the course \(course)"
    case .valid: "\(person) has the course \(course) again"
    case .expiring:
      "the course \(course) of \(person) ends soon\(until.map { ", on \($0)" } ?? "")"
    case .expired:
      "the course \(course) of \(person) has expired\(until.map { " on \($0)" } ?? "")"
    case .missing: "\(person) has no record of the course \(course) any more"
    }
  }
}
