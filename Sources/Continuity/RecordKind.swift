// SPDX-License-Identifier: Apache-2.0

/// A kind of record, named as the inventory's key for it.
public enum RecordKind: String, CaseIterable, Sendable {
  case services
  case bias
  case plans
  case offerings
  case teams
  case people
  case roles
  case assignments
  case suppliers
  case sites
  case scenarios
  case exercises
  case events
  case actions
  case risks
  case courses
  case sessions
  case registrations
  case trainingRecords
  case waivers
  case frameworks
  case snapshots
  // Records inside other records, and what program.json and Markdown files define.
  case tiers
  case impactCategories
  case supplierServices
  case workarounds
  case components
  case dataStores
  case controls
  case pages
  case bulletins
  // What findings speak of beside records: a write-up by its path, and the programme itself.
  case writeUps
  case programme

  /// One of its records in a sentence, such as "person".
  package var singular: String {
    switch self {
    case .people: "person"
    case .bias: "BIA"
    case .impactCategories: "impact category"
    case .supplierServices: "supplier's service"
    case .trainingRecords: "training record"
    case .dataStores: "data store"
    case .writeUps: "write-up"
    case .programme: "programme"
    default: String(decoding: rawValue.utf8.dropLast(), as: UTF8.self)
    }
  }

  /// The name in a file's name and in links: `training-records` for `training-records.csv`.
  package var fileName: String {
    self == .trainingRecords ? "training-records" : rawValue
  }

  /// The kinds that an inventory file may hold, in the order of docs/format-reference.md.
  package static var inventory: [RecordKind] {
    Array(allCases.prefix { $0 != .tiers })
  }

  /// The kind that a link's scheme names in Markdown, such as `person:` for people.
  package init?(linkScheme: String) {
    guard let kind = Self.kindsByLinkScheme[linkScheme] else { return nil }
    self = kind
  }

  private static let kindsByLinkScheme = Dictionary(
    uniqueKeysWithValues: [
      RecordKind.services, .people, .teams, .roles, .sites, .suppliers, .offerings, .courses,
      .exercises, .risks, .scenarios, .plans, .frameworks, .pages,
      .bulletins,
    ].map { ($0.singular, $0) })
}

/// The id of a record of one kind.
public struct RecordID<Record>: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let text: String

  @inlinable public init(_ text: String) {
    self.text = text
  }

  @inlinable public var description: String {
    text
  }

  @inlinable public static func == (first: RecordID, second: RecordID) -> Bool {
    first.text == second.text
  }

  @inlinable public func hash(into hasher: inout Hasher) {
    hasher.combine(text)
  }

  /// By bytes.
  @inlinable public static func < (first: RecordID, second: RecordID) -> Bool {
    first.text < second.text
  }
}

/// A record of any kind by kind and id, such as the subject of a finding.
package struct RecordReference: Hashable, Comparable, Sendable, CustomStringConvertible {
  package let kind: RecordKind
  package let id: String

  package init(_ kind: RecordKind, _ id: String) {
    self.kind = kind
    self.id = id
  }

  package static func < (first: RecordReference, second: RecordReference) -> Bool {
    (first.kind.rawValue, first.id) < (second.kind.rawValue, second.id)
  }

  // Ids hardly ever repeat among kinds, and the hash of an enumeration with raw values is that of
  // its text, so that the kind would only cost time.
  package func hash(into hasher: inout Hasher) {
    hasher.combine(id)
  }

  /// For example `person amara-okafor`.
  package var description: String {
    "\(kind.singular) \(id)"
  }
}
