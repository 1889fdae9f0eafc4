// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let wvr005WaiverRenewedAgain = Rule(
    "WVR-005", "waiver-renewed-again", severity: "HHML",
    summary: "No waiver is the third in a row for the same gap.",
    rationale: """
      What is excused for the third time is no exception any more. Either the gap is to be \
      closed, or the demand is wrong.
      """,
    howToMend: """
      Close the gap, or lower the demand for good and say why; do not renew the waiver.
      """,
    controls: ["ISO 22301 10.1"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "waivers": [{"id": "w-1", "subject": "pay"},
           {"id": "w-2", "subject": "pay", "renewalOf": "w-1"}]}
        """,
        """
        {"services": [{"id": "pay"}, {"id": "ship"}], "waivers": [{"id": "w-1", "subject": "pay"},
           {"id": "w-2", "subject": "pay", "renewalOf": "w-1"},
           {"id": "w-3", "subject": "ship", "renewalOf": "w-2"}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "waivers": [{"id": "w-1", "subject": "pay"},
           {"id": "w-2", "subject": "pay", "renewalOf": "w-1"},
           {"id": "w-3", "subject": "pay", "renewalOf": ⟦"w-2"⟧}]}
        """,
        """
        {"services": [{"id": "pay"}], "waivers": [
           {"id": "w-1", "subject": "pay", "renewalOf": ⟦"w-2"⟧},
           {"id": "w-2", "subject": "pay", "renewalOf": ⟦"w-1"⟧},
           {"id": "w-3", "subject": "pay", "renewalOf": ⟦"w-3"⟧}]}
        """,
      ]),
    check: .eachWaiver { waiver, check in
      let place = waiver.renewalOf.span ?? waiver.span
      switch check.waivers.renewal(by: waiver) {
      case nil, .differs: return .notApplicable
      case .circle(let earlier):
        return .fail(
          earlier.id == waiver.id
            ? "waiver '\(waiver.id)' renews itself"
            : "waiver '\(waiver.id)' renews '\(earlier.id)', which leads back to it", at: place,
          help: ["name the waiver before it in 'renewalOf', or none"])
      case .renews(let first):
        guard case .renews(let second) = check.waivers.renewal(by: first) else { return .pass }
        return .fail(
          "waiver '\(waiver.id)' renews '\(first.id)', which renewed '\(second.id)'", at: place,
          help: ["close the gap, or lower the demand for good"])
      }
    })
}
