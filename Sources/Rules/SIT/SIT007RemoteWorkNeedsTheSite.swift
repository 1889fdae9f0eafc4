// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let sit007RemoteWorkNeedsTheSite = Rule(
    "SIT-007", "remote-work-needs-the-site", severity: "CHM-",
    summary: """
      Whoever is to work from elsewhere when a site is lost needs nothing that is lost with it.
      """,
    rationale: """
      The gateway for working from home stands in the cellar of the office that one works from \
      home instead of.
      """,
    howToMend: """
      Move what remote work needs to another site, or count on fewer people; list it under \
      'remoteNeeds'.
      """,
    controls: ["DORA RTS 26(2)(c)", "DORA RTS 26(2)(e)"],
    examples: Examples(
      passing: [
        """
        {"sites": [{"id": "office"}, {"id": "cloud"}],
         "services": [{"id": "vpn", "sites": [{"site": "cloud"}]}, {"id": "pay", "people": {"workforce": [
           {"site": "office", "headcount": 9, "canWorkRemotely": 9, "remoteNeeds": ["vpn"]}]}}]}
        """
      ],
      failing: [
        """
        {"sites": [{"id": "office"}],
         "services": [{"id": "vpn", "sites": [{"site": "office"}], "bia": {"rto": "4h"}},
          {"id": "pay", "people": {"workforce": [
           {"site": "office", "headcount": 9, "canWorkRemotely": 9, "remoteNeeds": [⟦"vpn"⟧]}]}}]}
        """
      ],
      notEvaluable: [
        """
        {"services": [{"id": "vpn"}, {"id": "pay", "people": {"workforce": [
           ⟦{"headcount": 9, "canWorkRemotely": 9, "remoteNeeds": ["vpn"]}⟧]}}]}
        """,
        """
        {"sites": [{"id": "office", "alternates": ["cloud"]}, {"id": "cloud"}],
         "services": [{"id": "vpn", "sites": [{"site": "office"}], "bia": {"rto": "4h"}},
          {"id": "pay", "people": {"workforce": [
           {"site": "office", "headcount": 9, "canWorkRemotely": 9, "remoteNeeds": [⟦"vpn"⟧]}]}}]}
        """,
      ]),
    check: .onceRecorded(
      "workforce.remoteNeeds",
      { check in
        check.inventory.services.contains { service in
          (service.people.value?.workforce.elements() ?? []).contains { !$0.remoteNeeds.isAbsent }
        }
      },
      .eachService { service, _, check in
        let groups = (service.people.value?.workforce.elements() ?? [])
          .filter { ($0.canWorkRemotely.value ?? 0) > 0 }
        return .worst(
          of: groups.map { group in
            guard !group.remoteNeeds.isAbsent else {
              return .notEvaluable(missing: "workforce.remoteNeeds", at: group.span)
            }
            guard !group.site.isAbsent else {
              return .notEvaluable(missing: "workforce.site", at: group.span)
            }
            guard let needs = group.remoteNeeds.value, let site = group.site.value else {
              return .notApplicable
            }
            let fates = needs.map { check.falls($0.value, withSite: site) }
            let gone = needs.indices.filter { fates[$0] == true }.map { needs[$0] }
            guard !gone.isEmpty else {
              guard let doubt = fates.firstIndex(of: nil) else { return .pass }
              return check.cannotTell(ofRecovery: needs[doubt])
            }
            return .fail(
              "who works for service '\(service.id)' from elsewhere when site '\(site)' is lost needs "
                + "what is lost with it: \(quoted(gone.map(\.value.text)))",
              atEach: gone.map(\.span),
              orAt: group.span, help: ["move it to another site, or count on fewer people"])
          })
      }))
}

extension Check {
  /// That it is not known when a service would be back.
  fileprivate func cannotTell(ofRecovery need: Located<RecordID<Service>>) -> Outcome {
    let missing = portfolio.position(of: need.value).map { assessment.missingInputs(of: $0) }
    return .notEvaluable(missing: missing?.first ?? "times.own of \(need.value)", at: need.span)
  }

  /// Whether a service misses its RTO when a site is lost; `nil` where that is not known.
  fileprivate func falls(_ id: RecordID<Service>, withSite site: RecordID<Site>) -> Bool? {
    guard let position = portfolio.position(of: id),
      let row = assessment.losses.row(.site, site.text)
    else { return false }
    let fallen = assessment.losses.services(in: row)
    let place = fallen.firstIndex { $0.service >= position }
    guard let place, fallen[place].service == position else { return false }
    return fallen[place].missesRTO
  }
}
