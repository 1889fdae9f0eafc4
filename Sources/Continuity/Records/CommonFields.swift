// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// What every record may carry beside its own fields.
public struct CommonFields: HeldOutOfLine {
  public var fields = Self.absent

  /// Most records state none of them, and share this.
  private static let absent = Boxed(Fields())

  package init() {}

  /// What such a record states.
  public struct Fields: Sendable {
    package var aliases = Texts.absent
    package var tags = Texts.absent
    package var links = Stated<[WebLink]>.absent
    /// Markdown.
    package var notes = Stated<String>.absent
    package var externalIds = Stated<[Entry<String, String>]>.absent
  }
}

/// A key of an object whose keys are not fixed, with its value.
package struct Entry<Key: Sendable, Value: Sendable>: Sendable {
  package let key: Located<Key>
  package let value: Located<Value>

  package init(key: Located<Key>, value: Located<Value>) {
    self.key = key
    self.value = value
  }
}

/// A titled address of a record; only http, https and mailto are read.
package struct WebLink: LocatedObject {
  package var span: Span
  package var title = Stated<String>.absent
  package var url = Stated<String>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// A way to reach a person or supplier.
package struct Contact: LocatedObject {
  package var span: Span
  package var channel = Stated<String>.absent
  package var value = Stated<String>.absent
  /// Whether it works when the organisation's own systems do not.
  package var outOfBand = Stated<Bool>.absent
  package var verifiedOn = Stated<CalendarDay>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// Who approved a record and when, and the fingerprint of what was approved.
public struct Approval: BoxedObject {
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such an entry states.
  public struct Fields: LocatedObject {
    public var span: Span
    package var state = Stated<ApprovalState>.absent
    package var submittedBy = Reference<Person>.absent
    package var approvedBy = Reference<Person>.absent
    package var on = Stated<CalendarDay>.absent
    package var fingerprint = Stated<String>.absent
    /// The digests of the parts of what was approved, by their names; see `Fingerprints`.
    package var digests = Stated<[Entry<String, String>]>.absent
    package var comment = Stated<String>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}
