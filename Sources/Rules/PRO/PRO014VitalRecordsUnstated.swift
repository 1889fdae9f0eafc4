// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
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
      site, which is not part of the same place.
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
        """,
        """
        {"services": [{"id": "pay", "sites": [{"site": "hall-a"}]}],
         "sites": [{"id": "campus"}, {"id": "hall-a", "partOf": "campus"},
          {"id": "hall-b", "partOf": "campus"}],
         "plans": [{"id": "run", "services": ["pay"], "vitalRecords": [
           ⟦{"name": "master key", "location": "safe", "site": "hall-b"}⟧]}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧}], "sites": [{"id": "bern"}],
         "plans": [{"id": "run", "services": ["pay"], "vitalRecords": [
           {"name": "master key", "location": "safe", "site": "bern"}]}]}
        """
      ]),
    check: .onceRecorded(
      "plans.vitalRecords", { $0.inventory.plans.contains { !$0.vitalRecords.isAbsent } },
      .eachService { service, position, check in
        let plans = check.portfolio.recoveryPlans(of: position)
        guard let plan = plans.first else {
          return check.withoutPlanRecord(service, position, .vitalRecords)
        }
        guard plans.contains(where: { !$0.vitalRecords.isAbsent }) else {
          return .fail(
            "the plans of service '\(service.id)' list no vital records", at: plan.span,
            help: ["list 'vitalRecords', or state '[]'"])
        }
        let here = check.commonPlaces(of: service.primarySites)
        let exposed = plans.flatMap { $0.vitalRecords.elements() }.filter { record in
          guard let site = record.site.value else { return record.location.isAbsent }
          return !here.isDisjoint(with: check.inventory.sites.places(with: site))
        }
        guard !exposed.isEmpty else {
          let isAtSite = plans.contains { plan in
            plan.vitalRecords.elements().contains { $0.site.isStated }
          }
          return isAtSite && service.hidesWhereItRuns
            ? .notEvaluable(missing: "sites", at: service.span) : .pass
        }
        return .fail(
          "service '\(service.id)' has vital records at no other site than its own: "
            + "\(quoted(exposed.map(\.name.value)))", atEach: exposed.map(\.span),
          orAt: plan.span, help: ["lay a copy at another site"])
      }))
}

extension Check {
  /// The places whose loss takes all of some sites at once.
  fileprivate func commonPlaces(of sites: [RecordID<Site>]) -> Set<RecordID<Site>> {
    guard let first = sites.first else { return [] }
    let records = inventory.sites
    return sites.dropFirst().reduce(into: records.places(with: first)) {
      $0.formIntersection(records.places(with: $1))
    }
  }
}
