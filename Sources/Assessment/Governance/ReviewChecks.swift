// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Diagnostics
import Phrasing

/// Owners, approvals and reviews of services (readings.md D, GOV).
package struct ReviewChecks: Sendable {
  private let portfolio: Portfolio
  /// Taken out of the portfolio, since the table lends its records.
  private let services: RecordTable<Service>

  /// Checks of the services of a portfolio.
  package init(_ portfolio: Portfolio) {
    self.portfolio = portfolio
    services = portfolio.programme.inventory.services
  }

  /// GOV-001: an owner who is active.
  package func owner(of service: Int) -> Verdict {
    Verdict(passes: portfolio.owners[service].map { portfolio.isActive[$0] } ?? false)
  }

  /// GOV-003: approved by somebody who is neither the owner nor an author of the plans.
  package func approvedByAnother(_ service: Int) -> Verdict {
    guard let approval = approval(of: service) else { return .fail }
    guard let approver = approval.approvedBy.value else {
      return .notEvaluable(missing: ["approval.approvedBy"])
    }
    return Verdict(passes: !isConcerned(approver, in: service))
  }

  /// GOV-004: the approval names the fingerprint of what stands there now.
  ///
  /// - Parameter fingerprints: asked for the service's only where an approval names one.
  package func approvalCovers(_ service: Int, by fingerprints: Fingerprints) -> Verdict {
    guard let approval = approval(of: service) else { return .notApplicable }
    guard let named = approval.fingerprint.value else {
      return .notEvaluable(missing: ["approval.fingerprint"])
    }
    return Verdict(passes: named == fingerprints.service(service))
  }

  /// The approval in force: in state approved, and not dated later than today.
  package func approval(of service: Int) -> Approval? {
    guard let approval = services[service].approval.value, approval.isGiven(by: portfolio.asOf)
    else { return nil }
    return approval
  }

  /// Whether an approval is in force.
  package func isApproved(_ service: Int) -> Bool {
    approval(of: service) != nil
  }

  /// Whether the approval is no older than the tier's interval for plans (readings.md D, level 3).
  package func approvalIsInDate(_ service: Int) -> Verdict {
    guard let policy = portfolio.policy(of: service) else {
      return .notEvaluable(missing: ["tier"])
    }
    guard let on = approval(of: service)?.on.happened(by: portfolio.asOf) else {
      return .notEvaluable(missing: ["approval.on"])
    }
    return Verdict(passes: on.holds(for: policy.planReview, on: portfolio.asOf))
  }

  /// When the impact analysis was last looked at: the later of review and conduct (B10).
  package func analysisReviewedOn(_ service: Int) -> CalendarDay? {
    guard let analysis = portfolio.analysis(of: service) else { return nil }
    let conducted = analysis.conductedOn.happened(by: portfolio.asOf)
    guard let reviewed = analysis.reviewedOn.happened(by: portfolio.asOf) else { return conducted }
    return max(reviewed, conducted ?? reviewed)
  }

  /// GOV-005: the impact analysis was reviewed within the tier's interval.
  package func analysisReview(of service: Int) -> Verdict {
    guard portfolio.analysis(of: service) != nil else { return .notEvaluable(missing: ["bia"]) }
    return review(
      analysisReviewedOn(service), "bia.reviewedOn",
      every: portfolio.policy(of: service)?.biaReview)
  }

  /// GOV-006: every plan and the write-up were reviewed within the tier's interval; a write-up that
  /// states `reviewEvery` within the shorter of both.
  package func planReviews(of service: Int) -> [PlanReview] {
    let planReview = portfolio.tierIndex[service].map { portfolio.programme.tiers[$0].planReview }
    let plans = portfolio.recoveryPlans(of: service).map { plan in
      let on = plan.reviewedOn.happened(by: portfolio.asOf)
      return PlanReview(
        subject: RecordReference(.plans, plan.id.text), span: plan.span, on: on,
        every: planReview, verdict: review(on, "reviewedOn of \(plan.id.text)", every: planReview))
    }
    guard let stated = portfolio.writeUpReview(of: service) else { return plans }
    let on = stated.on.happened(by: portfolio.asOf)
    let every = planReview.map { planReview -> Interval in
      guard let own = stated.every, own.longestSeconds < planReview.longestSeconds else {
        return planReview
      }
      return own
    }
    return plans + [
      PlanReview(
        subject: nil, span: stated.on.span ?? stated.start, on: on, every: every,
        verdict: review(on, "reviewedOn of the write-up", every: every))
    ]
  }

  /// GOV-006 in one word; not evaluable without plan and write-up.
  package func planReview(of service: Int) -> Verdict {
    let reviews = planReviews(of: service)
    return reviews.isEmpty
      ? .notEvaluable(missing: ["plan"]) : Verdict.worst(of: reviews.map(\.verdict))
  }

  /// Whether somebody is the owner, or an author of the plans or of the steps in the write-up.
  private func isConcerned(_ person: RecordID<Person>, in service: Int) -> Bool {
    services[service].owner.value == person || portfolio.isAuthor(person, of: service)
  }

  /// - Parameter interval: `nil` where the service has no tier.
  private func review(
    _ on: CalendarDay?, _ name: @autoclosure () -> Wording, every interval: Interval?
  ) -> Verdict {
    guard let interval else { return .notEvaluable(missing: ["tier"]) }
    guard let on else { return .notEvaluable(missing: [name()]) }
    return Verdict(passes: on.holds(for: interval, on: portfolio.asOf))
  }
}

/// The review of a plan, or of the write-up.
package struct PlanReview: Sendable {
  /// The plan; `nil` for the write-up.
  package let subject: RecordReference?
  /// Where a finding about it stands.
  package let span: Span
  /// The last review; `nil` where none is stated that has happened.
  package let on: CalendarDay?
  /// How often it is due; `nil` where the service has no tier.
  package let every: Interval?
  /// Whether it is in date.
  package let verdict: Verdict
}
