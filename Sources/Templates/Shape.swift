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
  public let layout: Layout
  @usableFromInline let accessors: [@Sendable (Model) -> Value]
  @usableFromInline let made: (@Sendable (Model) -> Record)?

  /// - Parameters:
  ///   - name: unique among the shapes that one page uses.
  ///   - fields: with distinct names.
  ///   - made: the record of a model that has it already: the values of the fields, in their order.
  @inlinable
  public init(
    _ name: String, _ summary: String, _ fields: [Field<Model>],
    made: (@Sendable (Model) -> Record)? = nil
  ) {
    layout = Layout(name: name, summary: summary, fields: fields.map(\.description))
    accessors = fields.map(\.value)
    self.made = made
  }

  /// The model as templates see it: each accessor is called once, in the order of the fields.
  @inlinable
  public func record(_ model: Model) -> Record {
    if let made { return made(model) }
    return Record(accessors.map { $0(model) })
  }
}

/// One row of a shape: what a field is called, what it says, and how to get it from the model.
public struct Field<Model: Sendable>: Sendable {
  @usableFromInline let description: Layout.Field
  @usableFromInline let value: @Sendable (Model) -> Value

  @inlinable
  init(
    _ name: String, _ kind: Layout.Kind, _ summary: String,
    _ value: @escaping @Sendable (Model) -> Value
  ) {
    description = Layout.Field(name: name, kind: kind, summary: summary)
    self.value = value
  }

  /// Text, always written escaped.
  @inlinable
  public static func text(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> String
  ) -> Field {
    Field(name, .text(isOptional: false), summary) { .text(value($0)) }
  }

  /// Text that may be absent: a section as well, inside which `{{.}}` is the text.
  @inlinable
  public static func optionalText(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> String?
  ) -> Field {
    Field(name, .text(isOptional: true), summary) { value($0).map(Value.text) ?? .absent }
  }

  /// Markup made by the program, written as it is.
  @inlinable
  public static func html(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> HTMLText
  ) -> Field {
    Field(name, .html(isOptional: false), summary) { .html(value($0)) }
  }

  /// Markup that may be absent: a section as well, inside which `{{.}}` is the markup.
  @inlinable
  public static func optionalHTML(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> HTMLText?
  ) -> Field {
    Field(name, .html(isOptional: true), summary) { value($0).map(Value.html) ?? .absent }
  }

  /// A yes or no, for sections only.
  @inlinable
  public static func flag(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> Bool
  ) -> Field {
    Field(name, .flag, summary) { .flag(value($0)) }
  }

  /// An address, for the attributes that browsers follow.
  @inlinable
  public static func address(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> Address
  ) -> Field {
    Field(name, .address(isOptional: false), summary) { .address(value($0)) }
  }

  /// An address that may be absent: a section as well, inside which `{{.}}` is the address.
  @inlinable
  public static func optionalAddress(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> Address?
  ) -> Field {
    Field(name, .address(isOptional: true), summary) { value($0).map(Value.address) ?? .absent }
  }

  /// Texts in a row: a section, inside which `{{.}}` is the text.
  @inlinable
  public static func texts(
    _ name: String, _ summary: String, _ value: @escaping @Sendable (Model) -> [String]
  ) -> Field {
    Field(name, .texts, summary) { .texts(value($0)) }
  }

  /// Records in a row: a section, once for each.
  @inlinable
  public static func list<Element: Sendable>(
    _ name: String, of shape: @autoclosure @escaping @Sendable () -> Shape<Element>,
    _ summary: String, _ value: @escaping @Sendable (Model) -> [Element]
  ) -> Field {
    Field(name, .records { shape().layout }, summary) { model in
      let shape = shape()
      return .records(value(model).map { shape.record($0) })
    }
  }

  /// A record that may be absent: a section, or the first part of a dotted name.
  @inlinable
  public static func record<Element: Sendable>(
    _ name: String, of shape: @autoclosure @escaping @Sendable () -> Shape<Element>,
    _ summary: String, _ value: @escaping @Sendable (Model) -> Element?
  ) -> Field {
    Field(name, .record { shape().layout }, summary) { model in
      value(model).map { .record(shape().record($0)) } ?? .absent
    }
  }

  /// A record made before, once for all pages that show it.
  @inlinable
  public static func shared<Element: Sendable>(
    _ name: String, of shape: @autoclosure @escaping @Sendable () -> Shape<Element>,
    _ summary: String, _ value: @escaping @Sendable (Model) -> Record
  ) -> Field {
    Field(name, .record { shape().layout }, summary) { .record(value($0)) }
  }

  /// Records in a row made before, once for all pages that show them.
  @inlinable
  public static func sharedList<Element: Sendable>(
    _ name: String, of shape: @autoclosure @escaping @Sendable () -> Shape<Element>,
    _ summary: String, _ value: @escaping @Sendable (Model) -> [Record]
  ) -> Field {
    Field(name, .records { shape().layout }, summary) { .records(value($0)) }
  }

  /// Which of some templates is meant by `{{>*name}}`; all choices are checked beforehand.
  @inlinable
  public static func template(
    _ name: String, choices: [String], _ summary: String,
    _ value: @escaping @Sendable (Model) -> String
  ) -> Field {
    Field(name, .template(choices: choices), summary) { .text(value($0)) }
  }
}
