// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let wvr008WaiverWithoutRisk = Rule(
    "WVR-008", "waiver-without-risk", severity: "MML-",
    summary: """
      A waiver in force names a risk whose acceptance, by nobody below its approver, holds today.
      """,
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
        """
        {"services": [{"id": "pay"}], "people": [{"id": "amara", "manager": "bo"}, {"id": "bo"}],
         "risks": [{"id": "flood", "acceptance": {"by": "amara", "on": "2026-11-01"}}],
         "waivers": [{"id": "w-1", "subject": "pay", "risk": ⟦"flood"⟧, "approvedBy": "bo",
           "grantedOn": "2026-11-01", "expiresOn": "2026-12-01"}]}
        """,
      ]),
    check: .eachWaiver { waiver, check in
      // What has run out is WVR-001's to tell.
      guard check.waivers.isInForce(waiver) == .pass, !waiver.risk.isMalformed else {
        return .notApplicable
      }
      guard let risk = check.inventory.risks[waiver.risk], risk.isAccepted(on: check.asOf) else {
        return .fail(
          waiver.lack(of: check.inventory.risks[waiver.risk]),
          at: waiver.risk.span ?? waiver.span,
          help: ["record the risk with 'acceptance', and name it as 'risk'"])
      }
      guard let approver = waiver.approvedBy.value, let by = risk.acceptance.value?.by.value,
        check.reports(by, to: approver)
      else { return .pass }
      return .fail(
        "risk '\(risk.id)', on which waiver '\(waiver.id)' rests, was accepted by '\(by)', who "
          + "reports to '\(approver)', who granted the waiver",
        at: waiver.risk.span ?? waiver.span,
        help: ["have the risk accepted by whoever granted the waiver, or by somebody above"])
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
