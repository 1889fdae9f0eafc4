// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// Somebody who holds roles, owns records, or takes part.
public struct Person: Record {
  public static let kind = RecordKind.people
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Person>("")
    public var span: Span
    public var common = CommonFields()
    package var name = Stated<String>.absent
    package var title = Stated<String>.absent
    package var team = Reference<Team>.absent
    package var site = Reference<Site>.absent
    package var manager = Reference<Person>.absent
    package var status = Stated<PersonStatus>.absent
    package var from = Stated<CalendarDay>.absent
    package var to = Stated<CalendarDay>.absent
    package var employer = Reference<Supplier>.absent
    package var timeZone = Stated<String>.absent
    package var languages = Texts.absent
    package var contacts = Stated<[Contact]>.absent
    package var accessVerifiedOn = Stated<CalendarDay>.absent
    package var awarenessOn = Stated<CalendarDay>.absent
    package var answersFor = Texts.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}
