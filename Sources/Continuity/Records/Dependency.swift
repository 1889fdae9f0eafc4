// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// What a service needs from another one.
public struct Dependency: BoxedObject {
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such an entry states; first what is asked of all dependencies, to be found together.
  public struct Fields: LocatedObject {
    public var span: Span
    package var neededFor = Stated<Need>.absent
    package var strength = Stated<Strength>.absent
    package var data = Stated<DataRelation>.absent
    package var on = Reference<Service>.absent
    package var purpose = Stated<String>.absent
    package var confirmedBy = Reference<Person>.absent
    package var confirmedOn = Stated<CalendarDay>.absent
    /// Entries with the same group are alternatives.
    package var group = Stated<String>.absent
    /// How many of the group suffice.
    package var needs = Stated<Int>.absent
    package var switchover = Stated<RecoveryTime>.absent
    package var workaround = Reference<Workaround>.absent
    package var replayable = Stated<RecoveryTime>.absent
    package var degradedMode = Stated<String>.absent
    package var failureMode = Stated<FailureMode>.absent

    public init(at span: Span) {
      self.span = span
    }
  }

  /// Whether the service cannot do without it; what does not say counts so (readings.md B1).
  package var isStrong: Bool { self.strength.value != .weak }

  /// Whether the service cannot do without it, or without its group.
  ///
  /// - Parameter strong: the strong groups of the service's dependencies.
  package func isStrong(inGroups strong: Set<String>) -> Bool {
    isStrong || self.group.value.map { strong.contains($0) } ?? false
  }

  /// Whether the data of the service must be consistent with what it needs, and it needs that, or
  /// its group, strongly (readings.md A20).
  ///
  /// - Parameter strong: the strong groups of the service's dependencies.
  package func bindsData(inGroups strong: Set<String>) -> Bool {
    self.data.value == .consistentWith && isStrong(inGroups: strong)
  }
}

extension [Dependency] {
  /// The groups that a service cannot do without though an entry of them is weak: a group is strong
  /// as soon as one entry is (readings.md A10).
  package var strongGroups: Set<String> {
    guard indices.contains(where: { !self[$0].isStrong && self[$0].group.isStated }) else {
      return []
    }
    return Set(compactMap { $0.isStrong ? $0.group.value : nil })
  }
}

/// What a service needs from a supplier; without `service`, all that it offers.
package struct SupplierNeed: LocatedObject {
  package var span: Span
  package var supplier = Reference<Supplier>.absent
  package var service = Reference<SupplierService>.absent
  package var neededFor = Stated<Need>.absent
  package var strength = Stated<Strength>.absent
  package var purpose = Stated<String>.absent

  package init(at span: Span) {
    self.span = span
  }

  /// Whether the service cannot do without it; what does not say counts so (readings.md B1).
  package var isStrong: Bool { strength.value != .weak }
}

/// A site that a service uses.
package struct SiteUsage: LocatedObject {
  package var span: Span
  package var site = Reference<Site>.absent
  package var use = Stated<SiteUse>.absent
  /// In percent of what the primary site carries.
  package var capacityPercent = Stated<Double>.absent
  /// When it was last compared with the primary site, or rebuilt from the same sources.
  package var comparedOn = Stated<CalendarDay>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// How the loss of a dependency shows, and what is done about it.
public struct FailureMode: BoxedObject {
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such an object states.
  public struct Fields: LocatedObject {
    public var span: Span
    /// 1 to 5.
    package var likelihood = Stated<Int>.absent
    package var effect = Stated<String>.absent
    package var detection = Stated<String>.absent
    package var mitigation = Stated<String>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}
