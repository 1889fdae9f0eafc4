// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let bia018ObjectiveBeyondLegalDeadline = Rule(
    "BIA-018", "objective-beyond-legal-deadline", severity: "CHM-",
    summary: "The RTO is no longer than the shortest legal or contractual deadline.",
    rationale: """
      A law does not wait for a recovery. A deadline missed by plan is missed on purpose.
      """,
    howToMend: """
      Shorten 'rto', or meet the deadline by a workaround and correct what it demands.
      """,
    controls: ["ISO 22301 4.2.2", "DORA 14", "DORA 19"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h", "legalDeadlines": [
           {"what": "report to the authority", "within": "4h"}]}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": ⟦"5h"⟧, "legalDeadlines": [
           {"what": "report to the authority", "within": "4h"}]}}]}
        """
      ]),
    check: .eachAnalysis { analysis, service, _ in
      let shortest = analysis.legalDeadlines.elements().filter { $0.within.isStated }
        .min { ($0.within.value?.seconds ?? 0) < ($1.within.value?.seconds ?? 0) }
      guard let within = shortest?.within.value, case .stated(let rto, let span) = analysis.rto
      else {
        return .notApplicable
      }
      guard rto > within else { return .pass }
      return .fail(
        shortest?.what.value.map {
          "the RTO of service '\(service.id)' is \(rto), but '\($0)' is due within \(within)"
        } ?? "the RTO of service '\(service.id)' is \(rto), but a deadline ends within \(within)",
        at: span,
        notes: [.init("the deadline", at: shortest?.within.span)],
        help: ["promise \(within) or less"])
    })
}
