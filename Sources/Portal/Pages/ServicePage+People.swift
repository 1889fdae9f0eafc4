// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

/// A role that the recovery of a service needs.
struct RoleRow: Sendable {
  let role: PageLink
  let primary: Listing<PageLink>
  let alternates: Listing<PageLink>
  let eligible: String
  let state: Badge
  let reason: String?

  static let shape = Shape<RoleRow>(
    "role-row", "a role that recovery needs",
    [
      .record("role", of: PageLink.shape, "the role") { $0.role },
      .items("primary", of: PageLink.shape, "the primary holders") { $0.primary },
      .items("alternates", of: PageLink.shape, "the alternates") { $0.alternates },
      .text("eligible", "how many are eligible today, of how many") { $0.eligible },
      .record("state", of: Badge.shape, "whether that is enough") { $0.state },
      .optionalText("reason", "why somebody is not eligible") { $0.reason },
    ])
}

/// How somebody stands with the courses of a role of a service.
struct TrainingRow: Sendable {
  let person: PageLink
  let role: PageLink
  let state: Badge
  let lacking: String?
  let until: MomentText?

  static let shape = Shape<TrainingRow>(
    "training-row", "how somebody stands with the courses of a role",
    [
      .record("person", of: PageLink.shape, "the person") { $0.person },
      .record("role", of: PageLink.shape, "the role") { $0.role },
      .record("state", of: Badge.shape, "the worst state, and how many courses are valid") {
        $0.state
      },
      .optionalText("lacking", "the courses that are not valid, in words") { $0.lacking },
      .record("until", of: MomentText.shape, "until when all that are valid remain so") {
        $0.until
      },
    ])
}

extension PageContext {
  /// The roles that the recovery of a service needs, with their holders.
  func roleRows(of position: Int) -> Listing<RoleRow> {
    Listing(site.assessment.people.services[position].roles.map { roleRow($0) })
  }

  private func roleRow(_ readiness: RoleReadiness) -> RoleRow {
    let reasons = readiness.candidates.filter { !$0.isEligible }.map { candidate in
      let why = candidate.exclusions.map { self.reason($0) }.joined(separator: ", ")
      return "\(link(candidate.person).label): \(why)"
    }
    let holders = { (kind: AssignmentKind) in
      Listing(readiness.candidates.filter { $0.kind == kind }.map { self.link($0.person) })
    }
    return RoleRow(
      role: link(readiness.role), primary: holders(.primary), alternates: holders(.alternate),
      eligible: language.part(readiness.eligible.count, of: readiness.candidates.count),
      state: enough(readiness.hasEnoughEligible),
      reason: reasons.isEmpty ? nil : reasons.joined(separator: "; "))
  }

  /// Whether enough people are eligible, as a badge.
  func enough(_ verdict: Verdict) -> Badge {
    switch verdict {
    case .pass: Badge(language.say("Enough"), .good)
    case .fail: Badge(language.say("Too few"), .high)
    case .notEvaluable: Badge(language.unknown, .unknown)
    case .notApplicable: Badge(language.notApplicable)
    }
  }

  /// The courses that the roles of a service require of their holders, by role and person.
  func trainingRows(of service: Service) -> Listing<TrainingRow> {
    guard let position = site.inventory.services.index(of: service.id) else { return Listing([]) }
    let roles = site.assessment.people.services[position].roles
    return Listing(
      roles.flatMap { readiness -> [TrainingRow] in
        guard let role = site.inventory.roles[readiness.role] else { return [] }
        let courses = Set(role.curriculum.elements().map(\.value))
        return readiness.holders.compactMap { trainingRow(of: $0.person, in: role, courses) }
      })
  }

  /// How somebody stands with the courses of a role, `nil` where the role requires none.
  private func trainingRow(
    of person: RecordID<Person>, in role: Role, _ courses: Set<RecordID<Course>>
  ) -> TrainingRow? {
    guard let position = site.inventory.people.index(of: person) else { return nil }
    let standings = site.assessment.people.training.states(of: position)
      .filter { courses.contains($0.course) }
    let valid = standings.filter { $0.state == .valid || $0.state == .expiring }
    guard let worst = standings.map(\.state).max() else { return nil }
    let lacking = standings.filter { $0.state == .expired || $0.state == .missing }.map {
      language.lacking(course: link($0.course).label, $0.state, since: $0.until)
    }
    let badge = courseBadge(worst)
    return TrainingRow(
      person: link(person), role: link(role.id),
      state: Badge(language.valid(valid.count, of: standings.count), badge.tone),
      lacking: lacking.isEmpty ? nil : lacking.joined(separator: ", "),
      until: valid.compactMap(\.until).min().map { moment($0) })
  }
}
