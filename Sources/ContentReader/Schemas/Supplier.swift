// SPDX-License-Identifier: Apache-2.0

package import Continuity

extension Supplier {
  package static let schema = Schema<Supplier.Fields>.record(
    "somebody outside on whom services rest",
    [
      Field("name", \.name, .text, "what it is called"),
      Field("owner", \.owner, .reference(), "who answers for the relation"),
      Field("services", \.services, .objects { SupplierService.schema }, "what it provides"),
      Field("contract", \.contract, .object { Contract.schema }, "the contract"),
      Field("subSuppliers", \.subSuppliers, .list(.reference()), "on whom it rests itself"),
      Field("evidence", \.evidence, .objects { Evidence.schema }, "what shows its continuity"),
      Field("exitPlan", \.exitPlan, .object { ExitPlan.schema }, "how to leave it"),
      Field("contacts", \.contacts, .objects { Contact.schema }, "how to reach it"),
      Field("reviewedOn", \.reviewedOn, .day, "when the record was last reviewed"),
    ])
}

extension SupplierService {
  static let schema = Schema<SupplierService.Fields>(
    "supplier's service", "what a supplier provides and promises",
    [
      .id,
      Field("name", \.name, .text, "what it is called"),
      Field("tier", \.tier, .reference(), "how critical it is to us"),
      Field("rto", \.rto, .time, "within which time it comes back"),
      Field("rpo", \.rpo, .time, "how much data it may lose"),
      Field("slaAvailability", \.slaAvailability, .percent, "the promised availability"),
      Field("slaState", \.slaState, .choice(), "how sure the promise is"),
      Field("region", \.region, .text, "where it is provided from"),
      Field("substitutability", \.substitutability, .choice(), "how hard it is to replace"),
    ])
}

extension Contract {
  static let schema = Schema<Contract>(
    "contract", "the contract with a supplier",
    [
      Field("reference", \.reference, .text, "where it is filed"),
      Field("start", \.start, .day, "its first day"),
      Field("end", \.end, .day, "its last day"),
      Field("noticeBy", \.noticeBy, .day, "the last day to give notice"),
      Field("clauses", \.clauses, .list(.text), "the duties of continuity in it"),
    ])
}

extension Evidence {
  static let schema = Schema<Evidence>(
    "evidence", "something that shows a supplier's continuity",
    [
      Field("kind", \.evidenceKind, .text, "such as test report or certificate"),
      Field("on", \.on, .day, "of when it is"),
      Field("result", \.result, .text, "what it says"),
    ])
}

extension ExitPlan {
  static let schema = Schema<ExitPlan>(
    "exit plan", "how to leave a supplier without breaking services",
    [
      Field("exists", \.exists, .flag, "whether there is one"),
      Field("duration", \.duration, .time, "how long leaving takes"),
      Field("reviewedOn", \.reviewedOn, .day, "when it was last reviewed"),
    ])
}
