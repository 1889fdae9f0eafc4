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
      case .unknown, .undivided, .needed: break
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
    /// A field that no record of some kinds can be read without.
    case needed([RecordKind])
    /// A field of a kind that can be hidden only as a whole.
    case undivided(RecordKind)
    /// Nothing, with the whole name that may have been meant.
    case unknown(meant: String?)

    init(of name: String) {
      let parts = name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
      let (first, rest) = (parts.first ?? "", Array(parts.dropFirst()))
      if first == "*" {
        self = Self.everywhere(rest)
      } else if let kind = Self.kinds.first(where: { $0.rawValue == first }) {
        self = rest.isEmpty ? .kind(kind) : Self.field(rest, of: kind)
      } else {
        let kind = suggestion(for: first, among: Self.kinds.map(\.rawValue))
        self = .unknown(meant: kind.map { ([$0] + rest).joined(separator: ".") })
      }
    }

    /// The kinds that can be hidden as a whole: those of the inventory and of Markdown files.
    private static let kinds = RecordKind.inventory + [.pages, .bulletins, .writeUps]

    /// A field of every kind that has it; of none where one cannot be read without it, which would
    /// show it.
    private static func everywhere(_ names: [String]) -> Meaning {
      var (paths, needing) = ([String](), [RecordKind]())
      for reader in RecordReader.all {
        switch field(names, of: reader.kind) {
        case .paths(let found): paths += found
        case .needed(let kinds): needing += kinds
        default: continue
        }
      }
      guard needing.isEmpty else { return .needed(needing) }
      guard paths.isEmpty, let name = names.first else { return .paths(paths) }
      let fields = Set(RecordReader.all.flatMap { $0.description.fields().map(\.name) }).sorted()
      let meant = suggestion(for: name, among: fields)
      return .unknown(meant: meant.map { (["*", $0] + names.dropFirst()).joined(separator: ".") })
    }

    private static func field(_ names: [String], of kind: RecordKind) -> Meaning {
      guard let reader = RecordReader.all.first(where: { $0.kind == kind }) else {
        return .undivided(kind)
      }
      var fields = reader.description.fields()
      for (depth, name) in names.enumerated() {
        guard let field = fields.first(where: { $0.name == name }) else {
          guard let near = suggestion(for: name, among: fields.map(\.name)) else {
            let isChannel = names.count == 1 && fields.contains { $0.name == "contacts" }
            return isChannel && !name.isEmpty
              ? .channel("\(kind.rawValue).contacts", name.lowercased()) : .unknown(meant: nil)
          }
          let meant = names.prefix(depth) + [near] + names.dropFirst(depth + 1)
          return .unknown(meant: ([kind.rawValue] + meant).joined(separator: "."))
        }
        if field.isRequired { return .needed([kind]) }
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
