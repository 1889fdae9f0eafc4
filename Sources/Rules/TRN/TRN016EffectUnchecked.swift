// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let trn016EffectUnchecked = Rule(
    "TRN-016", "effect-unchecked", severity: "LLL-",
    summary: """
      Of every course that a role demands, somebody checked within two years whether people could \
      do it afterwards.
      """,
    rationale: """
      A course is good if the next exercise goes better. Applause at the end of the day measures \
      the lunch.
      """,
    howToMend: """
      Look at how those who took it did in the next exercise, and state 'effectiveness' of the \
      course.
      """,
    controls: ["ISO 22301 7.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "roles": [{"id": "dba", "curriculum": ["restore"]}],
         "courses": [{"id": "restore", "effectiveness": {"on": "2026-02-01", "result": "restored in 2h"}}]}
        """,
        """
        {"services": [{"id": "menu", "tier": "tier-4", "people": {"roles": [{"role": "cook"}]}}],
         "roles": [{"id": "cook", "curriculum": ["dishes"]}],
         "courses": [{"id": "dishes", "effectiveness": {"on": "2020-02-01", "result": "good"}}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "roles": [{"id": "dba", "curriculum": ["restore"]}],
         "courses": [{"id": "restore", "effectiveness": ⟦{"on": "2023-02-01", "result": "too slow"}⟧}]}
        """
      ]),
    check: .onceRecorded(
      "courses.effectiveness", { $0.inventory.courses.contains { !$0.effectiveness.isAbsent } },
      .given({ Set($0.inventory.roles.flatMap { $0.curriculum.elements().map(\.value) }) }) {
        demanded in
        .eachCourse { course, check in
          guard demanded.contains(course.id), !course.effectiveness.isMalformed else {
            return .notApplicable
          }
          let trial = course.effectiveness.value
          let isInDate = trial?.on.isInDate(for: Interval(months: 24), on: check.asOf) ?? false
          guard !isInDate || trial?.result.isAbsent ?? true else { return .pass }
          guard trial?.on.isMalformed != true else { return .notApplicable }
          return .fail(
            "nobody checked within two years whether course '\(course.id)' works",
            at: course.effectiveness.span ?? course.span,
            help: ["look at the next exercise, and state 'effectiveness'"])
        }
      }))
}
