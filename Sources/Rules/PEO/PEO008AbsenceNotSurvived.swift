// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let peo008AbsenceNotSurvived = Rule(
    "PEO-008", "absence-not-survived", severity: "HHM-",
    summary: """
      Every role keeps its minimum, and the service the staff of its minimum level, when the share \
      of staff is away that the tier must survive.
      """,
    rationale: """
      Influenza, a strike and a storm take people by the third, not one by one. What a tier must \
      survive is 40 % for the first and 30 % for the next two.
      """,
    howToMend: """
      Name and train more alternates for the role, and people of other services for the work; or \
      agree on a smaller minimum.
      """,
    controls: ["DORA RTS 26(2)(e)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [
             {"role": "dba", "primary": "bo", "alternates": ["amara"]}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara"}, {"id": "bo"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [
             {"role": ⟦"dba"⟧, "minimum": 2, "primary": "bo", "alternates": ["amara", "chidi"]}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "amara"}, {"id": "bo"}, {"id": "chidi"}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1", "bia": {"mbco": {"people": ⟦9⟧}},
           "people": {"workforce": [{"headcount": 10}]}}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧, "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "bo"}]}
        """
      ]),
    check: .eachPosition { position, check in
      guard check.portfolio.tierIndex[position] != nil else {
        return check.assessment.people.pools.byService[position].isEmpty
          ? .notApplicable
          : .notEvaluable(missing: "tier", at: check.portfolio.service(position).span)
      }
      let roles = check.roles(of: position)
      let staff = check.staff(of: position)
      if staff.state == .notApplicable { return roles }
      return roles.state == .notApplicable ? staff : .worst(of: [roles, staff])
    })
}

extension Check {
  /// Whether the roles of a service keep their minimum.
  fileprivate func roles(of position: Int) -> Outcome {
    // A role that one absence takes below its minimum is PEO-005's to tell.
    let lines = assessment.absence(of: position)
    guard lines.contains(where: { $0.holders > $0.minimum }) else { return .notApplicable }
    let thin = lines.filter { $0.holders > $0.minimum && $0.staying < $0.minimum }
    guard !thin.isEmpty else { return .pass }
    let service = portfolio.service(position)
    let words = thin.map { line -> Wording in
      "'\(line.role)' \(line.staying) of \(line.minimum)"
    }
    let roles = assessment.people.services[position].roles
    return .fail(
      "if many are away at once, roles of service '\(service.id)' keep too few: \(listed(words))",
      atEach: thin.map { line in roles.first { $0.role == line.role }?.span }, orAt: service.span,
      help: ["name and train more alternates"])
  }

  /// Whether its staff is still enough for its minimum level.
  fileprivate func staff(of position: Int) -> Outcome {
    guard let staff = assessment.staffStaying(of: position),
      case .stated(let needed, let span)? = portfolio.analysis(of: position)?.mbco.value?.people
    else { return .notApplicable }
    let least = Int(max(0, min(needed, 1e9)).rounded(.up))
    guard staff.staying < least else { return .pass }
    return .fail(
      "if many are away at once, service '\(portfolio.id(of: position))' keeps \(staff.staying) of its "
        + "\(staff.headcount) people and needs \(least) for its minimum level", at: span, "staff",
      help: ["train people of other services, or agree on a smaller minimum level"])
  }
}
