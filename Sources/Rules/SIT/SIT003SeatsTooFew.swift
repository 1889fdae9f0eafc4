// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let sit003SeatsTooFew = Rule(
    "SIT-003", "seats-too-few", severity: "HHM-",
    summary: """
      The alternates of a site have seats for everybody who must work elsewhere when it is lost.
      """,
    rationale: """
      The plan sends two teams to the other building. On the day it turns out that both were \
      promised the same forty desks.
      """,
    howToMend: """
      Add an alternate or seats, let more people work from home, or agree on a smaller minimum; \
      state 'alternates' and 'seatsFree'.
      """,
    controls: ["ISO 22301 8.3.4"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "sites": [{"site": "bern"}],
           "people": {"workforce": [{"site": "bern", "headcount": 30, "canWorkRemotely": 20}]}}],
         "sites": [{"id": "bern", "alternates": ["basel"]}, {"id": "basel", "seatsFree": 10}]}
        """,
        """
        {"services": [{"id": "pay", "sites": [{"site": "bern"}],
           "people": {"workforce": [{"site": "bern", "headcount": 10}]}}],
         "sites": [{"id": "bern", "alternates": ["basel", "thun"]},
          {"id": "basel", "seatsFree": 20}, {"id": "thun"}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "pay", "sites": [{"site": "bern"}],
           "people": {"workforce": [{"site": "bern", "headcount": 30, "canWorkRemotely": 10}]}}],
         "sites": [{"id": ⟦"bern"⟧, "alternates": ["basel"]}, {"id": "basel", "seatsFree": 10}]}
        """,
        """
        {"services": [{"id": "pay", "sites": [{"site": "hall"}],
           "people": {"workforce": [{"site": "bern", "headcount": 30}]}}], "sites": [{"id": "hall"},
           {"id": ⟦"bern"⟧, "alternates": ["basel"]}, {"id": "basel", "seatsFree": 10}]}
        """,
        """
        {"services": [{"id": "pay", "sites": [{"site": "bern"}],
           "people": {"workforce": [{"site": "attic", "headcount": 30}]}}],
         "sites": [{"id": ⟦"bern"⟧, "alternates": ["cellar"]},
          {"id": "cellar", "partOf": "bern", "seatsFree": 40},
          {"id": ⟦"attic"⟧, "partOf": "bern"}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay", "sites": [{"site": "bern"}],
           "people": {"workforce": [{"site": "bern", "headcount": 30}]}}],
         "sites": [{"id": ⟦"bern"⟧, "alternates": ["basel"]}, {"id": "basel"}]}
        """
      ]),
    check: .eachSiteWith({ $0.assessment.seatBalances }) { site, balance, check in
      balance.verdict.outcome(missing: "seatsFree", at: site.span) {
        let displaced: Wording =
          balance.needed == 1
          ? "if site '\(site.id)' is lost, 1 person needs a seat elsewhere"
          : "if site '\(site.id)' is lost, \(balance.needed) people need a seat elsewhere"
        return .fail(
          balance.alternates.isEmpty
            ? "\(displaced) and no alternate is left"
            : "\(displaced) and its alternates have \(balance.free)", at: site.span,
          help: ["add an alternate or seats, or let more people work from home"])
      }
    })
}
