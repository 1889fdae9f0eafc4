// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing
import StructuredData

/// A name of an entity in a catalogue of Backstage: `component:default/payments`.
///
/// Kind, namespace and name are compared without case, as the catalogue does (backstage.io, "Entity
/// References").
struct EntityName: Hashable, Sendable, CustomStringConvertible {
  /// What records call the catalogue under `externalIds`.
  static let system = "backstage"

  let kind: String
  let namespace: String
  let name: String

  init(kind: String, namespace: String, name: String) {
    self.kind = kind.lowercased()
    self.namespace = namespace.lowercased()
    self.name = name.lowercased()
  }

  /// Reads a reference, `[kind:][namespace/]name`.
  ///
  /// - Parameters:
  ///   - kind: where the reference states none.
  ///   - namespace: where the reference states none.
  init(_ text: String, kind: String, namespace: String) {
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    let path = (parts.last ?? "").split(separator: "/", maxSplits: 1).map(String.init)
    self.init(
      kind: parts.count == 2 ? parts[0] : kind,
      namespace: path.count == 2 ? path[0] : namespace, name: path.last ?? "")
  }

  var description: String { "\(kind):\(namespace)/\(name)" }

  /// The id that a record of that name gets where nothing else has it: `payments`, or with another
  /// namespace than the common one `pay.ledger`.
  var plainID: String {
    newID(from: namespace == "default" ? name : "\(namespace).\(name)")
  }
}

/// A relation to an entity, and where a document states it.
struct EntityRelation: Sendable {
  let to: EntityName
  let span: Span
}

/// A document of a catalogue: what it describes, as far as it becomes a record.
struct CatalogEntity: Sendable {
  let name: EntityName
  private let root: LocatedValue

  /// - Throws: what is wrong with a document that describes nothing.
  init(_ root: LocatedValue) throws(EntityMistake) {
    let metadata = root.member("metadata")
    guard let kind = root.member("kind")?.text, !kind.isEmpty else {
      throw EntityMistake("the document states no 'kind'", at: root.span)
    }
    guard let name = metadata?.member("name")?.text, !name.isEmpty else {
      throw EntityMistake("the \(kind) has no 'metadata.name'", at: root.span)
    }
    let namespace = metadata?.member("namespace")?.text ?? "default"
    self.name = EntityName(kind: kind, namespace: namespace, name: name)
    self.root = root
  }

  /// The place of the name, where diagnostics about the whole entity stand.
  var span: Span { value("metadata", "name")?.span ?? root.span }

  /// A value inside, by the keys that lead to it.
  func value(_ path: String...) -> LocatedValue? {
    path.reduce(Optional(root)) { value, key in value?.member(key) }
  }

  /// The texts of a list, or the one text that stands where a list may.
  func texts(_ value: LocatedValue?) -> [LocatedValue] {
    guard let value else { return [] }
    return value.kind == .list ? value.elements.filter { !$0.text.isEmpty } : [value]
  }

  /// The references in a list of the specification.
  func references(_ key: String, kind: String) -> [EntityRelation] {
    texts(value("spec", key)).map {
      EntityRelation(
        to: EntityName($0.text, kind: kind, namespace: name.namespace), span: $0.span)
    }
  }
}

/// Why a document is no entity.
struct EntityMistake: Error {
  let diagnostic: Diagnostic

  init(_ fact: Wording, at span: Span) {
    diagnostic = Diagnostic(
      ImportMistake.notEntity,
      fact, at: span, help: ["an entity states 'kind' and 'metadata.name'"])
  }
}
