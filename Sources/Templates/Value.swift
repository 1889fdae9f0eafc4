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
