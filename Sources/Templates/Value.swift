// SPDX-License-Identifier: Apache-2.0

package import HTML

/// What a template is given for a name.
package enum Value: Sendable {
  /// Nothing: false as a section, written as nothing.
  case absent
  case text(String)
  case html(HTMLText)
  case flag(Bool)
  case address(Address)
  case texts([String])
  case record(Record)
  case records([Record])
  /// Any values in a row; only lenient templates meet it.
  case list([Value])
  /// Values by name; only lenient templates meet it.
  case object([String: Value])
  /// A function of the host; only lenient templates meet it. It is given the text of its section,
  /// or `nil` where its value is written, and returns a template.
  case lambda(@Sendable (_ section: String?) -> String)
}

/// A model as a template sees it: each value is computed when the template asks for it.
package struct Record: Sendable {
  /// The name of the shape that it was made with.
  package let shape: String
  private let value: @Sendable (_ slot: Int) -> Value

  /// - Parameter value: from a slot, the place of a field in its shape, to the value.
  package init(shape: String, value: @escaping @Sendable (_ slot: Int) -> Value) {
    self.shape = shape
    self.value = value
  }

  package subscript(slot: Int) -> Value {
    value(slot)
  }
}
