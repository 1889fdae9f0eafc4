// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let peo008AbsenceNotSurvived = Rule(
    "PEO-008", "absence-not-survived", severity: "HHM-",
    summary: """
      Every role keeps its minimum when the share of staff is away that the tier must survive.
      """,
    rationale: """
      Influenza, a strike and a storm take people by the third, not one by one. What a tier must \
      survive is 40 % for the first and 30 % for the next two.
      """,
    howToMend: "Name and train more alternates for the role, or agree on a smaller minimum.",
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
        """
      ]),
    check: .eachService { service, position, check in
      // A role that one absence takes below its minimum is PEO-005's to tell.
      let lines = check.assessment.absence(of: position).filter { $0.holders > $0.minimum }
      guard !lines.isEmpty else { return .notApplicable }
      let thin = lines.filter { $0.staying < $0.minimum }
      guard !thin.isEmpty else { return .pass }
      let words = thin.map { line -> Wording in
        "'\(line.role)' \(line.staying) of \(line.minimum)"
      }
      let roles = check.assessment.people.services[position].roles
      return .fail(
        "if many are away at once, roles of service '\(service.id)' keep too few: \(listed(words))",
        atEach: thin.map { line in roles.first { $0.role == line.role }?.span }, orAt: service.span,
        help: ["name and train more alternates"])
    })
}
