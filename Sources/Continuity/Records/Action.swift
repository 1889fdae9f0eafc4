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

/// Somebody's check that an action or a course worked.
package struct Effectiveness: LocatedObject {
  package var span: Span
  package var checkedBy = Reference<Person>.absent
  package var on = Stated<CalendarDay>.absent
  package var result = Stated<String>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// Something that may happen, what it would do, and what is done about it.
public struct Risk: Record {
  public static let kind = RecordKind.risks
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Risk>("")
    public var span: Span
    public var common = CommonFields()
    package var title = Stated<String>.absent
    package var services = References<Service>.absent
    package var sites = References<Site>.absent
    package var suppliers = References<Supplier>.absent
    package var threatFamily = Stated<String>.absent
    package var cause = Stated<String>.absent
    package var consequence = Stated<String>.absent
    package var owner = Reference<Person>.absent
    package var inherent = Stated<RiskScore>.absent
    package var residual = Stated<RiskScore>.absent
    package var controls = Texts.absent
    package var treatment = Stated<Treatment>.absent
    package var acceptance = Stated<Acceptance>.absent
    package var findings = Texts.absent
    package var reviewedOn = Stated<CalendarDay>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}

/// Likelihood and impact, each 1 to 5.
package struct RiskScore: LocatedObject {
  package var span: Span
  package var likelihood = Stated<Int>.absent
  package var impact = Stated<Int>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// Somebody's acceptance of a risk, for a time.
package struct Acceptance: LocatedObject {
  package var span: Span
  package var by = Reference<Person>.absent
  package var on = Stated<CalendarDay>.absent
  package var until = Stated<CalendarDay>.absent
  package var reason = Stated<String>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// A time-limited, approved acceptance of a failed check.
public struct Waiver: Record {
  public static let kind = RecordKind.waivers
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Waiver>("")
    public var span: Span
    public var common = CommonFields()
    package var rule = Stated<String>.absent
    package var subject = Stated<String>.absent
    package var discriminator = Stated<String>.absent
    package var reason = Stated<String>.absent
    package var compensatingControl = Stated<String>.absent
    package var risk = Reference<Risk>.absent
    package var approvedBy = Reference<Person>.absent
    package var grantedOn = Stated<CalendarDay>.absent
    package var expiresOn = Stated<CalendarDay>.absent
    package var renewalOf = Reference<Waiver>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}
