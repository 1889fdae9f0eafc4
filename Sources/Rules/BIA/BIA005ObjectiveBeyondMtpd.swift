// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let bia005ObjectiveBeyondMtpd = Rule(
    "BIA-005", "objective-beyond-mtpd", severity: "CCHM",
    summary: "RTO and WRT together fit into the MTPD.",
    rationale: """
      When the systems are back, the work that piled up is not yet done. A service that is up in \
      time but late with its backlog has not been recovered in time.
      """,
    howToMend: """
      Shorten 'rto' or 'wrt', or find out whether 'mtpd' is really as short as stated.
      """,
    controls: ["ISO 22301 8.2.2", "SP 800-34r1 3.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h", "wrt": "20h", "mtpd": "1d"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": ⟦"6h"⟧, "wrt": "20h", "mtpd": "1d"}}]}
        """,
        """
        {"services": [{"id": "pay"}],
         "bias": [{"id": "bia-pay", "service": "pay", "rto": ⟦"2d"⟧, "mtpd": "1d"}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧, "bia": {"rto": "4h"}}]}
        """
      ]),
    check: .eachAnalysis { analysis, service, _ in
      guard !analysis.rto.isAbsent, !analysis.mtpd.isAbsent else {
        let missing: [(name: Wording, isAbsent: Bool)] = [
          ("bia.rto", analysis.rto.isAbsent), ("bia.mtpd", analysis.mtpd.isAbsent),
        ]
        return .worst(
          of: missing.filter(\.isAbsent).map {
            .notEvaluable(missing: $0.name, at: analysis.place(in: service))
          })
      }
      guard case .stated(let rto, let span) = analysis.rto, let mtpd = analysis.mtpd.value else {
        return .notApplicable
      }
      let total = RecoveryTime(seconds: rto.seconds + (analysis.wrt.value?.seconds ?? 0))
      guard total > mtpd else { return .pass }
      return .fail(
        analysis.wrt.value.map {
          "RTO \(rto) and WRT \($0) of service '\(service.id)' make \(total), over its MTPD "
            + "of \(mtpd)"
        } ?? "the RTO \(rto) of service '\(service.id)' is over its MTPD of \(mtpd)",
        at: span, notes: [.init("the MTPD", at: analysis.mtpd.span)],
        help: ["recover or catch up faster, or correct the MTPD"])
    })
}
