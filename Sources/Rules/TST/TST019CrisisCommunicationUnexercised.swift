// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tst019CrisisCommunicationUnexercised = Rule(
    "TST-019", "crisis-communication-unexercised", severity: "H",
    summary: """
      Within a year somebody of a communications team took part in an exercise or an event.
      """,
    rationale: """
      What to say to customers, staff and authorities is decided in minutes by people who have \
      either done it before or not.
      """,
    howToMend: """
      Let the communications team play its part in an exercise, and list them under \
      'participants'.
      """,
    controls: ["DORA 11(6)(b)", "ISO 22301 8.4.3", "NIS2-IR 4.3.4"],
    examples: Examples(
      passing: [
        """
        {"teams": [{"id": "press", "type": "communications"}], "services": [{"id": "pay"}],
         "people": [{"id": "bo", "team": "press"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-05-01", "participants": ["bo"]}]}
        """
      ],
      failing: [
        """
        {"teams": [{"id": ⟦"press"⟧, "type": "communications"}], "services": [{"id": "pay"}],
         "people": [{"id": "bo", "team": "press"}],
         "exercises": [{"id": "ex-1", "heldOn": "2024-05-01", "participants": ["bo"]}]}
        """,
        """
        {"teams": [{"id": ⟦"press"⟧, "type": "communications", "lead": "bo"}],
         "services": [{"id": "pay"}], "people": [{"id": "bo", "status": "left"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-05-01", "participants": ["bo"]}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay"}]}
        -- content/program.json --
        ⟦⟧{"name": "Shop"}
        """
      ]),
    check: .programme { check in
      guard !check.portfolio.living.isEmpty else { return .notApplicable }
      let teams = check.inventory.teams.filter { $0.type.value == .communications }
      guard let team = teams.first else {
        return .notEvaluable(
          missing: "a team of type communications", at: check.settings.span,
          help: ["add a team with the 'type' communications"])
      }
      let ids = Set(teams.map(\.id))
      let speakers = Set(
        check.peoplePresent.map { check.inventory.people[$0] }
          .filter { person in
            person.team.value.map(ids.contains) ?? false
              || teams.contains { $0.lead.value == person.id }
          }.map(\.id))
      let isExercised = check.activities(withinMonths: 12).contains { activity in
        activity.everybody.contains(where: speakers.contains)
      }
      guard !isExercised else { return .pass }
      return .fail(
        "nobody of \(quoted(teams.map(\.id.text))) took part in an exercise within 12 months",
        at: team.span, help: ["let them play their part in the next one"])
    })
}
