// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// A real activation: an exercise that nobody planned, with its times.
public struct Event: Record {
  public static let kind = RecordKind.events
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Event>("")
    public var span: Span
    public var common = CommonFields()
    package var exercise: Exercise
    package var occurredAt = Stated<Moment>.absent
    package var detectedAt = Stated<Moment>.absent
    package var declaredAt = Stated<Moment>.absent
    package var recoveredAt = Stated<Moment>.absent
    package var causeClass = Stated<String>.absent

    public init(at span: Span) {
      self.span = span
      exercise = Exercise(at: span)
    }
  }
}
