// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let trn002TrainingMissing = Rule(
    "TRN-002", "training-missing", severity: "CHML",
    summary: """
      Everybody who holds a role has completed every course that it demands.
      """,
    rationale: """
      Who never learned it learns it on the day, at the cost of the day. A new holder has the \
      time that TRN-005 gives; until the course is done the person is not counted on.
      """,
    howToMend: """
      Book the person into a session, and record it under 'trainingRecords' when it is done.
      """,
    controls: ["ISO 22301 7.2", "CP-3", "DORA 13(6)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1",
           "people": {"roles": [{"role": "dba", "primary": "amara"}]}}],
         "roles": [{"id": "dba", "curriculum": ["restore"]}], "courses": [{"id": "restore"}],
         "people": [{"id": "amara"}],
         "trainingRecords": [{"person": "amara", "course": "restore",
           "completedOn": "2020-01-01"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1",
           "people": {"roles": [{"role": "dba", "primary": "amara"}]}}],
         "roles": [{"id": "dba", "curriculum": ["restore"]}], "courses": [{"id": "restore"}],
         "people": [{"id": ⟦"amara"⟧}]}
        """
      ]),
    check: .eachPerson { person, position, check in
      guard check.portfolio.isActive[position] else { return .notApplicable }
      let missing = check.assessment.people.missingCourses(of: position)
      return missing.isEmpty
        ? .pass
        : .worst(
          of: missing.map { course in
            .fail(
              "'\(person.id)' never completed course '\(course)', which a role demands",
              at: person.span, course.text, help: ["book a session of the course"])
          })
    })
}
