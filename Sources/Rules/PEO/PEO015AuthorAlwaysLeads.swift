// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let peo015AuthorAlwaysLeads = Rule(
    "PEO-015", "author-always-leads", severity: "HHL-",
    summary: """
      Within three years some exercise that succeeded was led by somebody else than the owner and \
      the authors of the plans.
      """,
    rationale: """
      Who wrote the plan fills its gaps from memory. On the day it will be somebody else's night \
      on call.
      """,
    howToMend: "Let somebody from the rota lead the next exercise with nothing but the plan.",
    controls: ["ISO 22301 8.5"],
    examples: Examples(
      passing: [
        """
        {"people": [{"id": "amara"}, {"id": "bo"}], "services": [{"id": "pay", "owner": "amara"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-05-01", "lead": "bo",
           "scope": [{"service": "pay"}], "results": [{"service": "pay", "result": "passed"}]}]}
        """
      ],
      failing: [
        """
        {"people": [{"id": "amara"}], "services": [{"id": ⟦"pay"⟧, "owner": "amara"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-05-01", "lead": "amara",
           "scope": [{"service": "pay"}], "results": [{"service": "pay", "result": "passed"}]}]}
        """
      ],
      notEvaluable: [
        """
        {"people": [{"id": "amara"}], "services": [{"id": ⟦"pay"⟧, "owner": "amara"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-05-01",
           "scope": [{"service": "pay"}], "results": [{"service": "pay", "result": "passed"}]}]}
        """,
        """
        {"people": [{"id": "amara"}], "services": [{"id": ⟦"pay"⟧, "owner": "amara"}],
         "exercises": [{"id": "ex-1", "heldOn": "2026-05-01", "lead": "amara",
           "scope": [{"service": "pay"}], "results": [{"service": "pay", "result": "passed"}]},
          {"id": "ex-2", "heldOn": "2026-06-01",
           "scope": [{"service": "pay"}], "results": [{"service": "pay", "result": "passed"}]}]}
        """,
      ]),
    check: .eachService { service, position, check in
      let proofs = check.assessment.proofs.all(of: position)
      let passed = proofs.indices.filter { place in
        !proofs[place].isEvent && proofs[place].result != .failed
          && proofs[place].on.holds(for: Interval(months: 36), on: check.asOf)
      }
      // That there is none the rules about exercises tell.
      guard let last = passed.last else { return .notApplicable }
      let owner = check.owner(of: service)
      let isLedByAnother = passed.contains { place in
        guard let lead = proofs[place].lead, owner != lead else { return false }
        return !check.portfolio.isAuthor(lead, of: position)
      }
      guard !isLedByAnother else { return .pass }
      guard passed.allSatisfy({ proofs[$0].lead != nil }) else {
        return .notEvaluable(missing: "lead of its exercises", at: service.span)
      }
      return .fail(
        "every exercise of service '\(service.id)' that succeeded was led by its owner or an author "
          + "of its plans", at: service.span, notes: [.init("the latest", at: proofs[last].span)],
        help: ["let somebody else lead the next one"])
    })
}

extension Portfolio {
  /// Whether somebody wrote one of the plans that list a service, or the steps in its write-up.
  fileprivate func isAuthor(_ person: RecordID<Person>, of position: Int) -> Bool {
    let plans = plans(of: position)
    return plans.indices.contains { plans[$0].author.value == person }
      || stepsAuthor(of: position).value == person
  }
}
