// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// Within three years some exercise that succeeded was led by somebody else than the owner and
  /// the authors of the plans.
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
      let passed = check.assessment.proofs.all(of: position).filter { proof in
        !proof.isEvent && proof.result != .failed
          && proof.on.holds(for: Interval(months: 36), on: check.asOf)
      }
      // That there is none the rules about exercises tell.
      guard let last = passed.last else { return .notApplicable }
      let insiders = check.portfolio.authors(of: position)
        .union([service.owner.value].compactMap(\.self))
      guard passed.compactMap(\.lead).allSatisfy(insiders.contains) else { return .pass }
      guard passed.allSatisfy({ $0.lead != nil }) else {
        return .notEvaluable(missing: "lead of its exercises", at: service.span)
      }
      return .fail(
        "every exercise of service '\(service.id)' that succeeded was led by its owner or an author "
          + "of its plans", at: service.span, notes: [.init("the latest", at: last.span)],
        help: ["let somebody else lead the next one"])
    })
}
