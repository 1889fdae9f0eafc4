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
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay", "sites": [{"site": "a"}]}], "sites": [{"id": "a", "networkPaths": ⟦[
          {"provider": "North Line"}, {"provider": "Sea Link"}]⟧}]}
        """
      ]),
    check: .onceRecorded(
      "sites.networkPaths", { $0.inventory.sites.contains { !$0.networkPaths.isAbsent } },
      .eachSite { site, _, _ in
        guard site.siteKind.value == .datacenter || !site.networkPaths.isAbsent,
          !site.networkPaths.isMalformed
        else { return .notApplicable }
        let paths = site.networkPaths.elements()
        let (providers, routes) = (
          Variety(of: paths.map(\.provider)), Variety(of: paths.map(\.route))
        )
        let lines: Wording? =
          switch (providers.isCertainlyOne, routes.isCertainlyOne) {
          case _ where paths.isEmpty: "no network path"
          case (true, true): "1 provider on 1 route"
          case (true, false): "1 provider alone"
          case (false, true):
            providers.isCertainlyMore ? "\(providers.count) providers on 1 route" : "1 route alone"
          case (false, false): nil
          }
        guard let lines else { return site.isToldApart(providers, routes) }
        return .fail(
          "site '\(site.id)' is reached by \(lines)", at: site.networkPaths.span ?? site.span,
          help: ["order a line of another provider on another route"])
      }))
}

/// How many different names a field has in a list of objects.
private struct Variety {
  let count: Int
  /// Whether one of the objects leaves the field out, or it could not be read there.
  let isPartUnknown: Bool
  /// Whether it could not be read in one of them.
  let isUnread: Bool
  private let isAlone: Bool

  init(of names: [Stated<String>]) {
    count = Set(names.compactMap { $0.value?.normalised }).count
    isPartUnknown = names.contains { !$0.isStated }
    isUnread = names.contains(where: \.isMalformed)
    isAlone = names.count < 2
  }

  /// Whether there are not two, whatever is not stated.
  var isCertainlyOne: Bool { isAlone || count < 2 && !isPartUnknown }

  /// Whether there are two, whatever is not stated.
  var isCertainlyMore: Bool { count > 1 }
}

extension Site {
  /// What is said of paths of which none is known to be the only one.
  fileprivate func isToldApart(_ providers: Variety, _ routes: Variety) -> Outcome {
    guard !providers.isCertainlyMore || !routes.isCertainlyMore else { return .pass }
    guard !providers.isUnread, !routes.isUnread else { return .notApplicable }
    return .notEvaluable(
      missing: providers.isCertainlyMore
        ? "networkPaths.route of \(id)" : "networkPaths.provider of \(id)",
      at: self.networkPaths.span ?? span)
  }
}
