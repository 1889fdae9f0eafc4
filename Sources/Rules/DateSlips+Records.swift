// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing

/// The field of a part, such as `restoreTest.on of ledger`; without the part where it has no name.
private func field(_ name: String, of part: String?) -> Wording {
  guard let part, !part.isEmpty else { return Wording(value: name) }
  return "\(Wording(value: name)) of \(part)"
}

extension DateSlips {
  /// Of a service and its impact analysis.
  mutating func add(_ service: Service, _ analysis: BusinessImpactAnalysis?) {
    if let analysis { add(analysis) }
    happened("approval.on", service.approval.value?.on ?? .absent)
    happened("changedOn", service.changedOn)
    let periods = service.peakPeriods.elements()
    for place in periods.indices {
      inOrder("peakPeriods", periods[place].from, periods[place].to)
    }
    let dataStores = service.dataStores.elements()
    let stores = dataStores.span
    for place in stores.indices {
      happened(
        field("restoreTest.on", of: dataStores[place].id.text),
        stores[place].restoreTest.value?.on ?? .absent)
    }
    let dependencies = service.dependencies.elements()
    let needs = dependencies.span
    for place in needs.indices {
      happened(
        field("confirmedOn", of: dependencies[place].on.value?.text), needs[place].confirmedOn)
    }
    let usages = service.sites.elements()
    for place in usages.indices {
      happened(
        field("comparedOn", of: usages[place].site.value?.text), usages[place].comparedOn)
    }
  }

  /// Of an impact analysis.
  mutating func add(_ analysis: BusinessImpactAnalysis) {
    happened("bia.reviewedOn", analysis.reviewedOn)
    happened("bia.conductedOn", analysis.conductedOn)
    happened("bia.approval.on", analysis.approval.value?.on ?? .absent)
    if let least = analysis.mbco.value, let value = least.value.value, value > 100 {
      isShare("bia.mbco.value", least.percent, at: least.value.span)
    }
  }

  /// Of a person, with what other records say of her.
  mutating func add(
    _ person: Person, _ assignments: [Assignment], _ training: [TrainingRecord]
  ) {
    inOrder("from and to", person.from, person.to)
    happened("accessVerifiedOn", person.accessVerifiedOn)
    happened("awarenessOn", person.awarenessOn)
    let contacts = person.contacts.elements()
    for place in contacts.indices {
      happened(
        field("verifiedOn", of: contacts[place].channel.value), contacts[place].verifiedOn)
    }
    for assignment in assignments { add(assignment) }
    for record in training { add(record) }
  }

  /// Of an assignment.
  mutating func add(_ assignment: Assignment) {
    inOrder(
      "assignment to \(assignment.role.value?.text ?? "")", assignment.from, assignment.to)
    happened(
      field("accessVerifiedOn", of: assignment.role.value?.text), assignment.accessVerifiedOn)
  }

  /// Of a completion.
  mutating func add(_ record: TrainingRecord) {
    happened(field("completedOn", of: record.course.value?.text), record.completedOn)
    inOrder(
      "training in \(record.course.value?.text ?? "")", record.completedOn, record.validUntil)
  }

  /// Of an exercise; one that is planned may be dated as it is to be.
  mutating func add(_ exercise: Exercise) {
    if exercise.isHeld { happened("heldOn", exercise.heldOn) }
  }

  /// Of something that happened.
  mutating func add(_ event: Event) {
    happened("heldOn", event.exercise.heldOn)
    happened("occurredAt", event.occurredAt)
    happened("detectedAt", event.detectedAt)
    happened("declaredAt", event.declaredAt)
    happened("recoveredAt", event.recoveredAt)
    let occurred = (name: "occurredAt", at: event.occurredAt)
    inOrder(occurred, ("detectedAt", event.detectedAt))
    inOrder(occurred, ("declaredAt", event.declaredAt))
    inOrder(occurred, ("recoveredAt", event.recoveredAt))
  }

