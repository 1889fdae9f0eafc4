// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tec016OneNetworkPath = Rule(
    "TEC-016", "one-network-path", severity: "HMM-",
    summary: """
      A site where a service runs is reached by two lines of different providers on different \
      routes.
      """,
    rationale: "Two contracts with one duct under the street are one line for the excavator.",
    howToMend: "Order a second line on another route, and list both as 'networkPaths'.",
    controls: ["CP-8", "ISO/IEC 27001 A.8.14"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "sites": [{"site": "a"}]}], "sites": [{"id": "a", "networkPaths": [
          {"provider": "North Line", "route": "east duct"}, {"provider": "Sea Link", "route": "mast"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "sites": [{"site": "a"}]}], "sites": [{"id": "a", "networkPaths": ⟦[
          {"provider": "North Line", "route": "east duct"},
          {"provider": "Sea Link", "route": "East duct"}]⟧}]}
        """
      ]),
    check: .onceRecorded(
      "sites.networkPaths", { $0.inventory.sites.contains { !$0.networkPaths.isAbsent } },
      .eachSite { site, _, _ in
        guard site.siteKind.value == .datacenter || !site.networkPaths.isAbsent,
          !site.networkPaths.isMalformed
        else { return .notApplicable }
        let paths = site.networkPaths.elements()
        let providers = Set(paths.compactMap { $0.provider.value?.normalised })
        let routes = Set(paths.compactMap { $0.route.value?.normalised })
        guard providers.count < 2 || routes.count < 2 else { return .pass }
        let lines: (by: Wording, on: Wording) = (
          providers.count == 1 ? "1 provider" : "\(providers.count) providers",
          routes.count == 1 ? "1 route" : "\(routes.count) routes"
        )
        return .fail(
          "site '\(site.id)' is reached by \(lines.by) on \(lines.on)",
          at: site.networkPaths.span ?? site.span,
          help: ["order a line of another provider on another route"])
      }))
}
