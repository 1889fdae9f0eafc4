// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let bia009PeakPromiseLonger = Rule(
    "BIA-009", "peak-promise-longer", severity: "HML-",
    summary: """
      The RTO for a peak period is stated, and no longer than the one for all other days.
      """,
    rationale: """
      The season in which a service earns its year is the one in which it must be back sooner, \
      not later.
      """,
    howToMend: "State 'rto' of each peak period, or drop the period if it makes no difference.",
    controls: ["ISO 22301 8.2.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "peakPeriods": [
           {"name": "Christmas", "rto": "1h"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "peakPeriods": [
           {"name": "Christmas", "rto": ⟦"8h"⟧}]}]}
        """,
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}, "peakPeriods": [
           ⟦{"name": "Christmas"}⟧]}]}
        """,
      ]),
    check: .eachService { service, position, check in
      let rto = check.portfolio.analysis(of: position)?.rto.value
      let peaks = service.peakPeriods.elements()
      guard !peaks.isEmpty, let rto else { return .notApplicable }
      let odd = peaks.filter { peak in
        peak.rto.isAbsent || peak.rto.value.map { $0 > rto } ?? false
      }
      guard !odd.isEmpty else { return .pass }
      let promises = odd.map { peak -> Wording in
        let name = quoted([peak.name.value])
        return peak.rto.value.map { "\(name) \($0)" } ?? "\(name) none"
      }
      return .fail(
        "for its peak periods service '\(service.id)' promises no RTO of \(rto) or less: "
          + "\(enumerated(promises))",
        atEach: odd.map { $0.rto.span ?? $0.span }, orAt: service.span,
        help: ["state an 'rto' no longer than that of all other days"])
    })
}
