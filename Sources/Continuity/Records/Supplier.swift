// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// Somebody outside on whom services rest.
package struct Supplier: Record {
  package static let kind = RecordKind.suppliers

  package var id = RecordID<Supplier>("")
  package var span: Span
  package var common = CommonFields()
  package var name = Stated<String>.absent
  package var owner = Reference<Person>.absent
  package var services = Stated<[SupplierService]>.absent
  package var contract = Stated<Contract>.absent
  package var subSuppliers = References<Supplier>.absent
  package var evidence = Stated<[Evidence]>.absent
  package var exitPlan = Stated<ExitPlan>.absent
  package var contacts = Stated<[Contact]>.absent
  package var reviewedOn = Stated<CalendarDay>.absent

  package init(at span: Span) {
    self.span = span
  }
}

/// What a supplier provides and promises.
package struct SupplierService: Record {
  package static let kind = RecordKind.supplierServices

  package var id = RecordID<SupplierService>("")
  package var span: Span
  package var common = CommonFields()
  package var name = Stated<String>.absent
  package var tier = Reference<Tier>.absent
  package var rto = Stated<RecoveryTime>.absent
  package var rpo = Stated<RecoveryTime>.absent
  package var slaAvailability = Stated<Double>.absent
  package var slaState = Stated<ServiceLevelState>.absent
  package var region = Stated<String>.absent
  package var substitutability = Stated<Substitutability>.absent

  package init(at span: Span) {
    self.span = span
  }
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
