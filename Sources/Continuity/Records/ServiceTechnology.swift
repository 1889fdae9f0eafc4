// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// What happens when one part fails, a whole stack at one site, or one layer everywhere.
public struct FailureClasses: BoxedObject {
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such an object states.
  public struct Fields: LocatedObject {
    public var span: Span
    package var component = Stated<FailureAnswer>.absent
    package var vertical = Stated<FailureAnswer>.absent
    package var horizontal = Stated<FailureAnswer>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}

/// How a class of failure is answered, by whom, how surely and how fast.
public struct FailureAnswer: BoxedObject {
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such an object states.
  public struct Fields: LocatedObject {
    public var span: Span
    package var mechanism = Stated<String>.absent
    package var responsible = Stated<Party>.absent
    package var assurance = Stated<FailureAssurance>.absent
    package var expectedTime = Stated<RecoveryTime>.absent
    package var evidence = Stated<String>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}

/// A part of a service's technology.
public struct Component: Record {
  public static let kind = RecordKind.components
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Component>("")
    public var span: Span
    public var common = CommonFields()
    package var name = Stated<String>.absent
    package var layer = Stated<Layer>.absent
    package var product = Stated<String>.absent
    package var sites = References<Site>.absent
    package var regions = References<Site>.absent
    package var instances = Stated<Int>.absent
    package var redundancy = Stated<Redundancy>.absent
    package var supplier = Reference<Supplier>.absent
    package var availability = Stated<Double>.absent
    package var endOfSupport = Stated<CalendarDay>.absent

    public init(at span: Span) {
      self.span = span
    }
  }

  /// The name, or the id where there is none.
  package var title: String { self.name.value ?? id.text }
}

/// Data that a service keeps, and how they are protected.
public struct DataStore: Record {
  public static let kind = RecordKind.dataStores
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<DataStore>("")
    public var span: Span
    public var common = CommonFields()
    package var name = Stated<String>.absent
    package var contents = Stated<String>.absent
    package var owner = Reference<Person>.absent
    package var rpo = Stated<RecoveryTime>.absent
    package var protection = Stated<[Protection]>.absent
    package var consistencyGroup = Stated<String>.absent
    package var restoreTest = Stated<RestoreTest>.absent
    package var pointInTime = Stated<Bool>.absent
    package var reconciliation = Stated<Reconciliation>.absent

    public init(at span: Span) {
      self.span = span
    }
  }

  /// The name, or the id where there is none.
  package var title: String { self.name.value ?? id.text }
}

/// One copy of the data of a store.
package struct Protection: LocatedObject {
  package var span: Span
  package var protectionKind = Stated<ProtectionKind>.absent
  package var interval = Stated<RecoveryTime>.absent
  package var lag = Stated<RecoveryTime>.absent
  package var copyDuration = Stated<RecoveryTime>.absent
  package var retention = Stated<Interval>.absent
  package var site = Reference<Site>.absent
  package var immutable = Stated<Bool>.absent
  package var offline = Stated<Bool>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// The latest trial of bringing data back.
package struct RestoreTest: LocatedObject {
  package var span: Span
  package var on = Stated<CalendarDay>.absent
  package var ok = Stated<Bool>.absent
  package var integrityChecked = Stated<Bool>.absent
  package var rpa = Stated<RecoveryTime>.absent
  /// How long bringing the data back took, checks included.
  package var duration = Stated<RecoveryTime>.absent
  /// Whether the data were restored away from the damaged systems.
  package var segregated = Stated<Bool>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// How willing and able a service is to fail over.
package struct RecoveryRating: LocatedObject {
  package var span: Span
  package var willingToFailOver = Stated<Bool>.absent
  package var failover = Stated<Failover>.absent
  package var decision = Stated<Decision>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// Who must set up recovery on a provider's service.
package struct CustomerEnablement: LocatedObject {
  package var span: Span
  package var responsible = Stated<EnablementParty>.absent
  package var guidance = Stated<String>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// Something without which a service cannot be rebuilt, and where a copy lies.
package struct RebuildSource: LocatedObject {
  package var span: Span
  package var what = Stated<RebuildPart>.absent
  package var location = Stated<String>.absent
  package var site = Reference<Site>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// How restored data are checked against what else is known, and by whom.
package struct Reconciliation: LocatedObject {
  package var span: Span
  package var procedure = Stated<String>.absent
  package var role = Reference<Role>.absent

  package init(at span: Span) {
    self.span = span
  }
}
