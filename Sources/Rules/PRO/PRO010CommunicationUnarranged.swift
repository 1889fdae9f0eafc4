// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let pro010CommunicationUnarranged = Rule(
    "PRO-010", "communication-unarranged", severity: "CHM-",
    summary: "The plans of a service say who tells whom by which channel and with which words.",
    rationale: """
      In the first hour customers, staff and the authority ask at once. Where nobody was named \
      to answer, everybody answers, each something else.
      """,
    howToMend: """
      Add 'communications' to the plan, each with 'audience', 'role', 'channel' and 'template'.
      """,
    controls: ["ISO 22301 7.4", "ISO 22301 8.4.3", "DORA 14", "NIS2-IR 4.1.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "roles": [{"id": "speaker"}],
         "plans": [{"id": "run", "services": ["pay"], "communications": [
           {"audience": "customers", "role": "speaker", "channel": "status page",
            "template": "form A"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "plans": [{"id": ⟦"run"⟧, "services": ["pay"]}]}
        """,
        """
        {"services": [{"id": "pay"}], "plans": [{"id": "run", "services": ["pay"],
           "communications": [⟦{"audience": "customers", "channel": "status page"}⟧]}]}
        """,
        """
        {"services": [{"id": "pay"}], "roles": [{"id": "speaker"}],
         "plans": [{"id": "run", "services": ["pay"], "communications": [
           ⟦{"audience": "customers", "role": "speaker", "channel": "status page"}⟧]}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧}]}
        -- content/services/pay.md --
        | Step | Duration |
        | --- | --- |
        | Declare | 10m |
        """
      ]),
    check: .eachService { service, position, check in
      let plans = check.portfolio.plans(of: position)
      guard let plan = plans.first else {
        return check.withoutPlanRecord(service, position, .communications)
      }
      let lines = plans.flatMap { $0.communications.elements() }
      let bare = lines.filter { line in
        line.audience.isAbsent || line.role.isAbsent || line.channel.isAbsent
          || line.template.isAbsent
      }
      guard let missing = whatIsMissing(in: bare) else {
        guard lines.isEmpty else { return .pass }
        guard !plans.contains(where: { $0.communications.isMalformed }) else {
          return .notApplicable
        }
        return .fail(
          "the plans of service '\(service.id)' do not say who tells whom by which channel and with "
            + "which words", at: plan.communications.span ?? plan.span,
          help: ["add 'communications' with 'audience', 'role', 'channel' and 'template'"])
      }
      return .fail(
        bare.count == 1
          ? "a communication in the plans of service '\(service.id)' does not say \(missing)"
          : "communications in the plans of service '\(service.id)' do not say \(missing)",
        atEach: bare.map(\.span), orAt: plan.span, help: ["add \(missing)"])
    })
}

/// The fields that one of some communications leaves out; `nil` where none does.
private func whatIsMissing(in lines: [Communication]) -> Wording? {
  absent([
    ("audience", lines.contains { $0.audience.isAbsent }),
    ("role", lines.contains { $0.role.isAbsent }),
    ("channel", lines.contains { $0.channel.isAbsent }),
    ("template", lines.contains { $0.template.isAbsent }),
  ])
}
