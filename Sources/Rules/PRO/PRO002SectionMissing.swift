// SPDX-License-Identifier: Apache-2.0

import Assessment
import CommonMark
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let pro002SectionMissing = Rule(
    "PRO-002", "section-missing", severity: "CHML",
    summary: """
      Every write-up holds the sections that the programme requires, with real text in them.
      """,
    rationale: """
      A heading with 'TBD' below it looks like a plan until somebody needs it. Required sections \
      must be there, long enough, and free of placeholders.
      """,
    howToMend: """
      Write the section, under its title or one of its aliases. 'requiredSections' of \
      program.json says which ones are needed and how many words they need.
      """,
    controls: ["ISO 22301 8.4.4", "NIS2-IR 4.1.2", "DORA RTS 24", "DORA RTS 26"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}]}
        -- content/program.json --
        {"requiredSections": [{"id": "people", "title": "People", "minWords": 3}]}
        -- content/services/pay.md --
        ## People
        Amara leads, Bo follows.
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}]}
        -- content/program.json --
        {"requiredSections": [{"id": "people", "title": "People"}]}
        -- content/services/pay.md --
        ⟦⟧# Payments
        """,
        """
        {"services": [{"id": "pay"}]}
        -- content/program.json --
        {"requiredSections": [{"id": "people", "title": "People", "minWords": 3},
                              {"id": "return", "title": "Return to normal"}]}
        -- content/services/pay.md --
        ⟦## People⟧
        Amara.

        ## Return to normal
        ⟦TBD⟧
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧}]}
        -- content/program.json --
        {"requiredSections": [{"id": "people", "title": "People", "tiers": ["tier-1"]}]}
        -- content/services/pay.md --
        # Payments
        """
      ]),
    check: .eachService { service, position, check in
      // Without a write-up INV-003 has said what is missing.
      guard check.portfolio.hasWriteUp(position) else { return .notApplicable }
      let sections = check.portfolio.requiredSections(of: position)
      return sections.verdict.outcome(missing: "requiredSections", at: service.span) {
        let start = check.portfolio.writeUpStart(of: position) ?? service.span
        let wrong = sections.standings.filter { !$0.isPresent }
        return .worst(of: wrong.map { $0.outcome(inWriteUpAt: start) })
      }
    })
}

extension SectionStanding {
  /// What is said of it, of one that is missing at the beginning of the write-up.
  fileprivate func outcome(inWriteUpAt start: Span) -> Outcome {
    let section = section
    let title = section.title.value ?? section.id.value ?? ""
    let id = section.id.value ?? title
    let place = span ?? start
    switch state {
    case .present: return .pass
    case .missing:
      return .fail(
        "the section '\(title)' is missing", at: place, id,
        notes: [.init("required here", at: section.span)],
        help: ["write a section with the heading '\(title)'"])
    case .tooShort(let words, let minimum):
      return .fail(
        "the section '\(title)' has \(words) of at least \(minimum) words", at: place, id,
        help: ["write what the section is for"])
    case .placeholder(let placeholders):
      return .fail(
        "the section '\(title)' holds the placeholder '\(placeholders.first?.text ?? "")'",
        at: placeholders.first?.span ?? place, id, help: ["write what belongs there"])
    }
  }
}
