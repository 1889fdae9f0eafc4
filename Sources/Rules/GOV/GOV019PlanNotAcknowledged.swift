// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let gov019PlanNotAcknowledged = Rule(
    "GOV-019", "plan-not-acknowledged", severity: "MML-",
    summary: """
      Everybody who is eligible for a role of a service has acknowledged its plans as they are \
      now.
      """,
    rationale: """
      A plan that was changed after people read it is a plan that they do not know. They will do \
      what was right a year ago.
      """,
    howToMend: """
      Send the plan to those named, and add them to 'acknowledgements' with the day, or with the \
      fingerprint that 'holdfast fingerprint' prints.
      """,
    controls: ["ISO 22301 7.3", "ISO 22301 7.5.3", "CP-2", "DORA RTS 26(1)(d)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [
           {"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "bo", "accessVerifiedOn": "2026-11-01",
           "contacts": [{"verifiedOn": "2026-11-01"}]}],
         "plans": [{"id": "run", "services": ["pay"], "reviewedOn": "2026-05-01",
           "acknowledgements": [{"person": "bo", "on": "2026-05-04"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "people": {"roles": [
           {"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba"}], "people": [{"id": "bo", "accessVerifiedOn": "2026-11-01",
           "contacts": [{"verifiedOn": "2026-11-01"}]}],
         "plans": [{"id": "run", "services": ["pay"], "reviewedOn": "2026-05-01",
           "acknowledgements": ⟦[{"person": "bo", "on": "2026-03-04"}]⟧}]}
        """
      ]),
    check: .onceRecorded(
      "plans.acknowledgements", { $0.inventory.plans.contains { !$0.acknowledgements.isAbsent } },
      .eachService { service, position, check in
        let plans = check.portfolio.recoveryPlans(of: position)
        guard !plans.isEmpty else { return .notApplicable }
        let readers = check.eligible(position)
        guard !readers.isEmpty else { return .notApplicable }
        return .worst(
          of: plans.map { plan in
            let known = check.whoKnows(plan)
            let unaware = readers.filter { !known.contains($0) }
            guard !unaware.isEmpty else { return .pass }
            guard !plan.hidesReaders else { return .notApplicable }
            let missing = Set(unaware).sorted()
            return .fail(
              "\(quoted(missing.map(\.text))) did not acknowledge plan '\(plan.id)' of service "
                + "'\(service.id)' as it is now", at: plan.acknowledgements.span ?? plan.span,
              plan.id.text, help: ["let them read it, and add them to 'acknowledgements'"])
          })
      }))
}

extension Plan {
  /// Whether some acknowledgement could not be read.
  fileprivate var hidesReaders: Bool {
    self.acknowledgements.isMalformed
      || self.acknowledgements.elements().contains {
        $0.person.isMalformed || $0.on.isMalformed || $0.fingerprint.isMalformed
      }
  }
}

extension Check {
  /// Who is eligible for the roles of a service; whoever is for several stands there as often.
  fileprivate func eligible(_ position: Int) -> [RecordID<Person>] {
    var people: [RecordID<Person>] = []
    let roles = assessment.people.services[position].roles
    for role in roles.indices {
      let candidates = roles[role].candidates
      for place in candidates.indices where candidates[place].isEligible {
        people.append(candidates[place].person)
      }
    }
    return people
  }

  /// Who acknowledged the plan as it is: by fingerprint, else since it was last reviewed.
  fileprivate func whoKnows(_ plan: Plan) -> Set<RecordID<Person>> {
    let entries = plan.acknowledgements.elements()
    let current =
      entries.contains { $0.fingerprint.isStated } ? assessment.fingerprints.plan(plan) : nil
    let reviewed = plan.reviewedOn.happened(by: asOf)
    let valid = entries.indices.filter { place in
      // What is dated later has not happened, whatever it names.
      guard entries[place].on.value.map({ $0 <= asOf }) ?? true else { return false }
      if let named = entries[place].fingerprint.value { return named == current }
      guard let on = entries[place].on.happened(by: asOf) else { return false }
      return reviewed.map { $0 <= on } ?? true
    }
    return Set(valid.compactMap { entries[$0].person.value })
  }
}
