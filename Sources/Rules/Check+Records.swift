// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

/// Records of one kind, known by their ids alone.
private protocol IdentifiedRecords {
  func contains(id: String) -> Bool
  var ids: [String] { get }
}

extension RecordTable: IdentifiedRecords {
  fileprivate var ids: [String] { map(\.id.text) }
}

extension Check {
  /// Whether something that a finding can speak of has an id; of a kind, where one is said.
  func knows(_ id: String, _ kind: RecordKind?) -> Bool {
    guard let kind else { return RecordKind.allCases.contains { knows(id, $0) } }
    switch kind {
    case .programme: return id == "programme"
    case .writeUps: return programme.documents.hasWriteUp(at: id)
    default: return records(of: kind)?.contains(id: id) ?? false
    }
  }

  /// The ids of everything that a finding can speak of; of a kind, where one is said.
  func ids(of kind: RecordKind?) -> [String] {
    guard let kind else { return RecordKind.allCases.flatMap { ids(of: $0) } }
    switch kind {
    case .programme: return ["programme"]
    case .writeUps: return programme.documents.writeUps.map { $0.path }
    default: return records(of: kind)?.ids ?? []
    }
  }

  private func records(of kind: RecordKind) -> (any IdentifiedRecords)? {
    switch kind {
    case .services: inventory.services
    case .people: inventory.people
    case .suppliers: inventory.suppliers
    case .exercises: inventory.exercises
    case .plans: inventory.plans
    case .actions: inventory.actions
    case .risks: inventory.risks
    case .sites: inventory.sites
    case .courses: inventory.courses
    case .sessions: inventory.sessions
    case .roles: inventory.roles
    case .teams: inventory.teams
    case .events: inventory.events
    case .offerings: inventory.offerings
    case .waivers: inventory.waivers
    case .bias: inventory.analyses
    case .scenarios: inventory.scenarios
    default: nil
    }
  }
}
