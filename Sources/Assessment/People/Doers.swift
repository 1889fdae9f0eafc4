// SPDX-License-Identifier: Apache-2.0

import Continuity

/// The roles and people that a table of steps may name in words: by id, name or another name, as
/// names are compared.
package struct Doers: Sendable {
  /// Whom a name stands for.
  enum Doer: Sendable {
    case role(RecordID<Role>)
    /// By place among the people.
    case person(Int)
  }

  /// Roles and people by what they are called; a role before people of its name, of two people of
  /// one name the one who is still there.
  private let known: [String: Doer]
  /// The ids of roles and people.
  package let ids: [String]

  init(_ inventory: Inventory, on asOf: CalendarDay) {
    ids = inventory.roles.map(\.id.text) + inventory.people.map(\.id.text)
    var known: [String: Doer] = [:]
    for role in inventory.roles {
      for name in Self.names(role, role.name.value) where known[name] == nil {
        known[name] = .role(role.id)
      }
    }
    for (place, person) in inventory.people.enumerated() {
      for name in Self.names(person, person.name.value) {
        switch known[name] {
        case nil: known[name] = .person(place)
        case .person(let first)? where inventory.people[first].hasLeft(by: asOf):
          known[name] = .person(place)
        case .person?, .role?: break
        }
      }
    }
    self.known = known
  }

  /// What a record is called.
  private static func names(_ record: some Record, _ name: String?) -> [String] {
    ([record.id.text, name].compactMap(\.self) + record.common.aliases.elements().map(\.value))
      .map(\.normalised)
  }

  /// Whom the names in a cell stand for, `nil` for nobody: all of the cell where that is a name,
  /// else what stands between separators.
  func named(in words: Located<String>) -> [(name: String, doer: Doer?)] {
    if let doer = known[words.value.normalised] { return [(words.value, doer)] }
    return words.value.split { ",;/+&".contains($0) }
      .map { $0.split(separator: " ").joined(separator: " ") }
      .filter { !$0.isEmpty }
      .map { ($0, known[$0.normalised]) }
  }

  /// The roles that a step in a write-up falls to, by link, id or name, each once.
  func roles(of step: WrittenStep) -> Set<RecordID<Role>> {
    if let holder = step.holder { return holder.kind == .roles ? [RecordID(holder.id)] : [] }
    guard let words = step.holderInWords else { return [] }
    return Set(
      named(in: words).compactMap { named -> RecordID<Role>? in
        if case .role(let role) = named.doer { role } else { nil }
      })
  }
}
