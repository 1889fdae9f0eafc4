// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// The roles and people that a table of steps may name in words: by id, name or another name, as
/// names are compared.
package struct Doers: Sendable {
  private let roles: [String: RecordID<Role>]
  /// The places of people by what they are called; of two of one name the one who is still there.
  private let people: [String: Int]
  /// The ids of roles and people.
  package let ids: [String]

  init(_ inventory: Inventory, on asOf: CalendarDay) {
    ids = inventory.roles.map(\.id.text) + inventory.people.map(\.id.text)
    roles = Dictionary(
      inventory.roles.flatMap { role in
        Self.names(role, role.name.value).map { ($0, role.id) }
      },
      uniquingKeysWith: { first, _ in first })
    people = Dictionary(
      inventory.people.enumerated().flatMap { place, person in
        Self.names(person, person.name.value).map { ($0, place) }
      },
      uniquingKeysWith: { first, other in
        inventory.people[first].hasLeft(by: asOf) ? other : first
      })
  }

  /// What a record is called.
  private static func names(_ record: some Record, _ name: String?) -> [String] {
    ([record.id.text, name].compactMap(\.self) + record.common.aliases.elements().map(\.value))
      .map(\.normalised)
  }

  /// The names in a cell: all of it where that is one, else what stands between separators.
  package func names(in words: Located<String>) -> [Located<String>] {
    guard !isKnown(words.value) else { return [words] }
    return words.value.split { ",;/+&".contains($0) }
      .map { $0.split(separator: " ").joined(separator: " ") }
      .filter { !$0.isEmpty }
      .map { Located($0, at: words.span) }
  }

  /// Whether a name is that of a role or a person.
  package func isKnown(_ name: String) -> Bool {
    role(name) != nil || person(name) != nil
  }

  /// The role of a name.
  package func role(_ name: String) -> RecordID<Role>? {
    roles[name.normalised]
  }

  /// The place among the people of somebody who is no role.
  package func person(_ name: String) -> Int? {
    role(name) == nil ? people[name.normalised] : nil
  }

  /// The roles that a step in a write-up falls to, by link, id or name, each once.
  func roles(of step: WrittenStep) -> Set<RecordID<Role>> {
    if let holder = step.holder { return holder.kind == .roles ? [RecordID(holder.id)] : [] }
    return Set(step.holderInWords.map { names(in: $0).compactMap { role($0.value) } } ?? [])
  }
}
