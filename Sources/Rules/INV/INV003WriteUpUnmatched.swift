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
      without a service is read by nobody: no page, figure or check knows it. So is a second one \
      of the same service: of several, only the first by its path counts.
      """,
    howToMend: """
      Write content/services/ID.md for the service, or name it as 'service' in the front matter of \
      the file that is about it. Add the missing service to the inventory, or delete its write-up; \
      make one of two write-ups of the same service.
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
        """
        {"services": [{"id": "pay"}, {"id": ⟦"ship"⟧}]}
        -- content/services/pay.md --
        # Payments
        -- content/services/ship.md --
        ---
        service: ⟦pay⟧
        ---
        # Shipping
        """,
      ]),
    check: .given(\.writeUpsNamedOtherwise) { misnamed in
      .eachService { service, position, check in
        guard !check.portfolio.hasWriteUp(position) else { return .pass }
        return .fail(
          "service '\(service.id)' has no write-up", at: service.span,
          help: [
            misnamed[service.id].map {
              "take 'service: \($0.service)' out of the front matter of content/\($0.path)"
            } ?? "write content/services/\(service.id).md"
          ])
      }
    }.and(
      .eachWriteUp { document, check in
        let services = check.inventory.services
        if let service = services.index(of: document.service) {
          return check.portfolio.writeUpStart(of: service) == document.start
            ? .pass : .fail(check.surplus(document))
        }
        // A service named in the front matter that does not exist was reported as a reference.
        guard document.frontMatter.service.isAbsent else { return .notApplicable }
        return .fail(
          "this write-up is about service '\(document.service)', which is not in the inventory",
          at: document.start,
          help: didYouMean(document.service.text, among: services.map(\.id.text))
            + ["add the service to the inventory, or name another one as 'service'"])
      }))
}

/// Which service a file says that it is about.
private struct Naming: Sendable {
  let path: String
  let service: RecordID<Service>
}

extension Check {
  /// By service: the file that has its name and says that it is about another one.
  fileprivate var writeUpsNamedOtherwise: [RecordID<Service>: Naming] {
    var namings: [RecordID<Service>: Naming] = [:]
    let writeUps = programme.documents.writeUps
    for place in writeUps.indices {
      // Nearly all that name a service are named as it is.
      guard let named = writeUps[place].frontMatter.service.value,
        named.text != writeUps[place].name
      else { continue }
      let document = writeUps[place]
      guard named != document.serviceOfItsName else { continue }
      namings[document.serviceOfItsName] = Naming(path: document.path, service: named)
    }
    return namings
  }

  /// That a service has a write-up already.
  fileprivate func surplus(_ document: Document) -> Flaw {
    let first = programme.documents.writeUp(of: document.service)
    return Flaw(
      "service '\(document.service)' has a write-up already: \(inQuotes(first?.path ?? ""))",
      at: document.frontMatter.service.span ?? document.start,
      notes: [.init("the one that counts", at: first?.start)],
      help: ["make one file of both, or name the service that this one is about as 'service'"])
  }
}
