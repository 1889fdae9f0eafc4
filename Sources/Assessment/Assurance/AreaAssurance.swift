// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Phrasing

/// How sure one area of a service is, 0 to 4, and what one more would want (method.md 2.18).
package struct AreaAssurance: Sendable, Equatable {
  /// People, process or technology.
  package let area: Area
  /// 0 nothing, 1 declared, 2 documented, 3 approved, 4 proven.
  package let level: Int
  /// Why it is not one higher; empty at 4.
  package let reasons: [Wording]
  /// The rules that the last reason names, each once; empty where it is no finding that is open.
  package var openRules: [String] = []
}

/// What assurance is judged by: figures of a service that were computed before.
package struct AssuranceInputs: Sendable {
  /// Of the service, from `RolePools`.
  package var roles: [RolePool]
  /// The required sections of the write-up.
  package var sections: RequiredSections
  /// Whether the write-up agrees with the inventory (INV-004).
  package var facts: Verdict
  /// Whether every store was restored in time (DAT-003).
  package var restoreTests: Verdict
  /// Whether the data loss keeps the RPO (DEP-009).
  package var dataLoss: Verdict

  /// Puts the figures of one service together.
  package init(
    roles: [RolePool], sections: RequiredSections, facts: Verdict, restoreTests: Verdict,
    dataLoss: Verdict
  ) {
    self.roles = roles
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

  /// Prepares the judgement of the service at a position.
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
  package func assurance(of area: Area, openFindings: [String]) -> AreaAssurance {
    for level in 1...4 {
      let unmet = conditions(of: area, level, openFindings).filter { !$0.holds }
      if !unmet.isEmpty {
        return AreaAssurance(
          area: area, level: level - 1, reasons: unmet.map(\.reason),
          openRules: level == 4 ? Self.once(openFindings) : [])
      }
    }
    return AreaAssurance(area: area, level: 4, reasons: [])
  }

  /// What to say where it does not hold, and whether it does.
  private typealias Condition = (reason: Wording, holds: Bool)

  /// What a level wants beyond those below it.
  private func conditions(
    of area: Area, _ level: Int, _ openFindings: [String]
  ) -> [Condition] {
    switch level {
    case 1: declared(area)
    case 2: documented(area)
    case 3: approved
    default:
      proven(area) + [(open(openFindings), openFindings.isEmpty)]
    }
  }

  private func open(_ findings: [String]) -> Wording {
    "open: \(Self.once(findings).joined(separator: ", "))"
  }

  /// The codes of rules in their order, each once.
  private static func once(_ codes: [String]) -> [String] {
    var seen: Set<String> = []
    return codes.filter { seen.insert($0).inserted }
  }

  /// Level 1: the inventory states it.
  private func declared(_ area: Area) -> [Condition] {
    switch area {
    case .people:
      [("no roles", !inputs.roles.isEmpty)]
        + inputs.roles.map { role -> Condition in
          ("no primary for \(role.role)", role.namesPrimary)
        }
    case .process: [("no steps", hasSteps), ("no strategy", hasStrategy)]
    case .technology: service.hosting.value == Hosting.none ? [] : declaredTechnology
    }
  }

  /// Hosting, a part that is hosted, and an answer to each class of failure.
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

  /// Level 2: the write-up has the area's sections and contradicts nothing.
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

  /// Level 3: somebody else approved it, and approval and plans are in date.
  private var approved: [Condition] {
    [
      ("not approved by somebody else", reviews.approvedByAnother(position) == .pass),
      ("approval not in date", reviews.approvalIsInDate(position) == .pass),
      ("plan review not in date", reviews.planReview(of: position) == .pass),
    ]
  }

  /// Level 4: exercised at the tier's level in date, with success, and measured for its area.
  private func proven(_ area: Area) -> [Condition] {
    let proof = proofs.lastAtRequiredLevel(of: position)
    var common: [Condition] = [
      ("no exercise at the tier's level in date", proofs.inDate(position) == .pass)
    ]
    if let proof {
      common += [
        ("exercise not passed", proof.result != .failed),
        ("objectives not met", proof.meetsAllObjectives),
      ]
    }
    switch area {
    case .people: return common + [proof.map(isLedByAnother)].compactMap(\.self)
    case .process:
      guard let proof else { return common }
      let rto = portfolio.analysis(of: position)?.rto.value
      let isFast = proof.rta.flatMap { rta in rto.map { rta <= $0 } } ?? false
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
  private func isLedByAnother(_ proof: Proof) -> Condition {
    guard let lead = proof.lead else { return ("nobody says who led it", false) }
    return portfolio.hasAuthor(position)
      ? ("led by the plan's author", !portfolio.isAuthor(lead, of: position))
      : ("led by the owner", lead != service.owner.value)
  }

  /// A plan record or the write-up says step by step what to do.
  private var hasSteps: Bool {
    portfolio.hasWrittenSteps(position)
      || portfolio.recoveryPlans(of: position).contains { !$0.steps.elements().isEmpty }
  }

  /// A plan record answers some family of losses.
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
