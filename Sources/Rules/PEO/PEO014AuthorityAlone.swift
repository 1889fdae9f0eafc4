// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let peo014AuthorityAlone = Rule(
    "PEO-014", "authority-alone", severity: "CHH-",
    summary: "At least two people, not all at one site, may declare the activation of a plan.",
    rationale: """
      The plan waits for the one who may begin it. If that one sits in the building that is lost, \
      it waits for ever.
      """,
    howToMend: """
      Assign somebody at another site to one of the roles under 'activation.authority', for a \
      service of the plan or without 'scope'.
      """,
    controls: ["ISO 22301 8.4.2", "DORA RTS 24(1)(b)", "NIS2-IR 4.3.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay"}], "roles": [{"id": "lead"}],
         "sites": [{"id": "basel"}, {"id": "bern"}],
         "people": [{"id": "amara", "site": "basel"}, {"id": "bo", "site": "bern"}],
         "assignments": [{"role": "lead", "person": "amara"}, {"role": "lead", "person": "bo"}],
         "plans": [{"id": "run", "services": ["pay"], "activation": {"authority": ["lead"]}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay"}], "roles": [{"id": "lead"}], "people": [{"id": "amara"}],
         "assignments": [{"role": "lead", "person": "amara"}],
         "plans": [{"id": "run", "services": ["pay"], "activation": {"authority": ⟦["lead"]⟧}}]}
        """,
        """
        {"services": [{"id": "pay"}], "roles": [{"id": "lead"}], "sites": [{"id": "bern"}],
         "people": [{"id": "amara", "site": "bern"}, {"id": "bo", "site": "bern"}],
         "assignments": [{"role": "lead", "person": "amara"}, {"role": "lead", "person": "bo"}],
         "plans": [{"id": "run", "services": ["pay"], "activation": {"authority": ⟦["lead"]⟧}}]}
        """,
        """
        {"services": [{"id": "pay"}, {"id": "web"}], "roles": [{"id": "lead"}],
         "people": [{"id": "amara"}, {"id": "bo"}],
         "assignments": [{"role": "lead", "person": "amara", "scope": "pay"},
          {"role": "lead", "person": "bo", "scope": "web"}],
         "plans": [{"id": "run", "services": ["pay"], "activation": {"authority": ⟦["lead"]⟧}}]}
        """,
        """
        {"services": [{"id": "pay", "team": "money"}, {"id": "money"}], "teams": [{"id": "money"}],
         "roles": [{"id": "lead"}], "people": [{"id": "amara"}, {"id": "bo"}],
         "assignments": [{"role": "lead", "person": "amara", "scope": "pay"},
          {"role": "lead", "person": "bo", "scope": "money"}],
         "plans": [{"id": "run", "services": ["pay"], "activation": {"authority": ⟦["lead"]⟧}}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay"}], "roles": [{"id": "lead"}], "sites": [{"id": "bern"}],
         "people": [{"id": "amara", "site": "bern"}, {"id": "bo"}],
         "assignments": [{"role": "lead", "person": "amara"}, {"role": "lead", "person": "bo"}],
         "plans": [{"id": "run", "services": ["pay"], "activation": {"authority": ⟦["lead"]⟧}}]}
        """
      ]),
    check: .eachPlanWith({ AuthorityTable($0) }) { plan, table, check in
      // That nobody is named PRO-003 tells.
      guard case .stated(let roles, let span)? = plan.activation.value?.authority, !roles.isEmpty
      else { return .notApplicable }
      let people = table.holders(of: roles.map(\.value), for: plan, check)
      let records = check.inventory.people
      guard let first = people.min() else {
        return .fail(
          "nobody may declare plan '\(plan.id)'", at: span,
          help: ["assign two people to these roles"])
      }
      guard people.contains(where: { $0 != first }) else {
        return .fail(
          "only '\(records[first].id)' may declare plan '\(plan.id)'", at: span,
          help: ["assign another person to one of these roles"])
      }
      let sites = Set(people.compactMap { records[$0].site.value })
      guard sites.count < 2 else { return .pass }
      guard !people.contains(where: { records[$0].site.isMalformed }) else {
        return .notApplicable
      }
      guard !people.contains(where: { records[$0].site.isAbsent }), let site = sites.first else {
        return .notEvaluable(missing: "people.site", at: span)
      }
      return .fail(
        "all who may declare plan '\(plan.id)' are at site '\(site)'", at: span,
        help: ["assign somebody at another site to one of these roles"])
    })
}

/// Who may declare which plans, by the positions of people: an assignment with a scope counts for
/// that scope alone.
private struct AuthorityTable: Sendable {
  /// What an assignment with a team as scope gives.
  private struct TeamRole: Hashable {
    let team: RecordID<Team>
    let role: RecordID<Role>
  }

  /// By role: who holds it today for whatever it may be; empty where no plan asks.
  private let anywhere: [RecordID<Role>: Set<Int>]
  /// By role: who holds it today by an assignment without scope.
  private var everywhere: [RecordID<Role>: Set<Int>] = [:]
  private var byTeam: [TeamRole: Set<Int>] = [:]

  init(_ check: Check) {
    let isAsked = check.inventory.plans.contains { check.services(of: $0).isEmpty }
    anywhere = isAsked ? check.roleHolders : [:]
    for assignment in check.inventory.assignments {
      guard let role = assignment.role.value, let person = check.activePerson(of: assignment)
      else { continue }
      switch AssignmentScope(assignment, in: check.inventory) {
      case .everywhere: everywhere[role, default: []].insert(person)
      case .team(let team): byTeam[TeamRole(team: team, role: role), default: []].insert(person)
      // The roles of a service have their holders.
      case .service, nil: break
      }
    }
  }

  /// Who holds one of some roles for a service of the plan, or for all; of a plan without a service
  /// that counts, for whatever it may be.
  func holders(of roles: [RecordID<Role>], for plan: Plan, _ check: Check) -> Set<Int> {
    let services = check.services(of: plan)
    guard !services.isEmpty else {
      return roles.reduce(into: []) { $0.formUnion(anywhere[$1] ?? []) }
    }
    var holders: Set<Int> = []
    for role in roles { holders.formUnion(everywhere[role] ?? []) }
    for service in services {
      let pools = check.assessment.people.services[service].roles
      for place in pools.indices where roles.contains(pools[place].role) {
        holders.formUnion(pools[place].holderPlaces)
      }
      guard let team = check.portfolio.service(service).team.value else { continue }
      for role in roles { holders.formUnion(byTeam[TeamRole(team: team, role: role)] ?? []) }
    }
    return holders
  }
}

extension Check {
  /// The positions of the services that a plan is for, of those that count.
  fileprivate func services(of plan: Plan) -> [Int] {
    plan.services.elements().compactMap { portfolio.position(of: $0.value) }
  }
}
