// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let pro015IncidentLadderMissing = Rule(
    "PRO-015", "incident-ladder-missing", severity: "HMM-",
    summary: """
      Every level of incident says when it is reached, which team takes over and which type of \
      plan begins.
      """,
    rationale: """
      Between a fault and a crisis lie two telephone calls. A ladder says who makes them, and at \
      which rung.
      """,
    howToMend: """
      State 'incidentLevels' of program.json, each with 'criteria', 'team' and 'activates'.
      """,
    controls: ["ISO 22301 8.4.2", "DORA 17(3)(c)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "teams": [{"id": "desk"}, {"id": "crisis"}]}
        -- content/program.json --
        {"incidentLevels": [
          {"id": "major", "criteria": "a tier is missed", "team": "desk", "activates": "recovery"},
          {"id": "crisis", "criteria": "lives at risk", "team": "crisis", "activates": "crisis"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "teams": [{"id": "desk"}, {"id": "crisis"}]}
        -- content/program.json --
        {"incidentLevels": [
          ⟦{"id": "major", "team": "desk", "activates": "recovery"}⟧,
          {"id": "crisis", "criteria": "lives at risk", "team": "crisis", "activates": "crisis"}]}
        """,
        """
        {"services": [{"id": "pay"}], "teams": [{"id": "desk"}]}
        -- content/program.json --
        {"incidentLevels": ⟦[
          {"id": "major", "criteria": "a tier is missed", "team": "desk", "activates": "recovery"}]⟧}
        """,
      ]),
    check: .onceRecorded(
      "incidentLevels of program.json", { !$0.settings.incidentLevels.isAbsent },
      .programme { check in
        guard case .stated(let levels, let span) = check.settings.incidentLevels else {
          return .notApplicable
        }
        guard levels.count > 1 else {
          return .fail(
            levels.isEmpty
              ? "there is no level of incident"
              : "there is 1 level of incident, which is no ladder",
            at: span,
            help: ["state at least two"])
        }
        let bare = levels.filter {
          $0.criteria.isAbsent || $0.team.isAbsent || $0.activates.isAbsent
        }
        guard !bare.isEmpty else { return .pass }
        return .fail(
          "levels of incident do not say when they are reached, who takes over or what begins: "
            + "\(quoted(bare.map(\.id.value)))", atEach: bare.map(\.span), orAt: span,
          help: ["state 'criteria', 'team' and 'activates'"])
      }))
}
