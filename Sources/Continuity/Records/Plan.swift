// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// How services are brought back, kept going, or spoken for.
public struct Plan: Record {
  public static let kind = RecordKind.plans
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Plan>("")
    public var span: Span
    public var common = CommonFields()
    package var services = References<Service>.absent
    package var type = Stated<PlanType>.absent
    /// The path of its text, from `content/`.
    package var writeUp = Stated<String>.absent
    package var version = Stated<String>.absent
    package var author = Reference<Person>.absent
    package var activation = Stated<Activation>.absent
    package var strategies = Stated<[Strategy]>.absent
    package var steps = Stated<[PlanStep]>.absent
    package var workarounds = Stated<[Workaround]>.absent
    package var communications = Stated<[Communication]>.absent
    package var normalisation = Stated<String>.absent
    package var successCriteria = Texts.absent
    package var vitalRecords = Stated<[VitalRecord]>.absent
    package var log = Stated<CrisisLog>.absent
    package var reviewedOn = Stated<CalendarDay>.absent
    package var acknowledgements = Stated<[Acknowledgement]>.absent
    package var approval = Stated<Approval>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}

/// When a plan begins, who decides, and how it ends.
package struct Activation: LocatedObject {
  package var span: Span
  package var criteria = Texts.absent
  package var authority = References<Role>.absent
  package var standDown = Stated<String>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// The answer to a family of losses.
package struct Strategy: LocatedObject {
  package var span: Span
  package var scenario = Stated<ScenarioFamily>.absent
  package var description = Stated<String>.absent
  package var implementTime = Stated<RecoveryTime>.absent
  package var maxDuration = Stated<RecoveryTime>.absent
  package var capacityPercent = Stated<Double>.absent
  package var exercisedOn = Stated<CalendarDay>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// A step of a plan; `after` names the steps that must be done before.
package struct PlanStep: LocatedObject {
  package var span: Span
  package var id = Stated<String>.absent
  package var title = Stated<String>.absent
  package var role = Reference<Role>.absent
  package var after = Texts.absent
  package var duration = Stated<RecoveryTime>.absent
  package var verification = Stated<String>.absent
  package var uses = References<Service>.absent
  /// Whether it brings people out of danger.
  package var safety = Stated<Bool>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// Who tells whom what, by which channel, within which time.
package struct Communication: LocatedObject {
  package var span: Span
  package var audience = Stated<String>.absent
  package var role = Reference<Role>.absent
  package var channel = Stated<String>.absent
  package var outOfBand = Stated<Bool>.absent
  package var template = Stated<String>.absent
  package var within = Stated<RecoveryTime>.absent
  /// The legal deadlines that it keeps, each by what the analysis calls it.
  package var meets = Texts.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// A person's word that a version of the plan was read.
package struct Acknowledgement: LocatedObject {
  package var span: Span
  package var person = Reference<Person>.absent
  package var fingerprint = Stated<String>.absent
  package var on = Stated<CalendarDay>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// A document, key or licence without which recovery is impossible, and where a copy lies.
package struct VitalRecord: LocatedObject {
  package var span: Span
  package var name = Stated<String>.absent
  package var location = Stated<String>.absent
  package var site = Reference<Site>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// On which sheet what was decided is written down, and by whom.
package struct CrisisLog: LocatedObject {
  package var span: Span
  package var keeper = Reference<Role>.absent
  package var sheet = Stated<String>.absent

  package init(at span: Span) {
    self.span = span
  }
}
