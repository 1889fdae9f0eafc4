// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import StructuredData

/// The fields of a record that an entity of a catalogue becomes, in the order of the format.
struct EntityRecord: Sendable {
  private let entity: CatalogEntity
  private(set) var members: [RecordDraft.Member]

  init(_ entity: CatalogEntity, _ id: String) {
    self.entity = entity
    members = [RecordDraft.Member(name: "id", value: .text(id), origin: entity.span)]
    let title = entity.value("spec", "profile", "displayName") ?? entity.value("metadata", "title")
    add("name", .text(title?.text ?? entity.name.name), at: title?.span ?? entity.span)
  }

  mutating func add(_ name: String, _ value: JSONValue, at span: Span) {
    guard !members.contains(where: { $0.name == name }) else { return }
    members.append(RecordDraft.Member(name: name, value: value, origin: span))
  }

  /// Adds a list with the place of each element; nothing where there is none.
  private mutating func add(_ name: String, _ elements: [(value: JSONValue, span: Span)]) {
    guard let first = elements.first else { return }
    members.append(
      RecordDraft.Member(
        name: name, value: .array(elements.map(\.value)), origin: first.span,
        parts: elements.enumerated().map { place, element in
          RecordDraft.Part(path: [name, "\(place)"], origin: element.span)
        }))
  }

  /// What a service has: a technology, since catalogues hold no business processes.
  mutating func addService() {
    add("kind", .text("technology"), at: entity.span)
    addText("summary", entity.value("metadata", "description"))
    if let lifecycle = entity.value("spec", "lifecycle"), lifecycle.text == "production" {
      add("status", .text("active"), at: lifecycle.span)
    }
  }

  mutating func addTeam() {
    addText("channel", entity.value("spec", "profile", "email"))
  }

  mutating func addPerson() {
    guard let email = entity.value("spec", "profile", "email"), !email.text.isEmpty else { return }
    let contact = JSONValue.object([("channel", .text("mail")), ("value", .text(email.text))])
    add("contacts", .array([contact]), at: email.span)
  }

  /// The services that a service needs, each once, never itself.
  mutating func addDependencies(_ needs: [(id: String, span: Span)]) {
    guard case .text(let own)? = members.first?.value else { return }
    var seen: Set<String> = [own]
    let new = needs.filter { seen.insert($0.id).inserted }
    add("dependencies", new.map { (.object([("on", .text($0.id))]), $0.span) })
  }

  /// What every record may carry: tags, links, and the name in the catalogue.
  mutating func addCommon() {
    let tags = entity.texts(entity.value("metadata", "tags"))
    add("tags", tags.map { (.text($0.text), $0.span) })
    addLinks()
    if entity.name.kind == "group" || entity.name.kind == "user" {
      addText("notes", entity.value("metadata", "description"))
    }
    let name = JSONValue.text(entity.name.description)
    add("externalIds", .object([(EntityName.system, name)]), at: entity.span)
  }

  private mutating func addLinks() {
    guard let links = entity.value("metadata", "links") else { return }
    let titled = links.elements.compactMap { link -> (value: JSONValue, span: Span)? in
      guard let url = link.member("url")?.text else { return nil }
      let title = link.member("title")?.text ?? url
      return (.object([("title", .text(title)), ("url", .text(url))]), link.span)
    }
    add("links", titled)
  }

  private mutating func addText(_ name: String, _ value: LocatedValue?) {
    guard let value, !value.text.isEmpty else { return }
    add(name, .text(value.text), at: value.span)
  }
}
