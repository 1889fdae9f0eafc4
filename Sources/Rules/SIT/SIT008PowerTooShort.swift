// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let sit008PowerTooShort = Rule(
    "SIT-008", "power-too-short", severity: "HMM-",
    summary: "A data centre goes on without the grid as long as it must, and somebody brings fuel.",
    rationale: "Generators are tested for an hour. The grid was gone for three days.",
    howToMend: """
      State 'power' of the site with 'autonomy', 'needed' and 'fuelContract'; buy what is missing.
      """,
    controls: ["DORA RTS 26(2)(i)", "ISO/IEC 27001 A.5.29"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "sites": [{"site": "a"}]}], "sites": [{"id": "a", "kind": "datacenter",
          "power": {"autonomy": "3d", "needed": "2d", "fuelContract": "Oil & Sons, four hours"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "sites": [{"site": "a"}]}], "sites": [{"id": "a", "kind": "datacenter",
          "power": ⟦{"autonomy": "8h", "needed": "2d"}⟧}]}
        """,
        """
        {"services": [{"id": "pay", "sites": [{"site": "a"}]}], "sites": [{"id": "a", "kind": "datacenter",
          "power": ⟦{"autonomy": "8h"}⟧}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay", "sites": [{"site": "a"}]}], "sites": [{"id": "a", "kind": "datacenter",
          "power": ⟦{"autonomy": "8h", "fuelContract": "Oil & Sons"}⟧}]}
        """
      ]),
    check: .onceRecorded(
      "sites.power", { $0.inventory.sites.contains { !$0.power.isAbsent } },
      .eachSite { site, _, _ in
        guard site.siteKind.value == .datacenter || !site.power.isAbsent, !site.power.isMalformed
        else { return .notApplicable }
        guard case .stated(let power, let span) = site.power else {
          return .notEvaluable(missing: "power.autonomy of \(site.id)", at: site.span)
        }
        var gaps: [Wording] = []
        if let autonomy = power.autonomy.value, let needed = power.needed.value, autonomy < needed {
          gaps.append("goes on for \(autonomy) of \(needed) without the grid")
        }
        if power.fuelContract.isAbsent { gaps.append("has nobody who brings fuel") }
        guard !gaps.isEmpty else {
          guard power.autonomy.isAbsent || power.needed.isAbsent else { return .pass }
          return .notEvaluable(
            missing: power.autonomy.isAbsent
              ? "power.autonomy of \(site.id)" : "power.needed of \(site.id)",
            at: span)
        }
        return .fail(
          "site '\(site.id)' \(listed(gaps))", at: span, help: ["buy what is missing"])
      }))
}
