// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tec015RebuildImpossible = Rule(
    "TEC-015", "rebuild-impossible", severity: "HHM-",
    summary: """
      What a service is rebuilt from lies somewhere else: its definition, images, secrets and \
      licences.
      """,
    rationale: """
      If the only copy of the build scripts is on the machines that they build, the machines were \
      built once.
      """,
    howToMend: "List 'rebuild' with each part and the site of a copy.",
    controls: ["CP-10", "ISO 22301 8.3"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "sites": [{"site": "a"}], "rebuild": [
          {"what": "definition", "site": "b"}, {"what": "images", "site": "b"},
          {"what": "secrets", "location": "sealed envelope"}, {"what": "licences", "site": "b"}]}],
         "sites": [{"id": "a"}, {"id": "b"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "sites": [{"site": "a"}], "rebuild": ⟦[
          {"what": "definition", "site": "a"}, {"what": "images", "site": "b"},
          {"what": "secrets", "location": "sealed envelope"}]⟧}],
         "sites": [{"id": "a"}, {"id": "b"}]}
        """,
        """
        {"services": [{"id": "pay", "sites": [{"site": "campus"}], "rebuild": ⟦[
          {"what": "definition", "site": "hall"}, {"what": "images", "location": "vault"},
          {"what": "secrets", "location": "vault"}, {"what": "licences", "location": "vault"}]⟧}],
         "sites": [{"id": "campus"}, {"id": "hall", "partOf": "campus"}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧, "rebuild": [
          {"what": "definition", "site": "b"}, {"what": "images", "location": "vault"},
          {"what": "secrets", "location": "vault"}, {"what": "licences", "location": "vault"}]}],
         "sites": [{"id": "b"}]}
        """
      ]),
    check: .onceRecorded(
      "services.rebuild", { $0.inventory.services.contains { !$0.rebuild.isAbsent } },
      .eachService { service, _, check in
        // What is bought as software its provider rebuilds.
        guard service.mayBeTechnology, service.hosting.value != .saas, !service.rebuild.isMalformed
        else { return .notApplicable }
        let here = service.primarySites
        let safe = service.rebuild.elements().filter { source in
          guard let site = source.site.value else { return !source.location.isAbsent }
          return check.inventory.sites.isLeft([site], ofLosing: here)
        }
        let kept = Set(safe.compactMap(\.what.value))
        let missing = RebuildPart.allCases.filter { !kept.contains($0) }.map(\.rawValue)
        // The one that could not be read may be the one that is missing.
        let isUnread = service.rebuild.elements().contains {
          $0.what.isMalformed || $0.site.isMalformed || $0.location.isMalformed
        }
        guard missing.isEmpty || !isUnread else { return .notApplicable }
        guard !missing.isEmpty else {
          return safe.contains { $0.site.isStated } && service.hidesWhereItRuns
            ? .notEvaluable(missing: "sites", at: service.span) : .pass
        }
        return .fail(
          "service '\(service.id)' cannot be rebuilt if its site is lost: no copy elsewhere of "
            + "\(quoted(missing))", at: service.rebuild.span ?? service.span,
          help: ["lay a copy elsewhere, and list it under 'rebuild'"])
      }))
}
