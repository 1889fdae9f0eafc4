// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// A rehearsal of people and plan, or a measurable test of a system.
public struct Exercise: Record {
  public static let kind = RecordKind.exercises
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Exercise>("")
    public var span: Span
    public var common = CommonFields()
    package var title = Stated<String>.absent
    package var exerciseKind = Stated<ExerciseKind>.absent
    /// How far a capability is proved, 0 to 7 (method.md 1.2).
    package var level = Stated<Int>.absent
    package var scenario = Reference<Scenario>.absent
    package var status = Stated<ExerciseStatus>.absent
    package var plannedOn = Stated<CalendarDay>.absent
    package var heldOn = Stated<CalendarDay>.absent
    package var announced = Stated<Bool>.absent
    package var environment = Stated<ExerciseEnvironment>.absent
    package var scope = Stated<[ExerciseScope]>.absent
    package var objectives = Stated<[Objective]>.absent
    package var lead = Reference<Person>.absent
    package var evaluator = Reference<Person>.absent
    package var participants = References<Person>.absent
    /// The suppliers that took part.
    package var suppliers = References<Supplier>.absent
    package var callOut = Stated<CallOut>.absent
    /// What was added to the scenario while it was played.
    package var injects = Texts.absent
    package var results = Stated<[ServiceResult]>.absent
    package var findings = Stated<[ExerciseFinding]>.absent
    package var summary = Stated<String>.absent
    package var evidence = Stated<String>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}

/// A service that an exercise covers.
package struct ExerciseScope: LocatedObject {
  package var span: Span
  package var service = Reference<Service>.absent
  package var fingerprint = Stated<String>.absent
  package var dependenciesIncluded = Stated<Bool>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// What an exercise was to show, and whether it did.
package struct Objective: LocatedObject {
  package var span: Span
  package var text = Stated<String>.absent
  package var met = Stated<Bool>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// What an exercise measured of a service.
package struct ServiceResult: LocatedObject {
  package var span: Span
  package var service = Reference<Service>.absent
  /// Recovery time actually reached.
  package var rta = Stated<RecoveryTime>.absent
  /// Data loss actually reached.
  package var rpa = Stated<RecoveryTime>.absent
  package var result = Stated<ExerciseResult>.absent
  /// Whether the way back to normal was tried too.
  package var switchedBack = Stated<Bool>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// What an exercise found wrong.
package struct ExerciseFinding: LocatedObject {
  package var span: Span
  package var id = Stated<String>.absent
  package var severity = Stated<Severity>.absent
  package var text = Stated<String>.absent
  /// What kind of weakness it is, by a word that findings of other exercises share.
  package var category = Stated<String>.absent
  package var action = Reference<Action>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// How many people were called, and how many answered in time.
package struct CallOut: LocatedObject {
  package var span: Span
  package var called = Stated<Int>.absent
  package var reached = Stated<Int>.absent
  /// The time in which they had to answer.
  package var within = Stated<RecoveryTime>.absent

  package init(at span: Span) {
    self.span = span
  }
}
