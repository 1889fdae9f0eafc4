// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let trn003TrainingExpired = Rule(
    "TRN-003", "training-expired", severity: "CHML",
    summary: """
      Nobody who holds a role has let a course expire that the role demands.
      """,
    rationale: """
      Who learned it three years ago and never since is not counted on when it matters: an \
      expired course takes the person out of the eligible holders of the role.
      """,
    howToMend: """
      Book the person into a session of the course, and record it under 'trainingRecords' when it \
      is done.
      """,
    controls: ["ISO 22301 7.2", "CP-3"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [
           {"role": "dba", "primary": "amara"}]}}],
         "roles": [{"id": "dba", "curriculum": ["restore"]}], "people": [{"id": "amara"}],
         "courses": [{"id": "restore", "validity": "1y"}],
         "trainingRecords": [{"person": "amara", "course": "restore",
           "completedOn": "2025-11-21"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [
           {"role": "dba", "primary": "amara"}]}}],
         "roles": [{"id": "dba", "curriculum": ["restore"]}], "people": [{"id": ⟦"amara"⟧}],
         "courses": [{"id": "restore", "validity": "1y"}],
         "trainingRecords": [{"person": "amara", "course": "restore",
           "completedOn": "2025-11-20"}]}
        """
      ]),
    check: .eachPerson { person, position, check in
      guard let expired = check.assessment.people.expired(of: position) else {
        return .notApplicable
      }
      guard !expired.isEmpty else { return .pass }
      return .worst(
        of: expired.map { standing in
          .fail(
            standing.until.map {
              "the course '\(standing.course)' of '\(person.id)' expired on \($0)"
            } ?? "the course '\(standing.course)' of '\(person.id)' expired", at: person.span,
            standing.course.text,
            notes: [.init("the course", at: check.inventory.courses[standing.course]?.span)],
            help: ["book a session of the course, and record it under 'trainingRecords'"])
        })
    })
}
