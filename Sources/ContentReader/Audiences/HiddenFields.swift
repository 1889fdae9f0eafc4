// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Phrasing

/// What an audience may not see: kinds of records, their fields, the fields of objects inside.
///
/// A name is `people` for a kind, `people.contacts` for a field, `people.contacts.value` for a
/// field inside, `*.notes` for a field of every kind that has it, and `people.phone` for the
/// contacts of that channel. What is said of `bias` holds for the analyses inside services too.
package struct HiddenFields: Sendable {
  private var kinds: Set<RecordKind> = []
  private var paths: Set<String> = []
  /// By the path of a list of contacts: the channels.
  private var channels: [String: Set<String>] = [:]

  /// Hides nothing.
  package init() {}

  /// What a list of names hides; a name that means nothing hides nothing.
  package init(_ names: [String]) {
    for name in names {
      switch Meaning(of: name) {
      case .kind(let kind): kinds.insert(kind)
      case .paths(let found): paths.formUnion(found)
      case .channel(let path, let channel): channels[path, default: []].insert(channel)
      case .unknown, .needed: break
      }
    }
  }

  var isEmpty: Bool {
    kinds.isEmpty && paths.isEmpty && channels.isEmpty
  }

  func hides(_ kind: RecordKind) -> Bool {
    kinds.contains(kind)
  }

  /// Whether a field is hidden, by its path from the kind; what lies inside goes with it.
  func hides(_ path: String) -> Bool {
    let inline = "services.bia"
    guard path.hasPrefix(inline) else { return paths.contains(path) }
    return paths.contains(path) || kinds.contains(.bias)
      || paths.contains("bias" + path.dropFirst(inline.count))
  }

  /// Whether the contacts of a channel are hidden in a list of them.
  func hides(channel: String, in path: String) -> Bool {
    channels[path]?.contains(channel.lowercased()) ?? false
  }
}

extension HiddenFields {
  /// What a name of `hide` means.
  enum Meaning {
    case kind(RecordKind)
    case paths([String])
    /// The path of a list of contacts, and their channel.
    case channel(String, String)
    /// A field that a record cannot be read without.
    case needed
    /// Nothing, with what may have been meant.
    case unknown([Wording])

    init(of name: String) {
      let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      let (first, rest) = (parts.first ?? "", Array(parts.dropFirst()))
      if first == "*" {
        self = Self.everywhere(rest)
      } else if let kind = Self.kinds.first(where: { $0.rawValue == first }) {
        self = rest.isEmpty ? .kind(kind) : Self.field(rest, of: kind)
      } else {
        self = .unknown(didYouMean(first, among: Self.kinds.map(\.rawValue)))
      }
    }

    /// The kinds that can be hidden as a whole: those of the inventory and of Markdown files.
    private static let kinds = RecordKind.inventory + [.pages, .bulletins, .writeUps]

    /// A field of every kind that has it.
    private static func everywhere(_ names: [String]) -> Meaning {
      let paths = RecordReader.all.flatMap { reader in
        if case .paths(let paths) = field(names, of: reader.kind) { paths } else { [String]() }
      }
      return paths.isEmpty ? .unknown([]) : .paths(paths)
    }

    private static func field(_ names: [String], of kind: RecordKind) -> Meaning {
      guard let reader = RecordReader.all.first(where: { $0.kind == kind }) else {
        return .unknown(["'\(kind.rawValue)' can be hidden only as a whole"])
      }
      var fields = reader.description.fields()
      for (depth, name) in names.enumerated() {
        guard let field = fields.first(where: { $0.name == name }) else {
          let near = didYouMean(name, among: fields.map(\.name))
          let hasContacts = fields.contains { $0.name == "contacts" }
          return depth == 0 && names.count == 1 && near.isEmpty && hasContacts && !name.isEmpty
            ? .channel("\(kind.rawValue).contacts", name.lowercased()) : .unknown(near)
        }
        if field.isRequired { return .needed }
        fields = field.type.innerFields
      }
      return .paths([([kind.rawValue] + names).joined(separator: ".")])
    }
  }
}

extension FieldType {
  /// The fields of the object, or of the objects of the list, that a field holds.
  var innerFields: [FieldDescription] {
    var types = [self]
    while let type = types.popLast() {
      switch type {
      case .object(let description): return description.fields()
      case .list(let element): types.append(element)
      case .map(_, let value): types.append(value)
      case .either(let first, let second): types += [second, first]
      default: continue
      }
    }
    return []
  }
}
