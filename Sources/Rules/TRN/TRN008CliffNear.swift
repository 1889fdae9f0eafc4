// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let trn008CliffNear = Rule(
    "TRN-008", "cliff-near", severity: "HHM-",
    summary: """
      No role falls below its minimum within 90 days if nobody renews a course.
      """,
    rationale: """
      Courses that were taken together run out together. The day on which too few are left is \
      known long before.
      """,
    howToMend: """
      Book renewals for some of the holders well before that day, not all on the same date.
      """,
    controls: ["ISO 22301 7.2", "ISO 22301 7.1"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-3",
           "people": {"roles": [{"role": "dba", "primary": "amara"}]}}],
         "roles": [{"id": "dba"}],
         "people": [{"id": "amara", "accessVerifiedOn": "2026-11-01",
           "contacts": [{"verifiedOn": "2026-11-01"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-3",
           "people": {"roles": [{"role": ⟦"dba"⟧, "primary": "amara"}]}}],
         "roles": [{"id": "dba", "curriculum": ["restore"]}], "courses": [{"id": "restore"}],
         "people": [{"id": "amara", "accessVerifiedOn": "2026-11-01",
           "contacts": [{"verifiedOn": "2026-11-01"}]}],
         "trainingRecords": [{"person": "amara", "course": "restore",
           "completedOn": "2026-01-01",
           "validUntil": "2027-01-15"}]}
        """
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧, "tier": "tier-1"}]}
        """
      ]),
    check: .eachService { service, position, check in
      let (readiness, asOf) = (check.assessment.people.services[position], check.asOf)
      return readiness.keepsAwayFromCliff(on: asOf).outcome(
        missing: "people.roles", at: service.span
      ) {
        .worst(
          of: readiness.roles.map { role in
            guard let cliff = role.cliffAhead(on: asOf) else { return .pass }
            return .fail(
              role.minimum == 1
                ? "role '\(role.role)' of service '\(service.id)' has nobody who can take it from "
                  + "\(cliff) on"
                : "role '\(role.role)' of service '\(service.id)' has fewer than \(role.minimum) who "
                  + "can take it from \(cliff) on", at: role.span, role.role.text,
              help: ["renew a course, or mend why others do not count"])
          })
      }
    })
}
