// SPDX-License-Identifier: Apache-2.0

public import HTML

/// What a template is given for a name.
public enum Value: Sendable {
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

/// A model as a template sees it: the value of each field of its shape.
///
/// Immutable and cheap to copy, so that a record which many pages show can be made once for all.
public struct Record: Sendable {
  private let values: [Value]

  /// - Parameter values: by slot, the place of a field in the shape.
  public init(_ values: [Value]) {
    self.values = values
  }

  /// The value of the field at a place of the shape.
  public subscript(slot: Int) -> Value {
    values[slot]
  }
}
