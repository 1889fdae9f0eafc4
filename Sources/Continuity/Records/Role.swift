// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// A role in the programme or in a recovery.
public struct Role: Record {
  public static let kind = RecordKind.roles
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Role>("")
    public var span: Span
    public var common = CommonFields()
    package var name = Stated<String>.absent
    package var purpose = Stated<String>.absent
    package var authority = Stated<[Located<Authority>]>.absent
    package var critical = Stated<Bool>.absent
    package var minimum = Stated<Int>.absent
    package var alternates = Stated<Int>.absent
    package var curriculum = References<Course>.absent
    package var requiredAccess = Stated<String>.absent
    package var crisisFunction = Stated<CrisisFunction>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}
