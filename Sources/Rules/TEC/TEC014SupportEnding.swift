// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tec014SupportEnding = Rule(
    "TEC-014", "support-ending", severity: "HHML",
    summary: "No component of a service loses its support within 90 days.",
    rationale: """
      What the maker does not support any more is not mended when it breaks, and often cannot be \
      bought again.
      """,
    howToMend: "Replace the component or extend its support, and correct 'endOfSupport'.",
    controls: ["SA-22"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "components": [{"id": "db", "endOfSupport": "2027-12-31"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "components": [
           {"id": "db", "endOfSupport": ⟦"2026-12-31"⟧}, {"id": "os", "endOfSupport": "2020-01-01"}]}]}
        """
      ]),
    check: .eachService { service, _, check in
      let dated = service.components.elements().filter { $0.endOfSupport.isStated }
      guard !dated.isEmpty else { return .notApplicable }
      let ending = dated.filter { component in
        component.endOfSupport.value.map { $0 <= check.asOf.horizon } ?? false
      }
      guard !ending.isEmpty else { return .pass }
      let words = ending.map { component -> Wording in
        guard let day = component.endOfSupport.value else { return inQuotes(component.id) }
        return day < check.asOf
          ? "'\(component.id)' ended on \(day)" : "'\(component.id)' ends on \(day)"
      }
      return .fail(
        "support of components of service '\(service.id)': \(listed(words))",
        atEach: ending.map(\.endOfSupport.span), orAt: service.span,
        help: ["replace the component, or extend its support"])
    })
}
