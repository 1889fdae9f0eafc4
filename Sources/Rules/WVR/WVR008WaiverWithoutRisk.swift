// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let wvr008WaiverWithoutRisk = Rule(
    "WVR-008", "waiver-without-risk", severity: "MML-",
    summary: "A waiver in force names a risk whose acceptance by somebody holds today.",
    rationale: """
      To excuse a gap is to accept what may come of it. Who accepts it, and until when, is said \
      with the risk.
      """,
    howToMend: """
      Record the risk with 'acceptance' ('by', 'on', 'until') by somebody who may accept it, and \
      name it as 'risk' of the waiver.
      """,
    controls: ["ISO 22301 8.2.3", "SOC 2 CC9.1"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "people": [{"id": "bo"}],
         "risks": [{"id": "flood", "acceptance": {"by": "bo", "on": "2026-11-01"}}],
         "waivers": [{"id": "w-1", "subject": "pay", "risk": "flood", "approvedBy": "bo",
           "grantedOn": "2026-11-01", "expiresOn": "2026-12-01"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "people": [{"id": "bo"}],
         "waivers": [{"id": ⟦"w-1"⟧, "subject": "pay", "approvedBy": "bo",
           "grantedOn": "2026-11-01", "expiresOn": "2026-12-01"}]}
        """,
        """
        {"services": [{"id": "pay"}], "people": [{"id": "bo"}], "risks": [{"id": "flood"}],
         "waivers": [{"id": "w-1", "subject": "pay", "risk": ⟦"flood"⟧, "approvedBy": "bo",
           "grantedOn": "2026-11-01", "expiresOn": "2026-12-01"}]}
        """,
        """
        {"services": [{"id": "pay"}], "people": [{"id": "bo"}],
         "risks": [{"id": "flood", "acceptance": {"by": "bo", "on": "2027-01-01"}}],
         "waivers": [{"id": "w-1", "subject": "pay", "risk": ⟦"flood"⟧, "approvedBy": "bo",
           "grantedOn": "2026-11-01", "expiresOn": "2026-12-01"}]}
        """,
      ]),
    check: .eachWaiver { waiver, check in
      // What has run out is WVR-001's to tell.
      guard check.waivers.isInForce(waiver) == .pass, !waiver.risk.isMalformed else {
        return .notApplicable
      }
      let risk = check.inventory.risks[waiver.risk]
      guard risk?.isAccepted(on: check.asOf) != true else { return .pass }
      return .fail(
        waiver.lack(of: risk), at: waiver.risk.span ?? waiver.span,
        help: ["record the risk with 'acceptance', and name it as 'risk'"])
    })
}

extension Waiver {
  /// What is wrong with the risk on which it rests.
  fileprivate func lack(of risk: Risk?) -> Wording {
    guard let risk else { return "waiver '\(id)' names no risk" }
    return risk.acceptance.value?.by.isStated == true
      ? "the acceptance of risk '\(risk.id)', on which waiver '\(id)' rests, does not hold today"
      : "risk '\(risk.id)', on which waiver '\(id)' rests, is accepted by nobody"
  }
}
