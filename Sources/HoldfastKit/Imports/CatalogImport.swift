// SPDX-License-Identifier: Apache-2.0

import ContentReader
import Continuity
import Diagnostics
import Phrasing
import StructuredData

/// Reads catalogue files of Backstage for a programme; nothing is written yet.
///
/// Components, systems, APIs and resources become services, groups teams, users people.
package func importCatalog(
  _ request: ImportRequest
) throws(Stop) -> RecordImport {
  let files = try request.read()
  let content = try request.content()
  var catalog = Catalog(readProgramme(content, jobs: request.jobs).inventory)
  for (number, file) in files.enumerated() { catalog.read(file, FileID(number)) }
  return try RecordImport(
    catalog.drafts(), from: files, catalog.diagnostics, into: content, request)
}

/// The entities of a catalogue, by the ids that they get.
struct Catalog: Sendable {
  private(set) var diagnostics: [Diagnostic] = []
  private var entities: [CatalogEntity] = []
  private let inventory: Inventory
  /// The ids of records that were imported before, by the names that the catalogue has for them.
  private let known: [EntityName: String]
  /// The ids of those records by kind, which are no other entity's.
  private let taken: [RecordKind: Set<String>]

  /// The kinds that become records, those first that keep their names where two have the same.
  static let kinds: [(name: String, kind: RecordKind)] = [
    ("component", .services), ("resource", .services), ("system", .services), ("api", .services),
    ("group", .teams), ("user", .people),
  ]

  init(_ inventory: Inventory) {
    self.inventory = inventory
    known = inventory.catalogNames
    taken = known.reduce(into: [:]) { taken, record in
      guard let kind = Self.recordKind(of: record.key) else { return }
      taken[kind, default: []].insert(record.value)
    }
  }

  private static func recordKind(of name: EntityName) -> RecordKind? {
    kinds.first { $0.name == name.kind }?.kind
  }

  /// Reads the documents of a file.
  mutating func read(_ source: SourceFile, _ file: FileID) {
    let readings = readYamlStream(source, file: file)
    for reading in readings {
      diagnostics += reading.diagnostics
      guard let root = reading.tree?.root else { continue }
      do throws(EntityMistake) {
        add(try CatalogEntity(root))
      } catch {
        diagnostics.append(error.diagnostic)
      }
    }
    if readings.isEmpty {
      diagnostics.append(
        Diagnostic(
          ImportMistake.noRecord,
          "'\(source.path)' holds no entity", at: Span(file, 0..<0)))
    }
  }

  private mutating func add(_ entity: CatalogEntity) {
    if Self.kinds.contains(where: { $0.name == entity.name.kind }) {
      entities.append(entity)
    } else {
      diagnostics.append(
        Diagnostic(
          ImportMistake.unusedKind,
          "a \(entity.name.kind) becomes no record", at: entity.span,
          help: ["taken are \(Self.kinds.map(\.name).joined(separator: ", "))"]))
    }
  }

  /// The records of the entities, services first, each kind in the order in which it was read.
  mutating func drafts() -> [RecordDraft] {
    let ids = ids()
    let needs = needs()
    let memberships = memberships
    return Self.kinds.flatMap { kind in
      entities.filter { $0.name.kind == kind.name }.map { entity in
        draft(of: entity, kind.kind, ids, needs[entity.name] ?? [], memberships)
      }
    }
  }

  /// The id of each entity: the one that it has in the inventory, else its name; of two kinds that
  /// share a name the later one says its kind, and a number where that is taken as well.
  private func ids() -> [EntityName: String] {
    var ids: [EntityName: String] = [:]
    var taken = taken
    for kind in Self.kinds {
      for entity in entities where entity.name.kind == kind.name && ids[entity.name] == nil {
        ids[entity.name] =
          known[entity.name]
          ?? entity.name.id { taken[kind.kind, default: []].insert($0).inserted }
      }
    }
    return ids
  }
}

