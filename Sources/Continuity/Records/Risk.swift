// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

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
public struct Acceptance: BoxedObject {
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such an entry states.
  public struct Fields: LocatedObject {
    public var span: Span
    package var by = Reference<Person>.absent
    package var on = Stated<CalendarDay>.absent
    package var until = Stated<CalendarDay>.absent
    package var reason = Stated<String>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}
