// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

// What is public here and in `Stated`, `Boxed`, `RecordTable` and the records is so for the
// compiler alone: only the bodies of public code are compiled into the modules that use them, and
// reading a field through code that knows nothing of its type costs fifty times as much.

/// An object of the inventory that knows where it stands and begins with all fields absent.
public protocol LocatedObject: Sendable {
  init(at span: Span)
  /// Of a record its id, where findings about missing fields stand; else the object.
  var span: Span { get set }
}

/// What a record states: its id, the fields that every record may carry, and its own.
public protocol RecordFields: LocatedObject {
  /// The kind of record whose fields these are.
  associatedtype Owner
  /// Unique in its kind; empty for kinds without ids.
  var id: RecordID<Owner> { get set }
  var common: CommonFields { get set }
}

/// An object whose fields stand out of line and are read as its own: `service.name` is that of its
/// `Fields`.
public protocol BoxedObject: LocatedObject, HeldOutOfLine where Fields: LocatedObject {
  init(_ fields: Boxed<Fields>)
}

extension BoxedObject {
  @inlinable public init(at span: Span) {
    self.init(Boxed(Fields(at: span)))
  }

  /// Of a record where its id stands; else the object.
  @inlinable public var span: Span {
    get { fields.value.span }
    _modify { yield &fields.value.span }
  }
}

/// A record of the inventory: it has an id, a place, and the fields that every record may carry.
public protocol Record: BoxedObject where Fields: RecordFields, Fields.Owner == Self {
  static var kind: RecordKind { get }
}

extension Record {
  /// Unique in its kind; empty for kinds without ids.
  @inlinable public var id: RecordID<Self> {
    get { fields.value.id }
    _modify { yield &fields.value.id }
  }

  /// What every record may carry beside its own fields.
  @inlinable public var common: CommonFields {
    get { fields.value.common }
    _modify { yield &fields.value.common }
  }
}
