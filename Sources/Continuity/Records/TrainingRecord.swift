// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// That a person took a course.
public struct TrainingRecord: Record {
  public static let kind = RecordKind.trainingRecords
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<TrainingRecord>("")
    public var span: Span
    public var common = CommonFields()
    package var person = Reference<Person>.absent
    package var course = Reference<Course>.absent
    package var session = Reference<Session>.absent
    package var completedOn = Stated<CalendarDay>.absent
    package var result = Stated<TrainingResult>.absent
    package var score = Stated<Double>.absent
    package var validUntil = Stated<CalendarDay>.absent
    package var evidence = Stated<String>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}
