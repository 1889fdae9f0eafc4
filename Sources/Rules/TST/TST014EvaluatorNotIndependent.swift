// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let tst014EvaluatorNotIndependent = Rule(
    "TST-014", "evaluator-not-independent", severity: "HML-",
    summary: """
      The evaluator of an exercise is neither its lead nor the owner, nor the author of a plan, \
      of a service in its scope.
      """,
    rationale: "Nobody marks their own work.",
    howToMend: "Let somebody else evaluate, and name them as 'evaluator'.",
    controls: ["DORA 24(4)", "ISO 22301 9.2"],
    examples: Examples(
      passing: [
        """
        {"people": [{"id": "amara"}, {"id": "bo"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-09-01", "lead": "amara",
           "evaluator": "bo"}]}
        """
      ],
      failing: [
        """
        {"people": [{"id": "amara"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-09-01", "lead": "amara",
           "evaluator": ⟦"amara"⟧}]}
        """,
        """
        {"people": [{"id": "amara"}], "exercises": [{"id": ⟦"ex-1"⟧, "heldOn": "2026-09-01"}]}
        """,
        """
        {"services": [{"id": "pay"}], "people": [{"id": "amara"}, {"id": "bo"}],
         "plans": [{"id": "run", "services": ["pay"], "author": "amara"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-09-01", "lead": "bo",
           "evaluator": ⟦"amara"⟧, "scope": [{"service": "pay"}]}]}
        """,
      ]),
    check: .eachPlaced(\.exercises, column: { $0.column(ofExercise: $1) }) {
      exercise, position, check in
      guard check.portfolio.heldOn[position] != nil else { return .notApplicable }
      guard !exercise.evaluator.isAbsent else {
        return .fail(
          "exercise '\(exercise.id)' has no evaluator", at: exercise.span,
          help: ["name an 'evaluator'"])
      }
      guard case .stated(let evaluator, let span) = exercise.evaluator else {
        return .notApplicable
      }
      let ties = check.ties(of: evaluator, to: exercise, position)
      guard !ties.isEmpty else { return .pass }
      return .fail(
        "'\(evaluator)' evaluated exercise '\(exercise.id)', and \(listed(ties))", at: span,
        help: ["let somebody else evaluate"])
    })
}

extension Check {
  /// What somebody has to do with what was tried in an exercise, as the end of a sentence.
  fileprivate func ties(
    of person: RecordID<Person>, to exercise: Exercise, _ position: Int
  ) -> [Wording] {
    var (isOwner, isAuthor) = (false, false)
    for case let service? in portfolio.scopes[position] where portfolio.isLiving[service] {
      isOwner = isOwner || owner(of: inventory.services[service]) == person
      isAuthor = isAuthor || portfolio.isAuthor(person, of: service)
    }
    var ties: [Wording] = []
    if exercise.lead.value == person { ties.append("led it") }
    if isOwner { ties.append("owns what it tried") }
    if isAuthor { ties.append("wrote a plan for what it tried") }
    return ties
  }
}
