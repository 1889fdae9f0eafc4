// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let trn005TrainingLate = Rule(
    "TRN-005", "training-late", severity: "HHML",
    summary: """
      Who takes on a role completes its courses within the time that the tier gives.
      """,
    rationale: """
      A new holder without training is a name on paper. Thirty days is the limit for the two most \
      critical tiers, 60 and 90 for the others.
      """,
    howToMend: "Book the course now; let somebody trained hold the role until then.",
    controls: ["CP-3"],
    examples: Examples(
      passing: [
        """
        {"roles": [{"id": "dba", "curriculum": ["restore"]}], "people": [{"id": "amara"}],
         "courses": [{"id": "restore"}],
         "assignments": [{"role": "dba", "person": "amara", "from": "2026-11-01"}]}
        """
      ],
      failing: [
        """
        {"roles": [{"id": "dba", "curriculum": ["restore"]}], "people": [{"id": "amara"}],
         "courses": [{"id": "restore"}],
         "assignments": [⟦{"role": "dba", "person": "amara", "from": "2026-09-01"}⟧]}
        """
      ]),
    check: .eachPersonWith({ $0.assessment.people.lateTraining }) { person, late, check in
      guard person.isActive(on: check.asOf) else { return .notApplicable }
      return late.isEmpty
        ? .pass
        : .worst(
          of: late.map { late in
            let help: Wording =
              late.completedOn == nil
              ? "book a session of the course" : "it is done, if late; accept that with a waiver"
            return .fail(
              late.completedOn.map {
                "'\(person.id)' completed course '\(late.course)' on \($0); role '\(late.role)' "
                  + "asked for it by \(late.limit)"
              }
                ?? "'\(person.id)' has not completed course '\(late.course)'; role '\(late.role)' "
                + "asked for it by \(late.limit)",
              at: late.span, "\(late.role) \(late.course)", help: [help])
          })
    })
}
