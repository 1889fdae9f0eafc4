// SPDX-License-Identifier: Apache-2.0

import Continuity

/// How a service is concerned by another record.
struct ServiceRelation: Sendable, Hashable {
  /// What the record is to the service.
  enum Role: Sendable, Hashable {
    case owner, deputy, businessOwner, primary, alternate
    case responsible, supports
    case site(SiteUse?)
    case region, workforce
    case supplier, needsRole, bundled
  }

  /// The place of the service among all, sorted by id.
  let service: Int
  let role: Role
}

/// Values by the id of what they belong to, in the order in which they were added.
struct Relations<Value: Sendable>: Sendable {
  private var values: [String: [Value]] = [:]

  /// The values of an id, none where nothing was added.
  subscript(id: String) -> [Value] {
    values[id] ?? []
  }

  /// Adds a value behind those of an id.
  mutating func add(_ value: Value, to id: String) {
    values[id, default: []].append(value)
  }

  /// Adds a value to each id that a field names.
  mutating func add<Target>(_ value: Value, to references: References<Target>) {
    for reference in references.elements() { add(value, to: reference.value.text) }
  }

  mutating func add<Target>(_ value: Value, to reference: Reference<Target>) {
    if let id = reference.value { add(value, to: id.text) }
  }
}
