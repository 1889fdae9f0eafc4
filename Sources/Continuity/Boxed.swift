// SPDX-License-Identifier: Apache-2.0

/// A large value held out of line, so that a copy of it costs one count, however large it is.
///
/// A service states forty fields. Held inline they are thousands of bytes with some sixty counted
/// references, and every parameter and result that is a service would touch them all.
public struct Boxed<Value: Sendable>: Sendable {
  /// Always one element: an array is the storage that copies itself only when it is changed.
  @usableFromInline var storage: [Value]

  @inlinable public init(_ value: Value) {
    storage = [value]
  }

  /// The value; read in place, and changed in place where nobody else holds it.
  ///
  /// A span lends its elements. The array itself would hand out a copy of the whole value where one
  /// field is read of a record that is let go at once.
  @inlinable public var value: Value {
    _read { yield storage.span[0] }
    _modify { yield &storage[0] }
  }
}

extension Boxed: Equatable where Value: Equatable {
  @inlinable public static func == (first: Boxed, second: Boxed) -> Bool {
    first.value == second.value
  }
}

extension Boxed: Hashable where Value: Hashable {
  @inlinable public func hash(into hasher: inout Hasher) {
    hasher.combine(value)
  }
}

/// A value that is handed on as one reference, and whose fields are read as its own.
///
/// What conforms is public, whatever its members are: modules read a field in place only of what is
/// public to them, and else get a copy of the box.
@dynamicMemberLookup
public protocol HeldOutOfLine: Sendable {
  associatedtype Fields: Sendable
  var fields: Boxed<Fields> { get set }
}

extension HeldOutOfLine {
  /// A field by its name, such as `service.name`.
  @inlinable
  public subscript<Value>(
    dynamicMember field: any WritableKeyPath<Fields, Value> & Sendable
  ) -> Value {
    @inline(__always) get { fields.value[keyPath: field] }
    @inline(__always) _modify { yield &fields.value[keyPath: field] }
  }
}
