// SPDX-License-Identifier: Apache-2.0

public import HTML

/// What templates may know of a model, declared once: names, kinds, one-line summaries, accessors.
///
/// Lookup, the check of templates and their documentation all come from this table.
///
/// Public and inlinable, because code of `package` access is not specialised in other modules: the
/// module that declares a model has code for that model, not for any.
///
///     static let shape = Shape<Person>("person", "somebody of the programme", [
///       .text("name", "the full name") { $0.name },
///       .list("reports", of: Person.shape, "who reports to them") { $0.reports },
///     ])
public struct Shape<Model: Sendable>: Sendable {
  @usableFromInline
  struct Contents: Sendable {
    @usableFromInline let layout: Layout
    @usableFromInline let accessors: [Accessor<Model>]

    @inlinable
    init(_ layout: Layout, _ accessors: [Accessor<Model>]) {
      self.layout = layout
      self.accessors = accessors
    }
  }

  /// One element: each record that is inside another one asks for its shape, which then is one
  /// reference.
  @usableFromInline let contents: [Contents]

  /// - Parameters:
  ///   - name: unique among the shapes that one page uses.
  ///   - fields: with distinct names.
  @inlinable
  public init(_ name: String, _ summary: String, _ fields: [Field<Model>]) {
    let layout = Layout(name: name, summary: summary, fields: fields.map(\.description))
    contents = [Contents(layout, fields.map(\.accessor))]
  }

  public var layout: Layout {
    contents[0].layout
  }

  @inlinable var accessors: [Accessor<Model>] {
    _read { yield contents.span[0].accessors }
  }

  /// Models as templates see them.
  @inlinable
  public func values(of models: [Model]) -> Values {
    var values = Values()
    values.models = add(models, to: &values)
    return values
  }

  /// A model as templates see it.
  @inlinable
  public func values(of model: Model) -> Values {
    var values = Values()
    values.models = add(model, to: &values)
    return values
  }

  /// Puts a model in the place of those that had their values there.
  ///
  /// - Parameter fields: by the slots of the fields, which of them are read; the others stay absent.
  @inlinable
  public func write(_ model: Model, to values: inout Values, reading fields: [Bool]) {
    values.removeAll()
    let lent = accessors.span
    let first = values.makeRoom(for: lent.count)
    for slot in lent.indices where fields[slot] {
      values.list[first + slot] = lent[slot].value(of: model, in: &values)
    }
    values.models = ValueRow(first: first, count: 1, width: lent.count)
  }

  /// Adds models behind others.
  @inlinable
  func add(_ models: [Model], to values: inout Values) -> ValueRow {
    let width = accessors.count
    let first = values.makeRoom(for: models.count * width)
    // A span lends its elements, an array would hand out copies.
    let lent = models.span
    for index in lent.indices { add(lent[index], at: first + index * width, of: &values) }
    return ValueRow(first: first, count: models.count, width: width)
  }

  /// Adds a model behind others.
  @inlinable
  func add(_ model: Model, to values: inout Values) -> ValueRow {
    let first = values.makeRoom(for: accessors.count)
    add(model, at: first, of: &values)
    return ValueRow(first: first, count: 1, width: accessors.count)
  }

  /// Calls each accessor once, in the order of the fields.
  @inlinable
  func add(_ model: Model, at first: Int, of values: inout Values) {
    let lent = accessors.span
    for slot in lent.indices {
      values.list[first + slot] = lent[slot].value(of: model, in: &values)
    }
  }
}

/// One row of a shape: what a field is called, what it says, and how to get it from the model.
public struct Field<Model: Sendable>: Sendable {
  @usableFromInline let description: Layout.Field
  @usableFromInline let accessor: Accessor<Model>

  @inlinable
  init(_ name: String, _ kind: Layout.Kind, _ summary: String, _ accessor: Accessor<Model>) {
    var isShared = false
    if case .shared = accessor { isShared = true }
    description = Layout.Field(name: name, kind: kind, summary: summary, isShared: isShared)
    self.accessor = accessor
  }

