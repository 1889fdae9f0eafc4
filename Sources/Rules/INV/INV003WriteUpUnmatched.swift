// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let inv003WriteUpUnmatched = Rule(
    "INV-003", "write-up-unmatched", severity: "CHML",
    summary: "Every service has a write-up, and every write-up a service.",
    rationale: """
      A service in the inventory without a write-up has facts but no words to act on. A write-up \
      without a service is read by nobody: no page, figure or check knows it.
      """,
    howToMend: """
      Write content/services/ID.md for the service, or name it as 'service' in the front matter of \
      the file that is about it. Add the missing service to the inventory, or delete its write-up.
      """,
    controls: ["ISO 22301 7.5", "ISO 22301 8.4.4"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}]}
        -- content/services/pay.md --
        # Payments
        """,
        """
        {"services": [{"id": "pay"}, {"id": "fax", "status": "retired"}]}
        -- content/services/processes/payments.md --
        ---
        service: pay
        ---
        # Payments
        """,
      ],
      failing: [
        """
        {"services": [{"id": ⟦"pay"⟧}]}
        """,
        """
        {"services": []}
        -- content/services/pay.md --
        ⟦⟧# Payments
        """,
      ]),
    check: .eachService { service, position, check in
      guard !check.portfolio.hasWriteUp(position) else { return .pass }
      return .fail(
        "service '\(service.id)' has no write-up", at: service.span,
        help: ["write content/services/\(service.id).md"])
    }.and(
      .eachWriteUp { document, check in
        let services = check.inventory.services
        guard services.index(of: document.service) == nil else { return .pass }
        // A service named in the front matter that does not exist was reported as a reference.
        guard document.fields.service.isAbsent else { return .notApplicable }
        return .fail(
          "this write-up is about service '\(document.service)', which is not in the inventory",
          at: document.start,
          help: didYouMean(document.service.text, among: services.map(\.id.text))
            + ["add the service to the inventory, or name another one as 'service'"])
      }))
}
