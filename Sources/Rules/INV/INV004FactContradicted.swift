// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let inv004FactContradicted = Rule(
    "INV-004", "fact-contradicted", severity: "HHMM",
    summary: "A fact that a write-up repeats has the same value in the inventory.",
    rationale: """
      Two values of one fact are worse than none: in a crisis somebody acts on the wrong one. \
      Looked at are tier, RTO, RPO, MTPD and owner in the front matter and in tables of two \
      columns.
      """,
    howToMend: """
      Find out which value holds, and correct the other; or take the repetition out of the write- \
      up.
      """,
    controls: ["ISO 22301 7.5.3", "DORA RTS 24(1)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "bia": {"rto": "4h"}}]}
        -- content/services/pay.md --
        ---
        tier: tier-1
        ---
        | Fact | Value |
        | --- | --- |
        | RTO | 4 hours |
        """,
        """
        {"services": [{"id": "pay", "owner": "amara"}],
         "people": [{"id": "amara", "name": "Amara Okafor"}]}
        -- content/services/pay.md --
        | Fact | Value |
        | --- | --- |
        | Owner | [who answers](person:amara#contacts) |
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-2"}]}
        -- content/services/pay.md --
        ---
        tier: ⟦tier-3⟧
        ---
        """,
        """
        {"services": [{"id": "pay", "bia": {"rto": "4h"}}]}
        -- content/services/pay.md --
        | Fact | Value |
        | --- | --- |
        | RTO | ⟦6h⟧ |
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay"}]}
        -- content/services/pay.md --
        ---
        rto: ⟦4h⟧
        ---
        """
      ]),
    check: .eachService { service, position, check in
      let facts = check.portfolio.repeatedFacts(of: position)
      switch facts.verdict {
      case .pass: return .pass
      case .notApplicable: return .notApplicable
      case .fail, .notEvaluable:
        return .worst(
          of: facts.facts.map { fact in
            fact.verdict.outcome(
              missing: Wording(fact.name.rawValue), at: fact.span, fact.name.rawValue
            ) {
              .fail(
                "the write-up says \(fact.name.rawValue) '\(fact.written)', the inventory "
                  + "'\(fact.stated ?? "")'", at: fact.span, fact.name.rawValue,
                notes: [.init("the service's record", at: service.span)],
                help: ["correct the one that is wrong"])
            }
          })
      }
    })
}
