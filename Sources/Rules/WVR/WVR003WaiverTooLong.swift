// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let wvr003WaiverTooLong = Rule(
    "WVR-003", "waiver-too-long", severity: "HMML",
    summary: "No waiver lasts longer than the tier of its subject allows.",
    rationale: """
      A waiver of two years is a decision to do nothing, taken without saying so.
      """,
    howToMend: """
      Shorten 'expiresOn', and renew with a reason if need be. The limit is 'waiverLife' of the \
      tier of its subject.
      """,
    controls: ["ISO 22301 8.2.3"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "waivers": [{"id": "w-1",
           "subject": "pay",
           "grantedOn": "2026-10-01", "expiresOn": "2026-12-30"}]}
        """,
        """
        {"services": [{"id": "fax", "tier": "tier-4", "suppliers": [{"supplier": "telex"}]}],
         "suppliers": [{"id": "telex"}],
         "exercises": [{"id": "ex-1", "scope": [{"service": "fax"}]}],
         "actions": [{"id": "act-1", "source": "ex-1"}],
         "waivers": [{"id": "w-1", "subject": "telex", "grantedOn": "2026-10-01",
             "expiresOn": "2027-06-01"},
           {"id": "w-2", "subject": "action:act-1", "grantedOn": "2026-10-01",
             "expiresOn": "2027-06-01"}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "waivers": [{"id": "w-1",
           "subject": "pay",
           "grantedOn": "2026-10-01", "expiresOn": ⟦"2026-12-31"⟧}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "waivers": [{"id": "w-1",
           "subject": "pay",
           "grantedOn": "2026-01-01", "expiresOn": ⟦"2026-12-31"⟧}]}
        """,
      ]),
    check: .eachPlacedWaiver { waiver, position, check in
      // Whose tier it is to be judged by nobody knows where its subject could not be read.
      guard !waiver.subject.isMalformed, let granted = waiver.grantedOn.value,
        case .stated(let end, let span) = waiver.expiresOn
      else { return .notApplicable }
      let policy = check.policy(ofRank: check.columns.rank(ofWaiver: position))
      guard let life = policy?.waiverLife, end > granted.adding(life) else { return .pass }
      let last = granted.adding(life)
      return .fail(
        "waiver '\(waiver.id)' runs from \(granted) to \(end), longer than the \(life) allowed",
        at: span, notes: [.init("granted", at: waiver.grantedOn.span)],
        // A waiver that ended in the past would be an expired one.
        help: [
          last < check.asOf ? "take it out, or have it renewed" : "let it end by \(last)"
        ])
    })
}
