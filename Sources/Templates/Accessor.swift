// SPDX-License-Identifier: Apache-2.0

public import HTML

/// How the value of a field is got from a model.
///
/// Told apart by what they return, because a closure in another one costs a second call, and a count
/// of what it holds, for each value of each page; most accessors hold nothing.
@usableFromInline
enum Accessor<Model: Sendable>: Sendable {
  case text(@Sendable (Model) -> String)
  case optionalText(@Sendable (Model) -> String?)
  case html(@Sendable (Model) -> HTMLText)
  case optionalHTML(@Sendable (Model) -> HTMLText?)
  case flag(@Sendable (Model) -> Bool)
  case address(@Sendable (Model) -> Address)
  case optionalAddress(@Sendable (Model) -> Address?)
  case texts(@Sendable (Model) -> [String])
  /// Of values that were made before.
  case shared(@Sendable (Model) -> Values)
  /// Adds what is inside the model to the values.
  case inner(@Sendable (Model, inout Values) -> Value)

  /// The value of a model; what is inside it goes behind the values that are there.
  @inlinable
  func value(of model: Model, in values: inout Values) -> Value {
    switch self {
    case .text(let text): values.add(text(model))
    case .optionalText(let text): text(model).map { values.add($0) } ?? .absent
    case .html(let html): values.add(html(model))
    case .optionalHTML(let html): html(model).map { values.add($0) } ?? .absent
    case .flag(let flag): .flag(flag(model))
    case .address(let address): values.add(address(model).text)
    case .optionalAddress(let address): address(model).map { values.add($0.text) } ?? .absent
    case .texts(let texts): values.add(texts(model))
    case .shared(let shared): values.add(shared(model))
    case .inner(let inner): inner(model, &values)
    }
  }
}
