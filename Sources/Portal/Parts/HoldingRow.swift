// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Templates

/// Somebody who holds a role, for what, and whether they are eligible today.
struct HoldingRow: Sendable {
  let person: PageLink
  let role: PageLink
  /// `nil` where the role is held for every service that needs it.
  let scope: PageLink?
  let kind: Badge
  let eligible: Badge
  let reason: String?

  /// More services than these stand in one row, counted.
  static let limit = 5

  static let shape = Shape<HoldingRow>(
    "holding-row", "somebody who holds a role",
    [
      .record("person", of: PageLink.shape, "the person") { $0.person },
      .record("role", of: PageLink.shape, "the role") { $0.role },
      .record("scope", of: PageLink.shape, "for what it holds") { $0.scope },
      .record("kind", of: Badge.shape, "primary, alternate") { $0.kind },
      .record("eligible", of: Badge.shape, "eligible today or not") { $0.eligible },
      .optionalText("reason", "why not") { $0.reason },
    ])
}

/// The holdings of one person in one role of one kind.
private struct HoldingGroup {
  /// What holdings of one group have in common.
  struct Key: Hashable {
    let person: RecordID<Person>
    let role: RecordID<Role>
    let kind: AssignmentKind
  }

  let person: RecordID<Person>
  let role: RecordID<Role>
  let kind: AssignmentKind
  var holdings: [Holding]
}

extension PageContext {
  /// Who holds what, primaries first; a person with many services for one role is one row.
  func holdingRows(_ holdings: [Holding]) -> [HoldingRow] {
    groups(of: holdings).flatMap { group -> [HoldingRow] in
      if isEverywhere(group.person, group.role) { return [row(group, scope: nil)] }
      guard group.holdings.count > HoldingRow.limit else {
        return group.holdings.map { holding in
          var single = group
          single.holdings = [holding]
          return row(single, scope: link(service: holding.service))
        }
      }
      let count = language.count(group.holdings.count, .service)
      return [row(group, scope: PageLink(count))]
    }
  }

  /// Assignments to roles that no living service needs; nobody judges them.
  func idleRows(_ assignments: [Int], beside holdings: [Holding]) -> [HoldingRow] {
    let judged = Set(groups(of: holdings).map { [$0.person.text, $0.role.text] })
    return assignments.compactMap { position in
      let assignment = site.inventory.assignments[position]
      guard let person = assignment.person.value, let role = assignment.role.value,
        !judged.contains([person.text, role.text])
      else { return nil }
      return HoldingRow(
        person: link(person), role: link(role), scope: scope(of: assignment),
        kind: badge(assignment.assignmentKind.value ?? .primary),
        eligible: Badge(language.unknown, .unknown), reason: language.noServiceNeedsRole)
    }
  }

  private func groups(of holdings: [Holding]) -> [HoldingGroup] {
    var groups: [HoldingGroup] = []
    var places: [HoldingGroup.Key: Int] = [:]
    for holding in holdings {
      let candidate = site.candidate(of: holding)
      let role = site.readiness(of: holding).role
      let key = HoldingGroup.Key(person: candidate.person, role: role, kind: candidate.kind)
      if let place = places[key] {
        groups[place].holdings.append(holding)
      } else {
        places[key] = groups.count
        groups.append(
          HoldingGroup(
            person: candidate.person, role: role, kind: candidate.kind, holdings: [holding]))
      }
    }
    return groups.filter { $0.kind == .primary } + groups.filter { $0.kind != .primary }
  }

  private func row(_ group: HoldingGroup, scope: PageLink?) -> HoldingRow {
    let candidates = group.holdings.map { site.candidate(of: $0) }
    var reasons: [String] = []
    for exclusion in candidates.flatMap(\.exclusions) {
      let reason = reason(exclusion)
      if !reasons.contains(reason) { reasons.append(reason) }
    }
    return HoldingRow(
      person: link(group.person), role: link(group.role), scope: scope, kind: badge(group.kind),
      eligible: eligibility(candidates),
      reason: reasons.isEmpty ? nil : language.capitalised(reasons.joined(separator: ", ")))
  }

  /// Whether somebody is eligible for all, some or none of the services.
  private func eligibility(_ candidates: [Candidate]) -> Badge {
    switch candidates.count(where: \.isEligible) {
    case candidates.count: Badge(language.eligible, .good)
    case 0: Badge(language.notEligible, .high)
    case let some: Badge(language.eligible(for: some, of: candidates.count), .medium)
    }
  }

  private func badge(_ kind: AssignmentKind) -> Badge {
    Badge(language.word(kind))
  }

  /// Whether an assignment gives a person a role for every service.
  private func isEverywhere(_ person: RecordID<Person>, _ role: RecordID<Role>) -> Bool {
    site.index.assignmentsByPerson[person.text].contains { position in
      let assignment = site.inventory.assignments[position]
      return assignment.role.value == role
        && AssignmentScope(assignment, in: site.inventory) == .everywhere
    }
  }

  /// The service, else the team, that an assignment names.
  private func scope(of assignment: Assignment) -> PageLink? {
    switch AssignmentScope(assignment, in: site.inventory) {
    case .service(let position): link(service: position)
    case .team(let team): link(team)
    case .everywhere, nil: nil
    }
  }

  /// Why somebody cannot be counted on today, with names and dates in words.
  func reason(_ exclusion: Exclusion) -> String {
    switch exclusion {
    case .courseMissing(let course): language.missing(course: link(course).label)
    case .courseExpired(let course, let day):
      language.expired(course: link(course).label, on: day)
    default: language.reason(exclusion)
    }
  }
}
