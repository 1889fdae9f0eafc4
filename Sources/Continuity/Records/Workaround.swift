// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// How work goes on without something, for a time.
public struct Workaround: Record {
  public static let kind = RecordKind.workarounds
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Workaround>("")
    public var span: Span
    public var common = CommonFields()
    package var activation = Stated<RecoveryTime>.absent
    package var maxDuration = Stated<RecoveryTime>.absent
    package var capacityPercent = Stated<Double>.absent
    package var materials = Texts.absent
    package var exercisedOn = Stated<CalendarDay>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}
