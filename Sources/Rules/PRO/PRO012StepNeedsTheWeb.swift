// SPDX-License-Identifier: Apache-2.0

import Assessment
import CommonMark
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let pro012StepNeedsTheWeb = Rule(
    "PRO-012", "step-needs-the-web", severity: "CHM-",
    summary: "The steps of a plan lead to nothing that must be fetched from another server.",
    rationale: """
      The wiki with the commands runs on the machines that are down. What a step needs must be in \
      the portal, which can be carried on a disk.
      """,
    howToMend: "Put the text into 'assets' or a page of its own, and link to that.",
    controls: ["DORA RTS 26(1)(d)", "CP-2", "ISO 22301 8.4.4"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}]}
        -- content/services/pay.md --
        | Step | Duration |
        | --- | --- |
        | Open the [guide](../pages/guide.md) | 5m |
        -- content/pages/guide.md --
        Do this, then that.
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}]}
        -- content/services/pay.md --
        | Step | Duration |
        | --- | --- |
        | Open the [wiki](⟦https://wiki.example.org/pay⟧) | 5m |
        """
      ]),
    check: .eachService { service, position, check in
      guard check.writtenSteps[position]?.isEmpty == false else { return .notApplicable }
      let outside = check.portfolio.webLinksInSteps(of: position)
      guard !outside.isEmpty else { return .pass }
      return .fail(
        "the steps of service '\(service.id)' need what only another server has: "
          + "\(quoted(outside.map(\.text)))", atEach: outside.map(\.span),
        orAt: service.span, help: ["put it into the portal, and link to that"])
    })
}
