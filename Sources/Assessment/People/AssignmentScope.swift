// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// What a long assignment covers (readings.md A16): a service, else a team, else everything.
package enum AssignmentScope: Hashable, Sendable {
  /// The service at a position.
  case service(Int)
  /// All services that the team runs.
  case team(RecordID<Team>)
  /// Every service that needs the role.
  case everywhere

  /// `nil` where the scope is neither a service nor a team.
  package init?(_ assignment: Assignment, in inventory: Inventory) {
    guard !assignment.scope.isAbsent else {
      self = .everywhere
      return
    }
    guard let id = assignment.scope.value else { return nil }
    if let service = inventory.services.index(of: RecordID(id)) {
      self = .service(service)
    } else if inventory.teams.contains(id: id) {
      self = .team(RecordID(id))
    } else {
      return nil
    }
  }
}
