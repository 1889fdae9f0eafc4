// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

extension PageFamily {
  static let plan = PageFamily(
    "plan", pattern: "plans/ID.html", "One plan: who starts it, when, the steps, how it ends.",
    of: .plans, under: .services, shape: PlanPage.shape,
    entries: { entries(of: $0.inventory.plans, in: $0) }
  ) { PlanPage($0) }
}

/// `plans/ID.html`.
struct PlanPage: PageModel {
  let frame: Frame
  let marks: RecordMarks
  let facts: PlanFacts
  let steps: Listing<StepRow>
  let strategies: Listing<StrategyRow>
  let communications: Listing<CommunicationRow>
  let findings: Listing<FindingCard>
  let sections: [StatedSection?]
  let words: OwnWords

  init(_ context: PageContext) {
    let plan = context.site.inventory.plans[context.entry.position]
    let facts = PlanFacts(plan, context)
    self.facts = facts
    let services = facts.services.elements
    frame = context.frame(
      kind: context.language.title(of: .plans), above: services.count == 1 ? services[0] : nil)
    marks = RecordMarks(
      id: plan.id.text,
      badges: [facts.kind.map { Badge($0) }, facts.approval].compactMap(\.self),
      common: plan.common)
    steps = context.stepRows(plan.steps.elements())
    strategies = Listing(plan.strategies.elements().map { StrategyRow($0, context) })
    communications = Listing(plan.communications.elements().map { CommunicationRow($0, context) })
    findings = context.openFindings(about: RecordReference(.plans, plan.id.text))
    sections = context.furtherSections(of: plan)
    words = context.ownWords(of: plan)
  }

  static let shape = Shape<PlanPage>(
    page: "plan-page", "one plan",
    [
      .record("record", of: RecordMarks.shape, "id and marks of the record") { $0.marks },
      .record("plan", of: PlanFacts.shape, "facts of the plan") { $0.facts },
      .rows("steps", of: StepRow.shape, "steps of the plan, in order") { $0.steps },
      .rows("strategies", of: StrategyRow.shape, "strategies") { $0.strategies },
      .rows("communications", of: CommunicationRow.shape, "who is told") {
        $0.communications
      },
      .items("findings", of: FindingCard.shape, "open findings") { $0.findings },
      .sections { $0.sections },
    ] + OwnWords.fields { $0.words })
}

/// A plan at a glance.
struct PlanFacts: Sendable {
  let plan: Plan
  let kind: String?
  let services: Listing<PageLink>
  let author: PageLink?
  let criteria: String?
  let authority: Listing<PageLink>
  let success: String?
  let reviewed: MomentText?
  let approval: Badge?

  init(_ plan: Plan, _ context: PageContext) {
    let activation = plan.activation.value
    self.plan = plan
    kind = plan.type.value.map { context.language.word($0) }
    services = context.links(plan.services)
    author = context.link(plan.author)
    criteria = Self.joined(activation?.criteria ?? .absent)
    authority = context.links(activation?.authority ?? .absent)
    success = Self.joined(plan.successCriteria)
    reviewed = context.moment(plan.reviewedOn)
    approval = context.approvalBadge(plan.approval.value) {
      context.site.assessment.fingerprints.plan(plan)
    }
  }

  private static func joined(_ texts: Texts) -> String? {
    let texts = texts.elements().map(\.value)
    return texts.isEmpty ? nil : texts.joined(separator: "; ")
  }

  static let shape = Shape<PlanFacts>(
    "plan-facts", "a plan at a glance",
    [
      .items("services", of: PageLink.shape, "services") { $0.services },
      .optionalText("kind", "kind, in words") { $0.kind },
      .optionalText("version", "version") { $0.plan.version.value },
      .record("author", of: PageLink.shape, "who wrote it") { $0.author },
      .optionalText("criteria", "what must be the case to start") { $0.criteria },
      .items("authority", of: PageLink.shape, "roles that decide") { $0.authority },
      .optionalText("stand_down", "when it ends") { $0.plan.activation.value?.standDown.value },
      .optionalText("success", "what counts as recovered") { $0.success },
      .record("reviewed", of: MomentText.shape, "last review") { $0.reviewed },
      .record("approval", of: Badge.shape, "state of approval") { $0.approval },
    ])
}
