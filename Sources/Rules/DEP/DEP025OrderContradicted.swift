// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dep025OrderContradicted = Rule(
    "DEP-025", "order-contradicted", severity: "HMM-",
    summary: """
      A plan that brings several services back uses none of them before what it needs itself is \
      back.
      """,
    rationale: """
      A plan that starts the application before its database reads well and stops at its third \
      line.
      """,
    howToMend: """
      Let the step come after the one that brings back what it needs ('after', else the one \
      above), or correct the dependency.
      """,
    controls: ["SP 800-34r1 4.3", "NIS2-IR 4.1.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "app", "dependencies": [{"on": "db"}]}, {"id": "db"}],
         "plans": [{"id": "run", "services": ["app", "db"], "steps": [
           {"id": "1", "uses": ["db"]}, {"id": "2", "uses": ["app"]}]}]}
        """,
        """
        {"services": [{"id": "app", "dependencies": [{"on": "db"}]}, {"id": "db"}],
         "plans": [{"id": "run", "services": ["app", "db"], "steps": [
           {"id": "1", "uses": ["app"], "after": ["2"]}, {"id": "2", "uses": ["db"], "after": []},
           {"id": "3", "uses": ["app", "db"], "after": []}]}]}
        """,
      ],
      failing: [
        """
        {"services": [{"id": "app", "dependencies": [{"on": "db"}]}, {"id": "db"}],
         "plans": [{"id": "run", "services": ["app", "db"], "steps": [
           {"id": "1", "uses": [⟦"app"⟧]}, {"id": "2", "uses": ["db"]}]}]}
        """,
        """
        {"services": [{"id": "app", "dependencies": [{"on": "db"}]}, {"id": "db"}],
         "plans": [{"id": "run", "services": ["app", "db"], "steps": [
           {"id": "2", "uses": ["db"], "after": ["1"]},
           {"id": "1", "uses": [⟦"app"⟧], "after": []}]}]}
        """,
      ]),
    check: .eachPlan { plan, check in
      let steps = plan.steps.elements()
      guard steps.contains(where: { !$0.uses.elements().isEmpty }) else { return .notApplicable }
      func id(_ position: Int) -> RecordID<Service> { check.portfolio.id(of: position) }
      // What a plan uses without bringing it back must be there already, in whatever order.
      let own = Set(plan.services.elements().map(\.value))
      let wrong = check.assessment.wrongOrders(in: plan).filter {
        own.contains(id($0.earlier)) && own.contains(id($0.later))
      }
      guard !wrong.isEmpty else { return .pass }
      let pairs = wrong.prefix(3).map { pair -> Wording in
        "'\(id(pair.earlier))' before '\(id(pair.later))', though "
          + "'\(id(pair.later))' comes back first"
      }
      return .fail(
        "plan '\(plan.id)' uses \(pairs, separator: "; ")",
        atEach: wrong.prefix(3).map { pair in
          steps[pair.step].uses.elements().first { $0.value == id(pair.earlier) }?.span
        },
        orAt: plan.span, help: ["change the order of the steps, or the dependency"])
    })
}
