// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// How sure one area of a service is, 0 to 4, and what one more would want (method.md 2.18).
package struct Assurance: Sendable, Equatable {
  package let area: Area
  /// 0 nothing, 1 declared, 2 documented, 3 approved, 4 proven.
  package let level: Int
  /// Why it is not one higher; empty at 4.
  package let reasons: [String]
}

/// What assurance is judged by: figures of a service that were computed before.
package struct AssuranceInputs: Sendable {
  package var roles: [RolePool]
  /// Whether a table of the write-up is the plan's steps (readings.md B18).
  package var hasWrittenSteps: Bool
  package var sections: RequiredSections
  package var facts: Verdict
  package var restoreTests: Verdict
  /// Whether the data loss keeps the RPO (DEP-009).
  package var dataLoss: Verdict

  package init(
    roles: [RolePool], hasWrittenSteps: Bool, sections: RequiredSections, facts: Verdict,
    restoreTests: Verdict, dataLoss: Verdict
  ) {
    self.roles = roles
    self.hasWrittenSteps = hasWrittenSteps
    self.sections = sections
    self.facts = facts
    self.restoreTests = restoreTests
    self.dataLoss = dataLoss
  }
}

/// Judges the areas of one service (readings.md A14 and D).
package struct AssuranceJudge: Sendable {
  private let position: Int
  private let service: Service
  private let portfolio: Portfolio
  private let reviews: ReviewChecks
  private let proofs: ProofTable
  private let inputs: AssuranceInputs

  package init(
    _ position: Int, in portfolio: Portfolio, proofs: ProofTable, inputs: AssuranceInputs
  ) {
    self.position = position
    self.portfolio = portfolio
    self.proofs = proofs
    self.inputs = inputs
    service = portfolio.service(position)
    reviews = ReviewChecks(portfolio)
  }

  /// The level of an area.
  ///
  /// - Parameter openFindings: rules of the area with an open critical or high finding: people PEO
  ///   and TRN, process PRO and TST, technology TEC and DAT. They matter for level 4 only (A14).
  package func assurance(of area: Area, openFindings: [String]) -> Assurance {
    for level in 1...4 {
      let unmet = conditions(of: area, level, openFindings).filter { !$0.holds }
      if !unmet.isEmpty {
        return Assurance(area: area, level: level - 1, reasons: unmet.map(\.reason))
      }
    }
    return Assurance(area: area, level: 4, reasons: [])
  }

  private typealias Condition = (reason: String, holds: Bool)

  private func conditions(
    of area: Area, _ level: Int, _ openFindings: [String]
  ) -> [Condition] {
    switch level {
    case 1: declared(area)
    case 2: documented(area)
    case 3: approved
    default:
      proven(area) + [("open: \(openFindings.joined(separator: ", "))", openFindings.isEmpty)]
    }
  }

  private func declared(_ area: Area) -> [Condition] {
    switch area {
    case .people:
      [("no roles", !inputs.roles.isEmpty)]
        + inputs.roles.map { ("no primary for \($0.role)", $0.namesPrimary) }
    case .process: [("no steps", hasSteps), ("no strategy", hasStrategy)]
    case .technology: service.hosting.value == Hosting.none ? [] : declaredTechnology
    }
  }

  private var declaredTechnology: [Condition] {
    let classes = service.failureClasses.value
    let hasParts =
      !service.components.elements().isEmpty || !service.dataStores.elements().isEmpty
    return [
      ("no hosting", service.hosting.isStated), ("no component or data store", hasParts),
      ("no answer to the failure of a component", classes?.component.isStated ?? false),
      ("no answer to a vertical failure", classes?.vertical.isStated ?? false),
      ("no answer to a horizontal failure", classes?.horizontal.isStated ?? false),
    ]
  }

  private func documented(_ area: Area) -> [Condition] {
    let unmet = inputs.sections.standings
      .filter { $0.section.area.value == area && !$0.isPresent }
      .map { $0.section.title.value ?? $0.section.id.value ?? "" }
    return [
      ("no write-up", portfolio.writeUp(of: position) != nil),
      ("required sections: \(unmet.joined(separator: ", "))", unmet.isEmpty),
      ("write-up and inventory differ", inputs.facts != .fail),
    ]
  }

  private var approved: [Condition] {
    [
      ("not approved by somebody else", reviews.approvedByAnother(position) == .pass),
      ("approval not in date", reviews.approvalIsInDate(position) == .pass),
      ("plan review not in date", reviews.planReview(of: position) == .pass),
    ]
  }

  private func proven(_ area: Area) -> [Condition] {
    let proof = proofs.lastAtRequiredLevel(of: position)
    let common: [Condition] = [
      ("no exercise at the tier's level in date", proofs.inDate(position) == .pass),
      ("exercise not passed", proof.map { $0.result != .failed } ?? false),
      ("objectives not met", proof?.meetsAllObjectives ?? false),
    ]
    switch area {
    case .people: return common + [("led by the plan's author", isLedByAnother(proof))]
    case .process:
      let rto = portfolio.analysis(of: position)?.rto.value
      let isFast = proof?.rta.flatMap { rta in rto.map { rta <= $0 } } ?? false
      return common + [("recovery time not shown to keep the RTO", isFast)]
    case .technology:
      let isRestored = inputs.restoreTests == .pass || inputs.restoreTests == .notApplicable
      return common + [
        ("restore test not in date", isRestored),
        ("data loss not shown to keep the RPO", inputs.dataLoss == .pass),
      ]
    }
  }

  /// Somebody other than the plans' authors led it; where no author is stated, than the owner.
  private func isLedByAnother(_ proof: Proof?) -> Bool {
    guard let lead = proof?.lead else { return false }
    let plans = portfolio.plans[position].map { portfolio.programme.inventory.plans[$0] }
    let authors = plans.compactMap(\.author.value)
    return authors.isEmpty ? lead != service.owner.value : !authors.contains(lead)
  }

  private var hasSteps: Bool {
    inputs.hasWrittenSteps
      || portfolio.recoveryPlans(of: position).contains { !$0.steps.elements().isEmpty }
  }

  private var hasStrategy: Bool {
    portfolio.recoveryPlans(of: position).contains { !$0.strategies.elements().isEmpty }
  }
}

extension RolePool {
  /// Whether somebody is named as primary, in the short form or by an active long one.
  package var namesPrimary: Bool {
    holders.contains { $0.isAssigned && $0.kind == .primary }
  }
}
