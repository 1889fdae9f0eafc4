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
        let here = check.commonPlaces(of: service.primarySites)
        let exposed = plans.flatMap { $0.vitalRecords.elements() }.filter { record in
          guard let site = record.site.value else { return record.location.isAbsent }
          return !here.isDisjoint(with: check.places(with: site))
        }
        guard !exposed.isEmpty else { return .pass }
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
    return sites.dropFirst().reduce(into: places(with: first)) {
      $0.formIntersection(places(with: $1))
    }
  }

  /// A site and all that it is part of, but for regions, which are not lost in one night.
  fileprivate func places(with id: RecordID<Site>) -> Set<RecordID<Site>> {
    var places: Set<RecordID<Site>> = []
    var next: RecordID<Site>? = id
    while let id = next, !places.contains(id) {
      let site = inventory.sites[id]
      guard places.isEmpty || site?.siteKind.value != .region else { break }
      places.insert(id)
      next = site?.partOf.value
    }
    return places
  }
}
