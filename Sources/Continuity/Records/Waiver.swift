// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// A time-limited, approved acceptance of a failed check.
public struct Waiver: Record {
  public static let kind = RecordKind.waivers
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Waiver>("")
    public var span: Span
    public var common = CommonFields()
    package var rule = Stated<String>.absent
    package var subject = Stated<String>.absent
    package var discriminator = Stated<String>.absent
    package var reason = Stated<String>.absent
    package var compensatingControl = Stated<String>.absent
    package var risk = Reference<Risk>.absent
    package var approvedBy = Reference<Person>.absent
    package var grantedOn = Stated<CalendarDay>.absent
    package var expiresOn = Stated<CalendarDay>.absent
    package var renewalOf = Reference<Waiver>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}
