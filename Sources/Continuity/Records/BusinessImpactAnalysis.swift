// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// How harm grows with time if a service stops, and the objectives that follow.
public struct BusinessImpactAnalysis: Record {
  public static let kind = RecordKind.bias
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<BusinessImpactAnalysis>("")
    public var span: Span
    public var common = CommonFields()
    package var service = Reference<Service>.absent
    package var conductedOn = Stated<CalendarDay>.absent
    package var participants = References<Person>.absent
    package var method = Stated<String>.absent
    package var ratings = Stated<[ImpactRating]>.absent
    package var mtpd = Stated<RecoveryTime>.absent
    package var rto = Stated<RecoveryTime>.absent
    package var rpo = Stated<RecoveryTime>.absent
    package var wrt = Stated<RecoveryTime>.absent
    package var mbco = Stated<MinimumLevel>.absent
    package var adjustedReason = Stated<String>.absent
    package var rationale = Stated<String>.absent
    package var impactTolerance = Stated<ImpactTolerance>.absent
    package var legalDeadlines = Stated<[LegalDeadline]>.absent
    package var resources = Texts.absent
    package var reviewedOn = Stated<CalendarDay>.absent
    package var approval = Stated<Approval>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}

/// How bad an outage of some length is in one category.
package struct ImpactRating: LocatedObject {
  package var span: Span
  package var category = Reference<ImpactCategory>.absent
  package var at = Stated<RecoveryTime>.absent
  /// 1 to 5.
  package var level = Stated<Int>.absent
  package var reason = Stated<String>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// The least level of service that is acceptable while recovering (MBCO).
public struct MinimumLevel: BoxedObject {
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such an entry states.
  public struct Fields: LocatedObject {
    public var span: Span
    package var measure = Stated<String>.absent
    package var value = Stated<Double>.absent
    package var people = Stated<Double>.absent

    public init(at span: Span) {
      self.span = span
    }
  }

  /// The value where it is a share, in percent.
  package var percent: Double? {
    guard let value = self.value.value, let measure = self.measure.value else { return nil }
    return measure == "percent" || measure == "%" ? value : nil
  }
}

/// The most disruption of an important service that is bearable.
package struct ImpactTolerance: LocatedObject {
  package var span: Span
  package var duration = Stated<RecoveryTime>.absent
  package var customers = Stated<String>.absent
  package var financial = Stated<String>.absent
  package var volume = Stated<String>.absent
  package var rationale = Stated<String>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// A legal or contractual time limit.
package struct LegalDeadline: LocatedObject {
  package var span: Span
  package var what = Stated<String>.absent
  package var within = Stated<RecoveryTime>.absent
  package var source = Stated<String>.absent

  package init(at span: Span) {
    self.span = span
  }
}
