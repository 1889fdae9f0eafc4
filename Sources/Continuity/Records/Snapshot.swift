// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// Figures of an earlier date, written by the program and read for trends.
public struct Snapshot: Record {
  public static let kind = RecordKind.snapshots
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Snapshot>("")
    public var span: Span
    public var common = CommonFields()
    package var on = Stated<CalendarDay>.absent
    package var services = Stated<Int>.absent
    /// How many services reached each stage and none beyond it.
    package var stages = Stated<[Entry<String, Int>]>.absent
    /// How many services keep their promise by design: `kept`, `missed`, `unknown`.
    package var promises = Stated<[Entry<String, Int>]>.absent
    /// How many services are approved or proven, by area.
    package var coverage = Stated<[Entry<Area, Int>]>.absent
    /// How many roles of services there are: `all`, and `ready` with enough people.
    package var roles = Stated<[Entry<String, Int>]>.absent
    /// How many findings fail, by severity.
    package var findings = Stated<[Entry<Severity, Int>]>.absent
    package var waived = Stated<Int>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}