  /// Of a plan and its parts.
  mutating func add(_ plan: Plan) {
    happened("reviewedOn", plan.reviewedOn)
    happened("approval.on", plan.approval.value?.on ?? .absent)
    let strategies = plan.strategies.elements()
    for place in strategies.indices {
      happened(
        field("exercisedOn", of: strategies[place].scenario.value?.rawValue),
        strategies[place].exercisedOn)
    }
    let workarounds = plan.workarounds.elements()
    for place in workarounds.indices {
      happened(
        field("exercisedOn", of: workarounds[place].id.text), workarounds[place].exercisedOn)
    }
    let entries = plan.acknowledgements.elements()
    for place in entries.indices {
      happened(
        field("acknowledgements.on", of: entries[place].person.value?.text), entries[place].on)
    }
  }

  /// Of a risk and its acceptance.
  mutating func add(_ risk: Risk) {
    happened("reviewedOn", risk.reviewedOn)
    guard risk.acceptance.isStated else { return }
    let on: Stated<CalendarDay> = risk.acceptance.value?.on ?? .absent
    happened("acceptance.on", on)
    inOrder("acceptance", on, risk.acceptance.value?.until ?? .absent)
  }

  /// Of a supplier, its contract and what it showed.
  mutating func add(_ supplier: Supplier) {
    if let contract = supplier.contract.value { inOrder("contract", contract.start, contract.end) }
    happened("reviewedOn", supplier.reviewedOn)
    happened("exitPlan.reviewedOn", supplier.exitPlan.value?.reviewedOn ?? .absent)
    let evidence = supplier.evidence.elements()
    for place in evidence.indices {
      happened(field("evidence.on", of: evidence[place].evidenceKind.value), evidence[place].on)
    }
  }

  /// Of an action.
  mutating func add(_ action: Action) {
    happened("openedOn", action.openedOn)
    happened("closedOn", action.closedOn)
    happened("effectiveness.on", action.effectiveness.value?.on ?? .absent)
    inOrder("openedOn and closedOn", action.openedOn, action.closedOn)
    inOrder("openedOn and due", action.openedOn, action.due)
  }

  /// Of a course.
  mutating func add(_ course: Course) {
    happened("contentRevisedOn", course.contentRevisedOn)
    lasts("validity", course.validity)
    happened("effectiveness.on", course.effectiveness.value?.on ?? .absent)
  }

  /// Of the registrations for a session; who registered is nobody's business here.
  mutating func add(_ registrations: [CourseRegistration]) {
    for registration in registrations {
      happened("receivedAt", registration.receivedAt)
      happened("withdrawnOn", registration.withdrawnOn)
    }
  }

  /// Of how often a tier asks for something.
  private mutating func add(_ tier: Tier) {
    let intervals = [
      ("biaReview", tier.biaReview), ("planReview", tier.planReview),
      ("exerciseEvery", tier.exerciseEvery), ("tabletopEvery", tier.tabletopEvery),
      ("restoreTestEvery", tier.restoreTestEvery), ("trainingValidity", tier.trainingValidity),
      ("contactsVerified", tier.contactsVerified), ("accessVerified", tier.accessVerified),
      ("supplierEvidence", tier.supplierEvidence), ("waiverLife", tier.waiverLife),
    ]
    for (name, interval) in intervals { lasts(field(name, of: tier.id.text), interval) }
  }

  /// Of the programme itself, and of its figures of earlier dates.
  mutating func add(_ settings: Settings, _ snapshots: [Snapshot]) {
    let policy = settings.policy.value
    happened("establishedOn", settings.establishedOn)
    happened("policy.approvedOn", policy?.approvedOn ?? .absent)
    happened("policy.reviewedOn", policy?.reviewedOn ?? .absent)
    for review in settings.managementReviews.elements() {
      happened("managementReviews.on", review.on)
    }
    for tier in settings.tiers.elements() { add(tier) }
    for snapshot in snapshots { happened("snapshots.on", snapshot.on) }
  }
}
