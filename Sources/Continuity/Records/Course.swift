// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// A course of the institute.
public struct Course: Record {
  public static let kind = RecordKind.courses
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Course>("")
    public var span: Span
    public var common = CommonFields()
    package var code = Stated<String>.absent
    package var title = Stated<String>.absent
    package var summary = Stated<String>.absent
    package var objectives = Texts.absent
    package var audience = References<Role>.absent
    package var level = Stated<CourseLevel>.absent
    package var format = Stated<CourseFormat>.absent
    package var duration = Stated<RecoveryTime>.absent
    package var language = Stated<String>.absent
    package var prerequisites = References<Course>.absent
    package var assessment = Stated<CourseAssessment>.absent
    package var validity = Stated<Interval>.absent
    package var contentRevisedOn = Stated<CalendarDay>.absent
    package var owner = Reference<Person>.absent
    package var trainers = References<Person>.absent
    package var provider = Stated<String>.absent
    package var materials = Texts.absent
    /// Whether those who took it could do it afterwards.
    package var effectiveness = Stated<Effectiveness>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}

/// How what was learnt in a course is judged.
package enum CourseAssessment: Hashable, Sendable {
  case none, quiz, observed
  /// In words of the author's own, such as "ten questions, eight of them right".
  case described(String)

  /// Reads one of the three words, or takes the text as it is.
  package init(_ text: String) {
    switch text {
    case "none": self = .none
    case "quiz": self = .quiz
    case "observed": self = .observed
    default: self = .described(text)
    }
  }
}
