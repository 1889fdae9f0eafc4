// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// A corrective action.
public struct Action: Record {
  public static let kind = RecordKind.actions
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Action>("")
    public var span: Span
    public var common = CommonFields()
    /// The id of an exercise, event or risk.
    package var source = Stated<String>.absent
    package var text = Stated<String>.absent
    package var owner = Reference<Person>.absent
    package var severity = Stated<Severity>.absent
    package var openedOn = Stated<CalendarDay>.absent
    package var due = Stated<CalendarDay>.absent
    package var closedOn = Stated<CalendarDay>.absent
    package var evidence = Stated<String>.absent
    package var effectiveness = Stated<Effectiveness>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}