extension Catalog {
  /// What each service needs, from both ends of the relations that the catalogue has.
  ///
  /// A component needs what it depends on and the APIs that it consumes; an API needs the component
  /// that provides it; a system needs what belongs to it, a component its subcomponents.
  private func needs() -> [EntityName: [EntityRelation]] {
    var needs: [EntityName: [EntityRelation]] = [:]
    for entity in entities {
      for own in ["dependsOn", "consumesApis"] {
        for target in entity.references(own, kind: own == "dependsOn" ? "component" : "api") {
          needs[entity.name, default: []].append(target)
        }
      }
      let reverse = [
        ("providesApis", "api"), ("dependencyOf", "component"), ("system", "system"),
        ("subcomponentOf", "component"),
      ]
      for (key, kind) in reverse {
        for source in entity.references(key, kind: kind) {
          needs[source.to, default: []].append(EntityRelation(to: entity.name, span: source.span))
        }
      }
    }
    return needs
  }

  /// The groups of each user, by either end of the relation.
  private var memberships: [EntityName: [EntityRelation]] {
    var groups: [EntityName: [EntityRelation]] = [:]
    for entity in entities where entity.name.kind == "user" {
      groups[entity.name, default: []] += entity.references("memberOf", kind: "group")
    }
    for entity in entities where entity.name.kind == "group" {
      for member in entity.references("members", kind: "user") {
        groups[member.to, default: []].append(EntityRelation(to: entity.name, span: member.span))
      }
    }
    return groups
  }

  private mutating func draft(
    of entity: CatalogEntity, _ kind: RecordKind, _ ids: [EntityName: String],
    _ needs: [EntityRelation],
    _ memberships: [EntityName: [EntityRelation]]
  ) -> RecordDraft {
    var record = EntityRecord(entity, ids[entity.name] ?? "")
    switch kind {
    case .services:
      record.addService()
      for owner in entity.references("owner", kind: "group") {
        guard let id = id(of: owner, ids) else { continue }
        record.add(owner.to.kind == "user" ? "owner" : "team", .text(id), at: owner.span)
      }
      record.addDependencies(needs.compactMap { need in id(of: need, ids).map { ($0, need.span) } })
    case .teams: record.addTeam()
    default:
      record.addPerson()
      if let first = memberships[entity.name]?.first, let id = id(of: first, ids) {
        record.add("team", .text(id), at: first.span)
      }
    }
    record.addCommon()
    return RecordDraft(kind: kind, members: record.members, origin: entity.span)
  }

  /// The id of what a relation leads to, among what is imported or in the inventory; reports others.
  private mutating func id(of relation: EntityRelation, _ ids: [EntityName: String]) -> String? {
    if let id = ids[relation.to] { return id }
    if let id = known[relation.to] { return id }
    let id = relation.to.plainID
    let kind = Self.recordKind(of: relation.to)
    let isThere =
      switch kind {
      case .services: inventory.services.contains(id: id)
      case .teams: inventory.teams.contains(id: id)
      case .people: inventory.people.contains(id: id)
      default: false
      }
    if isThere, let kind, taken[kind]?.contains(id) != true { return id }
    diagnostics.append(
      Diagnostic(
        ImportMistake.unknownEntity,
        "'\(relation.to)' is neither imported nor in the inventory", at: relation.span,
        help: ["import the file that describes it at the same time"]))
    return nil
  }
}

extension EntityName {
  /// The first id that can be had: the plain one, one that ends with the kind, one with a number.
  ///
  /// - Parameter take: takes an id, `false` where another one has it.
  fileprivate func id(_ take: (String) -> Bool) -> String {
    let plain = plainID
    guard !take(plain) else { return plain }
    var number = 1
    while true {
      let ending = number == 1 ? "-\(kind)" : "-\(kind)-\(number)"
      let id = "\(plain.prefix(Identifier.limit - ending.count))\(ending)"
      if take(id) { return id }
      number += 1
    }
  }
}

extension Inventory {
  /// The ids of records that came from a catalogue, by the names that they have there.
  fileprivate var catalogNames: [EntityName: String] {
    let records =
      self.services.map { ($0.id.text, $0.common) } + self.teams.map { ($0.id.text, $0.common) }
      + self.people.map { ($0.id.text, $0.common) }
    let names = records.flatMap { id, common in
      common.externalIds.elements().filter { $0.key.value == EntityName.system }.map {
        (EntityName($0.value.value, kind: "", namespace: "default"), id)
      }
    }
    return Dictionary(names) { first, _ in first }
  }
}
