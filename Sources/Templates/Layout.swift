// SPDX-License-Identifier: Apache-2.0

/// The fields that a shape offers, without the model behind them: for the compiler and for people.
///
/// Shapes may contain themselves, so the layout of a nested record is asked for, not stored.
public struct Layout: Sendable {
  /// One field of a layout.
  public struct Field: Sendable {
    public let name: String
    public let kind: Kind
    /// What the field says, in one line.
    public let summary: String
    /// Whether its values were made once for many pages, so that text which they alone decide is
    /// written once as well (`Template.settled`).
    public let isShared: Bool

    @usableFromInline
    init(name: String, kind: Kind, summary: String, isShared: Bool) {
      self.name = name
      self.kind = kind
      self.summary = summary
      self.isShared = isShared
    }
  }

  /// What a field holds, and so what a template may do with it.
  public enum Kind: Sendable {
    case text(isOptional: Bool)
    case html(isOptional: Bool)
    case address(isOptional: Bool)
    case flag
    case texts
    case record(@Sendable () -> Layout)
    case records(@Sendable () -> Layout)
    case template(choices: [String])
  }

  public let name: String
  /// What a record of this layout is, in one line.
  public let summary: String
  /// In the order of declaration: the place of a field is its slot.
  public let fields: [Field]

  @usableFromInline
  init(name: String, summary: String, fields: [Field]) {
    self.name = name
    self.summary = summary
    self.fields = fields
  }

  /// The slot of a field, `nil` where there is none of that name.
  public func slot(of name: String) -> Int? {
    fields.firstIndex { $0.name == name }
  }

  /// Whether two layouts have the same name and fields of the same names and kinds.
  func agrees(with other: Layout) -> Bool {
    name == other.name && fields.map(\.name) == other.fields.map(\.name)
      && fields.map(\.kind.word) == other.fields.map(\.kind.word)
  }
}

extension Layout.Kind {
  /// The kind as documentation names it: `text`, `optional address`, `list of service`.
  public var word: String {
    switch self {
    case .text(let isOptional): isOptional ? "optional text" : "text"
    case .html(let isOptional): isOptional ? "optional html" : "html"
    case .address(let isOptional): isOptional ? "optional address" : "address"
    case .flag: "flag"
    case .texts: "list of text"
    case .record(let layout): "record \(layout().name)"
    case .records(let layout): "list of \(layout().name)"
    case .template(let choices): "template: \(choices.joined(separator: ", "))"
    }
  }

  /// The layout of the records in a field, `nil` where the field has none.
  public var nested: Layout? {
    switch self {
    case .record(let layout), .records(let layout): layout()
    default: nil
    }
  }
}

extension Layout {
  /// This layout and all inside it, each once, in the order in which a reader meets them.
  public var reachable: [Layout] {
    var layouts = [self]
    var next = 0
    while next < layouts.count {
      for nested in layouts[next].fields.compactMap(\.kind.nested)
      where !layouts.contains(where: { $0.name == nested.name }) {
        layouts.append(nested)
      }
      next += 1
    }
    return layouts
  }
}
