// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let pro008WorkaroundUnusable = Rule(
    "PRO-008", "workaround-unusable", severity: "CHM-",
    summary: """
      A business process has a workaround, and every workaround says how soon it works, how long \
      it lasts and what it needs, and was tried within two years.
      """,
    rationale: """
      Paper works if the forms are in the cupboard, if somebody knows them and if one knows when \
      to stop.
      """,
    howToMend: """
      State 'activation', 'maxDuration', 'materials' and 'exercisedOn' of the workaround.
      """,
    controls: ["ISO 22301 8.4.4"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "kind": "business-process"}],
         "plans": [{"id": "run", "services": ["pay"], "workarounds": [{"id": "forms",
           "activation": "15m", "maxDuration": "2d", "materials": ["form 7"],
           "exercisedOn": "2026-02-01"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "kind": "business-process"}],
         "plans": [{"id": "run", "services": ["pay"], "workarounds": [{"id": ⟦"forms"⟧,
           "activation": "15m", "exercisedOn": "2026-02-01"}]}]}
        """,
        """
        {"services": [{"id": "pay", "kind": "business-process"}, {"id": "shop"}],
         "plans": [{"id": ⟦"run"⟧, "services": ["pay"]},
          {"id": "sell", "services": ["shop"], "workarounds": [{"id": "till", "activation": "5m",
           "maxDuration": "1d", "materials": ["cash box"], "exercisedOn": "2026-02-01"}]}]}
        """,
        """
        {"services": [{"id": "pay", "kind": "business-process"}],
         "plans": [{"id": ⟦"run"⟧, "services": ["pay"]}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": ⟦"pay"⟧, "kind": "business-process"}]}
        -- content/services/pay.md --
        | Step | Duration |
        | --- | --- |
        | Declare | 10m |
        """
      ]),
    check: Inspection.given(\.workaroundTrials) { trials in
      .eachService { service, position, check in
        let plans = check.portfolio.recoveryPlans(of: position)
        guard let plan = plans.first else {
          return service.serviceKind.value == .businessProcess
            ? check.withoutPlanRecord(service, position, .workarounds) : .notApplicable
        }
        let workarounds = plans.flatMap { $0.workarounds.elements() }
        guard !workarounds.isEmpty else {
          guard service.serviceKind.value == .businessProcess,
            !plans.contains(where: { $0.workarounds.isMalformed })
          else { return .notApplicable }
          return .fail(
            "the plans of service '\(service.id)' have no workaround", at: plan.span,
            help: ["write down how work goes on by hand"])
        }
        return .worst(
          of: workarounds.map { $0.isUsable(on: check.asOf, trials: trials, for: service) })
      }
    }.and(
      .onceRecorded(
        "workarounds.exercisedOn", { $0.workaroundTrials != .nowhere },
        Inspection(rounds: { _ in [] }))))
}

/// Whether a programme with workarounds says when one was tried.
private enum WorkaroundTrials: Sendable {
  case noWorkarounds, nowhere, somewhere
}

extension Check {
  fileprivate var workaroundTrials: WorkaroundTrials {
    let workarounds = inventory.plans.flatMap { $0.workarounds.elements() }
    guard !workarounds.isEmpty else { return .noWorkarounds }
    return workarounds.contains { !$0.exercisedOn.isAbsent } ? .somewhere : .nowhere
  }
}

extension Workaround {
  fileprivate func isUsable(
    on asOf: CalendarDay, trials: WorkaroundTrials, for service: Service
  ) -> Outcome {
    let isTried =
      self.exercisedOn.isMalformed
      || self.exercisedOn.isInDate(for: Interval(months: 24), on: asOf)
    // What nobody has begun to record is told once, of the programme.
    let isAsked = trials == .somewhere && !isTried
    let fields = absentNames([
      ("activation", self.activation.isAbsent), ("maxDuration", self.maxDuration.isAbsent),
      ("materials", self.materials.isAbsent),
    ])
    let missing = fields + (isAsked ? ["'exercisedOn within two years'"] : [])
    guard !missing.isEmpty else { return .pass }
    return .fail(
      "workaround '\(id)' of service '\(service.id)' does not state \(listed(missing))",
      at: fields.isEmpty ? self.exercisedOn.span ?? span : span,
      id.text, help: ["state it, and try the workaround"])
  }
}
