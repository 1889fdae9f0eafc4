// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// A class of services with the same recovery expectations.
public struct Tier: Record {
  public static let kind = RecordKind.tiers
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Tier>("")
    public var span: Span
    public var common = CommonFields()
    package var name = Stated<String>.absent
    package var maxRTO = Stated<RecoveryTime>.absent
    package var maxRPO = Stated<RecoveryTime>.absent
    package var minAvailability = Stated<Double>.absent
    package var biaReview = Stated<Interval>.absent
    package var planReview = Stated<Interval>.absent
    package var exerciseEvery = Stated<Interval>.absent
    package var tabletopEvery = Stated<Interval>.absent
    package var restoreTestEvery = Stated<Interval>.absent
    package var requiredLevel = Stated<Int>.absent
    package var alternates = Stated<Int>.absent
    package var trainingValidity = Stated<Interval>.absent
    package var contactsVerified = Stated<Interval>.absent
    package var accessVerified = Stated<Interval>.absent
    package var supplierEvidence = Stated<Interval>.absent
    package var waiverLife = Stated<Interval>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}
