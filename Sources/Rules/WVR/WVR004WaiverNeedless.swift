// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let wvr004WaiverNeedless = Rule(
    "WVR-004", "waiver-needless", severity: "LLLL",
    summary: "Every waiver in force covers something that still fails, of one record alone.",
    rationale: """
      What was mended needs no excuse. A waiver that stays behind would cover the next failure \
      without anybody having agreed to it. So does one whose 'subject' is the id of a service and of \
      a site, both of which its rule finds fault with.
      """,
    howToMend: """
      Take the waiver out. Where it could be for two records, say of which kind its subject is: \
      'site:north'.
      """,
    controls: ["ISO 22301 10.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "people": [{"id": "bo"}],
         "waivers": [{"id": "w-1", "rule": "GOV-001", "subject": "pay", "approvedBy": "bo",
           "grantedOn": "2026-11-01", "expiresOn": "2026-12-01"}]}
        -- content/program.json --
        {"nonWaivable": []}
        """,
        """
        {"services": [{"id": "pay"}], "waivers": [{"id": "w-1", "rule": "GOV-001", "subject": "pay",
           "expiresOn": "2026-01-01"}]}
        """,
        """
        {"services": [{"id": "pay"}], "people": [{"id": "bo"}],
         "waivers": [{"id": "w-1", "rule": "gov-002", "subject": "pay", "approvedBy": "bo",
             "grantedOn": "2026-11-01", "expiresOn": "2026-12-01"},
           {"id": "w-2", "rule": "GOV-002", "subject": "pya", "approvedBy": "bo",
             "grantedOn": "2026-11-01", "expiresOn": "2026-12-01"}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "owner": "amara"}], "people": [{"id": "amara"}, {"id": "bo"}],
         "waivers": [{"id": ⟦"w-1"⟧, "rule": "GOV-001", "subject": "pay", "approvedBy": "bo",
           "grantedOn": "2026-11-01", "expiresOn": "2026-12-01"}]}
        -- content/program.json --
        {"nonWaivable": []}
        """,
        """
        {"services": [{"id": "pay"}], "people": [{"id": "bo"}],
         "waivers": [{"id": ⟦"w-1"⟧, "rule": "GOV-002", "subject": "pay", "approvedBy": "bo",
           "grantedOn": "2026-11-01", "expiresOn": "2026-12-01"}]}
        -- content/program.json --
        {"rules": {"GOV-002": "off"}}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1", "bia": {"rto": "1h"},
           "sites": [{"site": "north"}], "dependencies": [{"on": "north"}]},
          {"id": "north", "bia": {"rto": "8h"}, "times": {"own": "8h"}}],
         "sites": [{"id": "north"}], "people": [{"id": "bo"}],
         "waivers": [{"id": "w-1", "rule": "DEP-022", "subject": ⟦"north"⟧, "approvedBy": "bo",
           "grantedOn": "2026-11-01", "expiresOn": "2026-12-01"}]}
        """,
        """
        {"services": [{"id": "fax", "tier": "tier-3"}], "people": [{"id": "bo"}],
         "waivers": [{"id": ⟦"w-1"⟧, "rule": "GOV-001", "subject": "fax", "approvedBy": "bo",
           "grantedOn": "2026-11-01", "expiresOn": "2026-12-01"}]}
        -- content/program.json --
        {"nonWaivable": ["GOV-001"]}
        """,
      ]),
    check: .afterwards(
      .eachPlacedWaiver { waiver, position, check in
        guard waiver.isValid(on: check.asOf), let named = waiver.rule.value,
          // What no rule is called exactly covers nothing, and was reported when it was read.
          let waived = waiver.waived, let rule = Rule.all.first(where: { $0.id == named })
        else { return .notApplicable }
        // That there is no such record INV-002 tells.
        guard check.knows(waived.id, waived.kind) else { return .notApplicable }
        let column = check.columns.column(ofWaiver: position)
        guard check.waivers.mayBeWaived(rule.id, tier: column) else {
          // Where WVR-006 is asked, it tells.
          guard Rule.wvr006WaiverForbidden.severity[column] == nil else { return .notApplicable }
          return .fail(
            "waiver '\(waiver.id)' covers nothing: \(rule.id) may not be waived",
            at: waiver.span, help: ["take it out"])
        }
        func occurs(_ kind: RecordKind?) -> Bool {
          check.occurrences.contains(
            Occurrence(
              rule: rule.id, kind: kind, subject: waived.id,
              discriminator: waiver.discriminator.value))
        }
        guard !occurs(waived.kind) else {
          let kinds = waived.kind == nil ? RecordKind.allCases.filter(occurs) : []
          return kinds.count > 1 ? .fail(waiver.ambiguity(among: kinds, waived.id)) : .pass
        }
        return .fail(
          RuleSettings(check.settings).isOff(rule)
            ? "waiver '\(waiver.id)' covers nothing: \(rule.id) is turned off"
            : "waiver '\(waiver.id)' covers nothing: \(rule.id) finds no fault with '\(waived.id)'",
          at: waiver.span, help: ["take it out"])
      }))
}

extension Waiver {
  /// That it covers what its rule finds wrong with records of several kinds.
  fileprivate func ambiguity(among kinds: [RecordKind], _ id: String) -> Flaw {
    var flaw = Flaw(
      "waiver '\(self.id)' covers more than one record: \(listed(kinds.map { $0.called(id) }))",
      at: self.subject.span ?? self.span,
      help: [
        "say which kind it is for in 'subject', as in \(inQuotes("\(kinds[0].singular):\(id)"))"
      ])
    // What nobody agreed to is worse than what nobody needs.
    flaw.raise = 1
    return flaw
  }
}
