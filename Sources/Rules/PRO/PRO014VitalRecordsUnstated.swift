// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// The plans of a service list the records and keys that recovery needs, with copies at another
  /// site than where it runs.
  static let pro014VitalRecordsUnstated = Rule(
    "PRO-014", "vital-records-unstated", severity: "CHM-",
    summary: """
      The plans of a service list the records and keys that recovery needs, with copies at another \
      site than where it runs.
      """,
    rationale: """
      The code of the safe is in the safe. A recovery stops at the licence key that nobody can \
      read.
      """,
    howToMend: """
      List 'vitalRecords' of the plan with 'name', 'location' and 'site'; lay a copy at another \
      site.
      """,
    controls: ["ISO 22301 8.3", "CP-9", "FFIEC BCM V"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "sites": [{"site": "bern"}]}], "sites": [{"id": "basel"}, {"id": "bern"}],
         "plans": [{"id": "run", "services": ["pay"], "vitalRecords": [
           {"name": "master key", "location": "safe", "site": "basel"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "sites": [{"site": "bern"}]}], "sites": [{"id": "bern"}],
         "plans": [{"id": "run", "services": ["pay"], "vitalRecords": [
           ⟦{"name": "master key", "location": "safe", "site": "bern"}⟧]}]}
        """
      ]),
    check: .onceRecorded(
      "plans.vitalRecords", { $0.inventory.plans.contains { !$0.vitalRecords.isAbsent } },
      .eachService { service, position, check in
        let plans = check.portfolio.recoveryPlans(of: position)
        guard let plan = plans.first else { return .notApplicable }
        guard plans.contains(where: { !$0.vitalRecords.isAbsent }) else {
          return .fail(
            "the plans of service '\(service.id)' list no vital records", at: plan.span,
            help: ["list 'vitalRecords', or state '[]'"])
        }
        let here = Set(service.primarySites)
        let exposed = plans.flatMap { $0.vitalRecords.elements() }.filter { record in
          guard let site = record.site.value else { return record.location.isAbsent }
          return here == [site]
        }
        guard !exposed.isEmpty else { return .pass }
        return .fail(
          "service '\(service.id)' has vital records at no other site than its own: "
            + "\(quoted(exposed.map(\.name.value)))", atEach: exposed.map(\.span),
          orAt: plan.span, help: ["lay a copy at another site"])
      }))
}
