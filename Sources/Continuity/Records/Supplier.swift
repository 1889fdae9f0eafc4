// SPDX-License-Identifier: Apache-2.0

public import Diagnostics

/// Somebody outside on whom services rest.
public struct Supplier: Record {
  public static let kind = RecordKind.suppliers
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<Supplier>("")
    public var span: Span
    public var common = CommonFields()
    package var name = Stated<String>.absent
    package var owner = Reference<Person>.absent
    package var services = Stated<[SupplierService]>.absent
    package var contract = Stated<Contract>.absent
    package var subSuppliers = References<Supplier>.absent
    package var evidence = Stated<[Evidence]>.absent
    package var exitPlan = Stated<ExitPlan>.absent
    package var contacts = Stated<[Contact]>.absent
    package var reviewedOn = Stated<CalendarDay>.absent

    public init(at span: Span) {
      self.span = span
    }
  }
}

extension Supplier {
  /// Its service with an id; without one all that it offers (readings.md A6).
  package func offered(_ service: RecordID<SupplierService>?) -> [SupplierService] {
    let services = self.services.elements()
    return service.map { id in services.filter { $0.id == id } } ?? services
  }
}

/// What a supplier provides and promises.
public struct SupplierService: Record {
  public static let kind = RecordKind.supplierServices
  public var fields: Boxed<Fields>

  public init(_ fields: Boxed<Fields>) {
    self.fields = fields
  }

  /// What such a record states.
  public struct Fields: RecordFields {
    public var id = RecordID<SupplierService>("")
    public var span: Span
    public var common = CommonFields()
    package var name = Stated<String>.absent
    package var tier = Reference<Tier>.absent
    package var rto = Stated<RecoveryTime>.absent
    package var rpo = Stated<RecoveryTime>.absent
    package var slaAvailability = Stated<Double>.absent
    package var slaState = Stated<ServiceLevelState>.absent
    package var region = Stated<String>.absent
    package var substitutability = Stated<Substitutability>.absent

    public init(at span: Span) {
      self.span = span
    }
  }

  /// The name, or the id where there is none.
  package var title: String { self.name.value ?? id.text }
}

/// The contract with a supplier.
package struct Contract: LocatedObject {
  package var span: Span
  package var reference = Stated<String>.absent
  package var start = Stated<CalendarDay>.absent
  package var end = Stated<CalendarDay>.absent
  package var noticeBy = Stated<CalendarDay>.absent
  package var clauses = Texts.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// Something that shows a supplier's continuity.
package struct Evidence: LocatedObject {
  package var span: Span
  package var evidenceKind = Stated<String>.absent
  package var on = Stated<CalendarDay>.absent
  package var result = Stated<String>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// How to leave a supplier without breaking services.
package struct ExitPlan: LocatedObject {
  package var span: Span
  package var exists = Stated<Bool>.absent
  package var duration = Stated<RecoveryTime>.absent
  package var reviewedOn = Stated<CalendarDay>.absent

  package init(at span: Span) {
    self.span = span
  }
}
