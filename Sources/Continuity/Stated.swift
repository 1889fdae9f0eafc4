// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// A field as its author stated it: absent, malformed, or a value with its place.
///
/// A rule that asks for a field reports only `.absent`; `.malformed` was reported when the file was
/// read. For `{"rto": "4 ours"}` the value is `.malformed`, and "rto is missing" must not be said too.
public enum Stated<Value: Sendable>: Sendable {
  case absent
  case malformed(Span)
  case stated(Value, Span)

  /// The value, `nil` where there is none that could be read.
  @inlinable public var value: Value? {
    if case .stated(let value, _) = self { value } else { nil }
  }

  /// Where the value stands, be it well formed or not.
  @inlinable public var span: Span? {
    switch self {
    case .absent: nil
    case .malformed(let span), .stated(_, let span): span
    }
  }

  /// Whether the author left the field out (or wrote `null`).
  @inlinable public var isAbsent: Bool {
    if case .absent = self { true } else { false }
  }

  /// Whether a value stands there that could be read.
  @inlinable public var isStated: Bool {
    if case .stated = self { true } else { false }
  }
}

extension Stated: Equatable where Value: Equatable {}

extension Stated {
  /// The elements of a stated list, none where it is absent or malformed.
  @inlinable public func elements<Element>() -> [Element] where Value == [Element] {
    value ?? []
  }
}

/// A value with its place, such as one element of a list.
public struct Located<Value: Sendable>: Sendable {
  public let value: Value
  public let span: Span

  @inlinable public init(_ value: Value, at span: Span) {
    self.value = value
    self.span = span
  }
}

extension Located: Equatable where Value: Equatable {}

/// A field that names a record of another kind.
public typealias Reference<Target> = Stated<RecordID<Target>>

/// A field that names several records of another kind, each with its place.
public typealias References<Target> = Stated<[Located<RecordID<Target>>]>

/// A field that holds a list of texts.
public typealias Texts = Stated<[Located<String>]>
