// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let peo017CrisisTeamIncomplete = Rule(
    "PEO-017", "crisis-team-incomplete", severity: "C",
    summary: "Every function of a crisis team is held by at least two people.",
    rationale: """
      A crisis team without a lawyer, without a voice or without somebody who writes down what was \
      decided finds that out in its first hour.
      """,
    howToMend: "Create a role with the 'crisisFunction' named, and assign two people to it.",
    controls: ["ISO 22301 8.4.2", "DORA 11(7)", "DORA 14(3)", "NIS2-IR 4.3"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "people": [{"id": "amara"}, {"id": "bo"}],
         "roles": [{"id": "lead", "crisisFunction": "lead"}, {"id": "ops", "crisisFunction": "operations"},
          {"id": "it", "crisisFunction": "technology"}, {"id": "pr", "crisisFunction": "communications"},
          {"id": "law", "crisisFunction": "legal"}, {"id": "hr", "crisisFunction": "people"},
          {"id": "log", "crisisFunction": "log"}],
         "assignments": [{"role": "lead", "person": "amara"}, {"role": "lead", "person": "bo"},
          {"role": "ops", "person": "amara"}, {"role": "ops", "person": "bo"},
          {"role": "it", "person": "amara"}, {"role": "it", "person": "bo"},
          {"role": "pr", "person": "amara"}, {"role": "pr", "person": "bo"},
          {"role": "law", "person": "amara"}, {"role": "law", "person": "bo"},
          {"role": "hr", "person": "amara"}, {"role": "hr", "person": "bo"},
          {"role": "log", "person": "amara"}, {"role": "log", "person": "bo"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "people": [{"id": "amara"}],
         "roles": [{"id": "lead", "crisisFunction": "lead"}],
         "assignments": [{"role": "lead", "person": "amara"}]}
        -- content/program.json --
        ⟦⟧{"name": "Shop"}
        """
      ]),
    check: .onceRecorded(
      "roles.crisisFunction", { $0.inventory.roles.contains { !$0.crisisFunction.isAbsent } },
      .programme { check in
        let holders = check.roleHolders
        let roles = Dictionary(grouping: check.inventory.roles, by: \.crisisFunction.value)
        let thin = CrisisFunction.allCases.compactMap { function -> Wording? in
          let people = Set((roles[function] ?? []).flatMap { holders[$0.id] ?? [] })
          return people.count < 2 ? function.held(by: people.count) : nil
        }
        guard !thin.isEmpty else { return .pass }
        let places = check.inventory.roles.filter { !$0.crisisFunction.isAbsent }.map(\.span)
        return .fail(
          "these functions of a crisis team are held by fewer than two people: \(listed(thin))",
          at: check.settings.span,
          notes: places.prefix(1).map { .init("the first role of it", at: $0) },
          help: ["assign two people to a role with each 'crisisFunction'"])
      }))
}

extension CrisisFunction {
  /// The function with how many people hold it, in a sentence: `lead (1)`.
  fileprivate func held(by count: Int) -> Wording {
    switch self {
    case .lead: "lead (\(count))"
    case .operations: "operations (\(count))"
    case .technology: "technology (\(count))"
    case .communications: "communications (\(count))"
    case .legal: "legal (\(count))"
    case .people: "people (\(count))"
    case .log: "log (\(count))"
    }
  }
}
