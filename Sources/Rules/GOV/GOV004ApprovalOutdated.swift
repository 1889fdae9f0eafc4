// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let gov004ApprovalOutdated = Rule(
    "GOV-004", "approval-outdated", severity: "CHML",
    summary: "The approval covers what the record says today.",
    rationale: """
      An approval is given to a text, not to a name. When recovery times, dependencies or steps \
      change afterwards, nobody has approved what is now in force.
      """,
    howToMend: """
      Have the record approved again and set 'approval.fingerprint' to the current one; 'holdfast \
      fingerprint ID' prints it.
      """,
    controls: ["ISO 22301 7.5.3", "ISO 22301 6.3", "CP-2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "approval": {"state": "approved", "approvedBy": "bo",
           "fingerprint": ⟦"0123"⟧}}], "people": [{"id": "bo"}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1", "approval": {"state": "approved",
           "approvedBy": "bo", "fingerprint": ⟦"0123"⟧, "fields": {"tier": "4567"}}}],
         "people": [{"id": "bo"}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay", "approval": {"state": ⟦"approved"⟧, "approvedBy": "bo"}}],
         "people": [{"id": "bo"}]}
        """
      ]),
    check: .eachService { service, position, check in
      let verdict = check.reviews.approvalCovers(position, by: check.assessment.fingerprints)
      let place =
        service.approval.value?.fingerprint.span ?? service.approval.value?.state.span
        ?? service.span
      return verdict.outcome(missing: "approval.fingerprint", at: place) {
        let fingerprints = check.assessment.fingerprints
        let changed = service.approval.value.flatMap {
          fingerprints.parts(ofService: position).changed(since: $0)
        }
        return .fail(
          changed.map {
            "service '\(service.id)' has changed since it was approved: "
              + "\($0.joined(separator: ", "))"
          } ?? "service '\(service.id)' has changed since it was approved", at: place,
          help: ["have it approved again; its fingerprint is now \(fingerprints.service(position))"]
        )
      }
    })
}
