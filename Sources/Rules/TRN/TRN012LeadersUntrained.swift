// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let trn012LeadersUntrained = Rule(
    "TRN-012", "leaders-untrained", severity: "H",
    summary: """
      The sponsor, the owner and the leaders of the programme and the members of crisis teams are \
      trained, or were made aware within a year.
      """,
    rationale: """
      Those who decide in a crisis are the ones who miss the training most often. Law asks for it \
      by now.
      """,
    howToMend: "Hold a session for the management, and record it, or set 'awarenessOn'.",
    controls: ["DORA 5(4)", "DORA 13(6)", "NIS2 20(2)"],
    examples: Examples(
      passing: [
        """
        {"people": [{"id": "amara", "awarenessOn": "2026-03-01"}], "services": [{"id": "pay"}]}
        -- content/program.json --
        {"sponsor": "amara"}
        """
      ],
      failing: [
        """
        {"people": [{"id": "amara"}], "services": [{"id": "pay"}],
         "teams": [{"id": "crisis", "type": "crisis", "lead": "amara"}]}
        -- content/program.json --
        {"sponsor": ⟦"amara"⟧}
        """,
        """
        {"people": [{"id": "amara", "awarenessOn": "2026-03-01"},
          {"id": "bo", "team": ⟦"crisis"⟧}],
         "services": [{"id": "pay"}],
         "teams": [{"id": "crisis", "type": "crisis", "lead": "amara"}]}
        """,
      ]),
    check: .programme { check in
      let leaders = check.leaders
      guard !leaders.isEmpty else { return .notApplicable }
      let gone = leaders.filter { check.hasLeft($0.value) }
      let untrained = leaders.filter { !check.hasLeft($0.value) && !check.isTrained($0.value) }
      return .worst(of: [
        untrained.isEmpty
          ? .pass
          : .fail(
            "leading the programme or in a crisis team, but neither trained nor made aware within a "
              + "year: \(quoted(untrained.distinct))", atEach: untrained.map(\.span),
            orAt: check.settings.span, help: ["hold a session for them, and record it"]),
        gone.first.map { first in
          .fail(
            "leading the programme or a crisis team, but no longer here: \(quoted(gone.distinct))",
            at: first.span, "left",
            notes: gone.dropFirst().map { .init("and here", at: $0.span) },
            help: ["name who leads today"])
        } ?? .pass,
      ])
    })
}

extension [Located<RecordID<Person>>] {
  /// The ids, each once.
  fileprivate var distinct: [String] {
    var seen: Set<RecordID<Person>> = []
    return map(\.value).filter { seen.insert($0).inserted }.map(\.text)
  }
}

extension Check {
  /// Who leads the programme, and everybody of crisis teams, each where it is said.
  fileprivate var leaders: [Located<RecordID<Person>>] {
    let teams = inventory.teams.filter { $0.type.value == .crisis }
    let single = ([settings.sponsor, settings.owner] + teams.map(\.lead)).compactMap { reference in
      reference.span.flatMap { span in reference.value.map { Located($0, at: span) } }
    }
    let ids = Set(teams.map(\.id))
    let members = peoplePresent.map { inventory.people[$0] }.compactMap { person in
      person.team.value.flatMap { ids.contains($0) ? person.team.span : nil }
        .map { Located(person.id, at: $0) }
    }
    return single + settings.leaders.elements() + members
  }

  fileprivate func hasLeft(_ id: RecordID<Person>) -> Bool {
    inventory.people[id]?.hasLeft(by: asOf) ?? false
  }

  fileprivate func isTrained(_ id: RecordID<Person>) -> Bool {
    guard let position = inventory.people.index(of: id) else { return true }
    return inventory.people[position].isAware(on: asOf)
      || assessment.people.training.states(of: position).contains {
        $0.state == .valid || $0.state == .expiring
      }
  }
}
