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
    happened("bia.reviewedOn", analysis?.reviewedOn ?? .absent)
    happened("bia.conductedOn", analysis?.conductedOn ?? .absent)
    happened("bia.approval.on", analysis?.approval.value?.on ?? .absent)
    happened("approval.on", service.approval.value?.on ?? .absent)
    happened("changedOn", service.changedOn)
    for period in service.peakPeriods.elements() {
      inOrder("peakPeriods", period.from, period.to)
    }
    for store in service.dataStores.elements() {
      happened(
        field("restoreTest.on", of: store.id.text), store.restoreTest.value?.on ?? .absent)
    }
    for need in service.dependencies.elements() {
      happened(field("confirmedOn", of: need.on.value?.text), need.confirmedOn)
    }
    for usage in service.sites.elements() {
      happened(field("comparedOn", of: usage.site.value?.text), usage.comparedOn)
    }
  }

  /// Of a person, with what other records say of her.
  mutating func add(
    _ person: Person, _ assignments: [Assignment], _ training: [TrainingRecord]
  ) {
    inOrder("from and to", person.from, person.to)
    happened("accessVerifiedOn", person.accessVerifiedOn)
    happened("awarenessOn", person.awarenessOn)
    for contact in person.contacts.elements() {
      happened(field("verifiedOn", of: contact.channel.value), contact.verifiedOn)
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
  }

  /// Of a plan and its parts.
  mutating func add(_ plan: Plan) {
    happened("reviewedOn", plan.reviewedOn)
    happened("approval.on", plan.approval.value?.on ?? .absent)
    for strategy in plan.strategies.elements() {
      happened(field("exercisedOn", of: strategy.scenario.value?.rawValue), strategy.exercisedOn)
    }
    for workaround in plan.workarounds.elements() {
      happened(field("exercisedOn", of: workaround.id.text), workaround.exercisedOn)
    }
    for entry in plan.acknowledgements.elements() {
      happened(field("acknowledgements.on", of: entry.person.value?.text), entry.on)
    }
  }

  /// Of a risk and its acceptance.
  mutating func add(_ risk: Risk) {
    let acceptance = risk.acceptance.value
    happened("reviewedOn", risk.reviewedOn)
    happened("acceptance.on", acceptance?.on ?? .absent)
    inOrder("acceptance", acceptance?.on ?? .absent, acceptance?.until ?? .absent)
  }

  /// Of a supplier, its contract and what it showed.
  mutating func add(_ supplier: Supplier) {
    let contract = supplier.contract.value
    inOrder("contract", contract?.start ?? .absent, contract?.end ?? .absent)
    happened("reviewedOn", supplier.reviewedOn)
    happened("exitPlan.reviewedOn", supplier.exitPlan.value?.reviewedOn ?? .absent)
    for evidence in supplier.evidence.elements() {
      happened(field("evidence.on", of: evidence.evidenceKind.value), evidence.on)
    }
  }

  /// Of an action.
  mutating func add(_ action: Action) {
    happened("openedOn", action.openedOn)
    happened("closedOn", action.closedOn)
    happened("effectiveness.on", action.effectiveness.value?.on ?? .absent)
    inOrder("openedOn and closedOn", action.openedOn, action.closedOn)
  }

  /// Of a course.
  mutating func add(_ course: Course) {
    happened("contentRevisedOn", course.contentRevisedOn)
    happened("effectiveness.on", course.effectiveness.value?.on ?? .absent)
  }

  /// Of the registrations for a session; who registered is nobody's business here.
  mutating func add(_ registrations: [CourseRegistration]) {
    for registration in registrations {
      happened("receivedAt", registration.receivedAt)
      happened("withdrawnOn", registration.withdrawnOn)
    }
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
    for snapshot in snapshots { happened("snapshots.on", snapshot.on) }
  }
}
