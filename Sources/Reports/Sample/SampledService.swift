// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics

/// A service that was drawn, with each piece of evidence and where it stands.
struct SampledService: Sendable {
  /// Something that an auditor asks to see.
  struct Evidence: Sendable {
    /// What it is, such as `approval` or `exercise`.
    let kind: String
    /// What the content says of it, or that it says nothing.
    let claim: String
    /// Where it says so; `nil` where nothing is stated.
    let place: String?
  }

  let id: String
  let name: String?
  let tier: String?
  let owner: String?
  /// The digest that it was drawn by.
  let lot: String
  /// The record itself first.
  let evidence: [Evidence]

  /// - Parameter statements: of the service, see `statements(of:in:)`.
  init(
    _ lot: Lot, _ statements: [Statement], in portfolio: Portfolio, places: PlaceIndex
  ) {
    let service = portfolio.service(lot.position)
    id = service.id.text
    name = service.name.value
    tier = portfolio.policy(of: lot.position)?.id.text
    owner = service.owner.value?.text
    self.lot = lot.digest
    evidence = statements.map {
      Evidence(kind: $0.kind, claim: $0.claim, place: places.place(of: $0.span)?.description)
    }
  }

  /// What is asked for of every service, with what stands there.
  typealias Statement = (kind: String, claim: String, span: Span?)

  /// The record itself, and what is asked for.
  static func statements(of position: Int, in assessment: Assessment) -> [Statement] {
    let portfolio = assessment.portfolio
    let service = portfolio.service(position)
    return [("record", "as stated", service.span), analysis(portfolio.analysis(of: position))]
      + [approval(service.approval.value)] + plans(of: position, in: portfolio)
      + [writeUp(portfolio.writeUp(of: position))]
      + [exercise(assessment.proofs.last(of: position))] + restoreTests(of: service)
  }

  private static func analysis(_ analysis: BusinessImpactAnalysis?) -> Statement {
    guard let analysis else { return ("impact analysis", "none", nil) }
    return ("impact analysis", dated("conducted", analysis.conductedOn.value), analysis.span)
  }

  private static func approval(_ approval: Approval?) -> Statement {
    guard let approval else { return ("approval", "none", nil) }
    let state = approval.state.value?.rawValue ?? "no state"
    let by = approval.approvedBy.value.map { " by \($0)" } ?? ""
    return ("approval", dated(state + by, approval.on.value), approval.span)
  }

  private static func plans(of position: Int, in portfolio: Portfolio) -> [Statement] {
    let plans = portfolio.recoveryPlans(of: position)
    guard !plans.isEmpty else { return [("plan", "none", nil)] }
    return plans.map { ("plan", dated("\($0.id), reviewed", $0.reviewedOn.value), $0.span) }
  }

  private static func writeUp(_ document: Document?) -> Statement {
    guard let document else { return ("write-up", "none", nil) }
    return (
      "write-up", dated("reviewed", document.frontMatter.reviewedOn.value),
      Span(document.file, 0..<0)
    )
  }

  private static func exercise(_ proof: Proof?) -> Statement {
    guard let proof else { return ("exercise", "none", nil) }
    let level = proof.level.map { " at level \($0)" } ?? ""
    let reached = proof.rta.map { ", recovered in \($0)" } ?? ""
    let claim = "\(proof.activity.id)\(level), \(proof.result.rawValue)\(reached)"
    return ("exercise", dated(claim, proof.on), proof.span)
  }

  private static func restoreTests(of service: Service) -> [Statement] {
    service.dataStores.elements().map { store in
      guard let test = store.restoreTest.value else {
        return ("restore test", "\(store.id): none", store.span)
      }
      let result = test.ok.value.map { $0 ? "ok" : "failed" } ?? "no result"
      return ("restore test", dated("\(store.id): \(result)", test.on.value), test.span)
    }
  }

  /// A claim with its day, or that it has none.
  private static func dated(_ claim: String, _ day: CalendarDay?) -> String {
    "\(claim) \(day.map { "on \($0)" } ?? "without a date")"
  }
}
