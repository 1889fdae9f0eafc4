// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// The long form of who holds a role, for how long and for what.
public struct Assignment: Record {
  public static let kind = RecordKind.assignments
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Assignment>("")
    public var span: Span
    public var common = CommonFields()
    package var role = Reference<Role>.absent
    package var person = Reference<Person>.absent
    /// The id of a service, else of a team; absent for every service that needs the role.
    package var scope = Stated<String>.absent
    package var assignmentKind = Stated<AssignmentKind>.absent
    package var order = Stated<Int>.absent
    package var from = Stated<CalendarDay>.absent
    package var to = Stated<CalendarDay>.absent
    package var accessVerifiedOn = Stated<CalendarDay>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}
