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
      tier.
      """,
    controls: ["ISO 22301 8.2.3"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "waivers": [{"id": "w-1",
           "subject": "pay",
           "grantedOn": "2026-10-01", "expiresOn": "2026-12-30"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1"}], "waivers": [{"id": "w-1",
           "subject": "pay",
           "grantedOn": "2026-10-01", "expiresOn": ⟦"2026-12-31"⟧}]}
        """
      ]),
    check: .eachWaiver { waiver, check in
      guard let granted = waiver.grantedOn.value,
        case .stated(let end, let span) = waiver.expiresOn
      else { return .notApplicable }
      let service = waiver.waivedService.flatMap { check.portfolio.position(of: $0) }
      let policy =
        service.map { check.portfolio.strictPolicy(of: $0) } ?? check.programme.tiers.first
      guard let life = policy?.waiverLife, end > granted.adding(life) else { return .pass }
      return .fail(
        "waiver '\(waiver.id)' runs from \(granted) to \(end), longer than the \(life) allowed",
        at: span, notes: [.init("granted", at: waiver.grantedOn.span)],
        help: ["let it end by \(granted.adding(life))"])
    })
}
