// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let trn015TrainerAlone = Rule(
    "TRN-015", "trainer-alone", severity: "M",
    summary: "A course that roles of first-tier services demand has more than one trainer.",
    rationale: "When the only trainer leaves, the roles run dry one expiry after another.",
    howToMend: "Prepare a second trainer, and list both under 'trainers'.",
    controls: ["ISO 22301 7.1"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [{"role": "dba"}]}}],
         "roles": [{"id": "dba", "curriculum": ["restore"]}],
         "people": [{"id": "amara"}, {"id": "bo"}],
         "courses": [{"id": "restore", "trainers": ["amara", "bo"]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [{"role": "dba"}]}}],
         "roles": [{"id": "dba", "curriculum": ["restore"]}], "people": [{"id": "bo"}],
         "courses": [{"id": "restore", "trainers": ⟦["bo"]⟧}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [{"role": "dba"}]}}],
         "roles": [{"id": "dba", "curriculum": ["restore"]}],
         "people": [{"id": "amara", "to": "2026-06-30"}, {"id": "bo"}],
         "courses": [{"id": "restore", "trainers": ⟦["amara", "bo"]⟧}]}
        """,
      ]),
    check: .given(\.firstTierCourses) { demanded in
      .eachCourse { course, check in
        let trainers = course.trainers.elements()
        guard demanded.contains(course.id), course.format.value != .selfStudy, !trainers.isEmpty
        else {
          return .notApplicable
        }
        let people = check.inventory.people
        let here = Set(trainers.map(\.value)).filter { id in
          people[id].map { !$0.hasLeft(by: check.asOf) } ?? true
        }
        guard here.count < 2 else { return .pass }
        return .fail(
          here.first.map {
            "'\($0)' alone gives course '\(course.id)', which first-tier roles demand"
          } ?? "all trainers of course '\(course.id)', which first-tier roles demand, have left",
          at: course.trainers.span ?? course.span, help: ["prepare a second trainer"])
      }
    })
}

extension Check {
  /// The courses that roles of first-tier services demand.
  fileprivate var firstTierCourses: Set<RecordID<Course>> {
    var roles: Set<RecordID<Role>> = []
    for service in portfolio.living where portfolio.tierIndex[service] == 0 {
      roles.formUnion(assessment.people.pools.byService[service].map(\.role))
    }
    return Set(
      roles.compactMap { inventory.roles[$0] }.flatMap { $0.curriculum.elements().map(\.value) })
  }
}