  /// Text, always written escaped.
  @inlinable
  public static func text(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> String
  ) -> Field {
    Field(name, .text(isOptional: false), summary, .text(value))
  }

  /// Text that may be absent: a section as well, inside which `{{.}}` is the text.
  @inlinable
  public static func optionalText(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> String?
  ) -> Field {
    Field(name, .text(isOptional: true), summary, .optionalText(value))
  }

  /// Markup made by the program, written as it is.
  @inlinable
  public static func html(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> HTMLText
  ) -> Field {
    Field(name, .html(isOptional: false), summary, .html(value))
  }

  /// Markup that may be absent: a section as well, inside which `{{.}}` is the markup.
  @inlinable
  public static func optionalHTML(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> HTMLText?
  ) -> Field {
    Field(name, .html(isOptional: true), summary, .optionalHTML(value))
  }

  /// A yes or no, for sections only.
  @inlinable
  public static func flag(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> Bool
  ) -> Field {
    Field(name, .flag, summary, .flag(value))
  }

  /// An address, for the attributes that browsers follow.
  @inlinable
  public static func address(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> Address
  ) -> Field {
    Field(name, .address(isOptional: false), summary, .address(value))
  }

  /// An address that may be absent: a section as well, inside which `{{.}}` is the address.
  @inlinable
  public static func optionalAddress(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> Address?
  ) -> Field {
    Field(name, .address(isOptional: true), summary, .optionalAddress(value))
  }

  /// Texts in a row: a section, inside which `{{.}}` is the text.
  @inlinable
  public static func texts(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> [String]
  ) -> Field {
    Field(name, .texts, summary, .texts(value))
  }

  /// Records in a row: a section, once for each.
  @inlinable
  public static func list<Element: Sendable>(
    _ name: String, of shape: @autoclosure @escaping @Sendable () -> Shape<Element>,
    _ summary: String, _ value: @escaping @Sendable (Model) -> [Element]
  ) -> Field {
    let accessor = Accessor<Model>.inner { model, values in
      .row(shape().add(value(model), to: &values))
    }
    return Field(name, .records { shape().layout }, summary, accessor)
  }

  /// A record that may be absent: a section, or the first part of a dotted name.
  @inlinable
  public static func record<Element: Sendable>(
    _ name: String, of shape: @autoclosure @escaping @Sendable () -> Shape<Element>,
    _ summary: String, _ value: @escaping @Sendable (Model) -> Element?
  ) -> Field {
    let accessor = Accessor<Model>.inner { model, values in
      guard let element = value(model) else { return .absent }
      return .row(shape().add(element, to: &values))
    }
    return Field(name, .record { shape().layout }, summary, accessor)
  }

  /// A record that was given its values before, once for all pages that show it.
  @inlinable
  public static func shared<Element: Sendable>(
    _ name: String, of shape: @autoclosure @escaping @Sendable () -> Shape<Element>,
    _ summary: String, _ value: @escaping @Sendable (Model) -> Values
  ) -> Field {
    Field(name, .record { shape().layout }, summary, .shared(value))
  }

  /// Records in a row that were given their values before, once for all pages that show them.
  @inlinable
  public static func sharedList<Element: Sendable>(
    _ name: String, of shape: @autoclosure @escaping @Sendable () -> Shape<Element>,
    _ summary: String, _ value: @escaping @Sendable (Model) -> Values
  ) -> Field {
    Field(name, .records { shape().layout }, summary, .shared(value))
  }

  /// Which of some templates is meant by `{{>*name}}`; all choices are checked beforehand.
  @inlinable
  public static func template(
    _ name: String, choices: [String], _ summary: String,
    _ value: @escaping @Sendable (Model) -> String
  ) -> Field {
    Field(name, .template(choices: choices), summary, .text(value))
  }
}
