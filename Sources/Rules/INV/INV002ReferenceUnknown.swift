// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let inv002ReferenceUnknown = Rule(
    "INV-002", "reference-unknown", severity: "CCHH",
    summary: """
      Whatever a record names exists: the steps that a step waits for, and what a waiver is for.
      """,
    rationale: """
      A reference that leads nowhere is a fact that was once true. Fields that hold ids of \
      records are checked when they are read (REF-001) and not repeated here; this rule looks at \
      names that are known only within their plan or their table of steps, and at the subjects of \
      waivers.
      """,
    howToMend: "Correct the name, or add what it names; take out a waiver for what is gone.",
    controls: ["ISO 22301 7.5.3", "DORA 8(6)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}],
         "plans": [{"id": "plan-pay", "steps": [{"id": "call"}, {"id": "switch",
           "after": ["call"]}]}],
         "waivers": [{"id": "w-1", "rule": "GOV-001", "subject": "pay"}]}
        -- content/services/pay.md --
        | Step | Duration | After |
        | --- | --- | --- |
        | Declare | 10m | - |
        | Restore | 1h | Step 1 |
        """
      ],
      failing: [
        """
        {"plans": [{"id": "plan-pay", "steps": [{"id": "call"}, {"id": "switch",
           "after": [⟦"cal"⟧]}]}]}
        """,
        """
        {"services": [{"id": "pay"}],
         "waivers": [{"id": "w-1", "rule": "GOV-001", "subject": ⟦"pya"⟧}]}
        """,
        """
        {"services": [{"id": "north"}],
         "waivers": [{"id": "w-1", "rule": "DEP-022", "subject": ⟦"site:north"⟧}]}
        """,
        """
        {"services": [{"id": "pay"}]}
        -- content/services/pay.md --
        | Step | Duration | After |
        | --- | --- | --- |
        | Declare | 10m | - |
        | Restore | 1h | ⟦first⟧ |
        """,
      ]),
    check: .eachPlan { plan, _ in
      let steps = plan.steps.elements()
      let names = steps.indices.flatMap { steps[$0].after.elements() }
      guard !names.isEmpty else { return .notApplicable }
      let known = steps.indices.compactMap { steps[$0].id.value }
      return .worst(
        of: names.map { name in
          known.contains(name.value)
            ? .pass
            : .fail(
              "plan '\(plan.id)' has no step '\(name.value)'", at: name.span, name.value,
              help: didYouMean(name.value, among: known))
        })
    }.and(
      .eachWaiver { waiver, check in
        guard case .stated(let subject, let span) = waiver.subject else { return .notApplicable }
        guard let waived = waiver.waived, !check.knows(waived.id, waived.kind) else { return .pass }
        return .fail(
          "waiver '\(waiver.id)' is for '\(subject)', which does not exist", at: span,
          help: waiver.waysOut(waived, check))
      }
    ).and(
      .eachService { _, position, check in
        guard !check.portfolio.hasSoundSteps(position) else { return .notApplicable }
        let steps = check.writtenSteps[position] ?? []
        let astray = steps.indices.filter { !steps[$0].unknownBefore.isEmpty }
        guard !astray.isEmpty else { return .notApplicable }
        return .worst(of: astray.flatMap { steps[$0].outcomes(among: steps) })
      }))
}

extension WrittenStep {
  /// What is said of steps that this one waits for and that its table does not have.
  fileprivate func outcomes(among steps: [WrittenStep]) -> [Outcome] {
    let numbers = steps.map { $0.number }.sorted()
    let way: Wording =
      "write the number of a step, \(numbers.first ?? 1) to \(numbers.last ?? 1)"
    return self.unknownBefore.map { name in
      let titled = steps.first { $0.title.lowercased() == name.value.lowercased() }
      return .fail(
        "the write-up has no step '\(name.value)'", at: name.span,
        "\(self.number) \(name.value)",
        help: [titled.map { "write its number, \($0.number)" } ?? way])
    }
  }
}

extension Waiver {
  /// Whom it may be meant for, written as its subject is, and what to do if nobody.
  fileprivate func waysOut(_ waived: (kind: RecordKind?, id: String), _ check: Check) -> [Wording] {
    let meant = suggestion(for: waived.id, among: check.ids(of: waived.kind)).map { id in
      didYouMean(waived.kind.map { "\($0.singular):\(id)" } ?? id)
    }
    return [meant, "correct 'subject', or take the waiver out"].compactMap(\.self)
  }
}
