// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

extension PageFamily {
  static let supplier = PageFamily(
    "supplier", pattern: "suppliers/ID.html",
    "One supplier: contract, promises, evidence, exit, contacts, what stands on it.",
    of: .suppliers, under: .suppliers, shape: SupplierPage.shape,
    entries: { entries(of: $0.inventory.suppliers, in: $0) }
  ) { SupplierPage($0) }
}

/// `suppliers/ID.html`.
struct SupplierPage: PageModel {
  struct EvidenceRow: Sendable {
    let kind: String
    let on: MomentText?
    let result: String?
  }

  let frame: Frame
  let marks: RecordMarks
  let facts: SupplierFacts
  let promises: Listing<SupplierPromise>
  let evidence: Listing<EvidenceRow>
  let contacts: Listing<ContactRow>
  let services: Listing<ServiceRow>
  let loss: Listing<LossRow>
  let findings: Listing<FindingCard>
  let words: OwnWords

  init(_ context: PageContext) {
    let supplier = context.site.inventory.suppliers[context.entry.position]
    let id = supplier.id.text
    marks = RecordMarks(id: id, badges: [], common: supplier.common)
    frame = context.frame(kind: context.language.title(of: .suppliers))
    facts = SupplierFacts(supplier, context)
    promises = Listing(supplier.services.elements().map { SupplierPromise($0, context) })
    evidence = Listing(supplier.evidence.elements().map { Self.row($0, context) })
    contacts = context.contactRows(supplier.contacts)
    services = context.serviceTable(context.site.index.servicesBySupplier[id])
    loss = context.lossTable(.supplier, id)
    findings = context.openFindings(about: RecordReference(.suppliers, id))
    words = context.ownWords(of: supplier)
  }

  private static func row(_ evidence: Evidence, _ context: PageContext) -> EvidenceRow {
    EvidenceRow(
      kind: evidence.evidenceKind.value.map { context.language.phrase($0) }
        ?? context.language.notStated,
      on: context.moment(evidence.on), result: evidence.result.value)
  }

  static let shape = Shape<SupplierPage>(
    page: "supplier-page", "one supplier",
    [
      .record("record", of: RecordMarks.shape, "id and marks of the record") { $0.marks },
      .record("supplier", of: SupplierFacts.shape, "the supplier") { $0.facts },
      .rows("promises", of: SupplierPromise.shape, "services of the supplier") {
        $0.promises
      },
      .rows("evidence", of: evidence, "what the supplier has shown") { $0.evidence },
      .rows("contacts", of: ContactRow.shape, "ways to reach, the verified ones first") {
        $0.contacts
      },
      .rows("services", of: ServiceRow.concerned, "services") { $0.services },
      .rows("loss", of: LossRow.shape, "services that fall with it") { $0.loss },
      .items("findings", of: FindingCard.shape, "open findings") { $0.findings },
    ] + OwnWords.fields { $0.words })

  static let evidence = Shape<EvidenceRow>(
    "evidence-row", "what a supplier has shown",
    [
      .text("kind", "kind of evidence") { $0.kind },
      .record("on", of: MomentText.shape, "date") { $0.on },
      .optionalText("result", "result, in words") { $0.result },
    ])
}

/// A supplier at a glance.
struct SupplierFacts: Sendable {
  let owner: PageLink?
  let contract: String?
  let starts: MomentText?
  let ends: MomentText?
  let noticeBy: MomentText?
  let clauses: String?
  let subSuppliers: Listing<PageLink>
  let exitPlan: String?
  let reviewed: MomentText?

  init(_ supplier: Supplier, _ context: PageContext) {
    let contract = supplier.contract.value
    let clauses = contract?.clauses.elements().map(\.value) ?? []
    let exit = supplier.exitPlan.value
    owner = context.link(supplier.owner)
    self.contract = contract?.reference.value
    starts = contract.flatMap { context.moment($0.start) }
    ends = contract?.end.value.map { context.dueMoment($0) }
    noticeBy = contract.flatMap { context.moment($0.noticeBy) }
    self.clauses =
      clauses.isEmpty ? nil : context.language.capitalised(clauses.joined(separator: ", "))
    subSuppliers = context.links(supplier.subSuppliers)
    exitPlan = context.language.exitPlan(
      exists: exit?.exists.value, takes: exit?.duration.value, reviewed: exit?.reviewedOn.value)
    reviewed = context.moment(supplier.reviewedOn)
  }

  static let shape = Shape<SupplierFacts>(
    "supplier-facts", "a supplier at a glance",
    [
      .record("owner", of: PageLink.shape, "who answers for it") { $0.owner },
      .optionalText("contract", "contract reference") { $0.contract },
      .record("contract_starts", of: MomentText.shape, "start of the contract") { $0.starts },
      .record("contract_ends", of: MomentText.shape, "end of the contract") { $0.ends },
      .record("notice_by", of: MomentText.shape, "last day of notice") { $0.noticeBy },
      .optionalText("clauses", "contract clauses, in one line") { $0.clauses },
      .items("sub_suppliers", of: PageLink.shape, "suppliers it rests on") {
        $0.subSuppliers
      },
      .optionalText("exit_plan", "whether it exists, how long, reviewed when") {
        $0.exitPlan
      },
      .record("reviewed", of: MomentText.shape, "last review") { $0.reviewed },
    ])
}

/// What a supplier provides and promises.
struct SupplierPromise: Sendable {
  let name: String
  let rto: FigureText?
  let rpo: FigureText?
  let availability: String?
  let state: Badge?
  let region: String?
  let substitutability: String?

  init(_ service: SupplierService, _ context: PageContext) {
    name = service.title
    let note = service.isPromised ? nil : context.language.say("not promised")
    rto = service.rto.value.map { FigureText(context.language.figure($0.seconds), note: note) }
    rpo = service.rpo.value.map { FigureText(context.language.figure($0.seconds), note: note) }
    availability = service.slaAvailability.value.map { context.language.percent($0) }
    state = service.slaState.value.map { context.stateBadge($0) }
    region = service.region.value
    substitutability = service.substitutability.value.map {
      $0 == .none ? context.language.say("Not at all") : context.language.word($0)
    }
  }

  static let shape = Shape<SupplierPromise>(
    "supplier-promise", "what a supplier provides and promises",
    [
      .text("name", "name") { $0.name },
      .record("rto", of: FigureText.shape, "recovery promised") { $0.rto },
      .record("rpo", of: FigureText.shape, "data loss promised") { $0.rpo },
      .optionalText("availability", "promised availability with unit") { $0.availability },
      .record("state", of: Badge.shape, "confirmed, claimed, unclear, none") { $0.state },
      .optionalText("region", "region, in words") { $0.region },
      .optionalText("substitutability", "whether it can be replaced, in words") {
        $0.substitutability
      },
    ])
}
