// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics

extension Rule {
  /// The steps of a plan use nothing before what it needs itself is back.
  static let dep025OrderContradicted = Rule(
    "DEP-025", "order-contradicted", severity: "HMM-",
    summary: "The steps of a plan use nothing before what it needs itself is back.",
    rationale: """
      A plan that starts the application before its database reads well and stops at its third \
      line.
      """,
    howToMend: """
      Move the step behind the one that brings back what it needs, or correct the dependency.
      """,
    controls: ["SP 800-34r1 4.3", "NIS2-IR 4.1.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "app", "dependencies": [{"on": "db"}]}, {"id": "db"}],
         "plans": [{"id": "run", "services": ["app"], "steps": [
           {"id": "1", "uses": ["db"]}, {"id": "2", "uses": ["app"]}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "app", "dependencies": [{"on": "db"}]}, {"id": "db"}],
         "plans": [{"id": "run", "services": ["app"], "steps": [
           {"id": "1", "uses": [⟦"app"⟧]}, {"id": "2", "uses": ["db"]}]}]}
        """
      ]),
    check: .eachPlan { plan, check in
      let uses = plan.steps.elements().flatMap { $0.uses.elements() }
      guard !uses.isEmpty else { return .notApplicable }
      let wrong = check.assessment.wrongOrders(in: plan)
      guard !wrong.isEmpty else { return .pass }
      func id(_ position: Int) -> RecordID<Service> { check.portfolio.service(position).id }
      let pairs = wrong.map { "'\(id($0.earlier))' before '\(id($0.later))'" }
      return .fail(
        "the steps of plan '\(plan.id)' use \(listed(Array(pairs.prefix(3)))), which comes back first",
        atEach: wrong.prefix(3).map { pair in uses.first { $0.value == id(pair.earlier) }?.span },
        orAt: plan.span, help: ["change the order of the steps, or the dependency"])
    })
}
