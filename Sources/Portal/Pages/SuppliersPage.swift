// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

extension PageFamily {
  static let suppliers = PageFamily(
    "suppliers", at: "suppliers.html", "The directory of suppliers.", title: "Suppliers",
    menu: Menu(.people, "Suppliers"), shape: SuppliersPage.shape,
    rows: { $0.inventory.suppliers.count }
  ) { SuppliersPage($0, $1) }
}

/// `suppliers.html`.
struct SuppliersPage: PageModel {
  struct Row: Sendable {
    let supplier: PageLink
    let id: String
    let owner: PageLink?
    let contractEnds: MomentText?
    let promise: FigureText?
    let state: Badge?
    let subSuppliers: Listing<PageLink>
    let services: String
    let falling: String
  }

  let frame: Frame
  let rows: Listing<Row>
  let pager: Pager?

  init(_ context: PageContext, _ part: DirectoryPart) {
    let suppliers = context.site.inventory.suppliers
    frame = context.frame()
    rows = Listing(
      context.site.orders.suppliers[part.range].map { Self.row(suppliers[$0], context) },
      count: context.language.count(suppliers.count, .supplier))
    pager = context.pager(part, .supplier)
  }

  private static func row(_ supplier: Supplier, _ context: PageContext) -> Row {
    let services = supplier.services.elements()
    return Row(
      supplier: context.link(supplier.id), id: supplier.id.text,
      owner: context.link(supplier.owner),
      contractEnds: supplier.contract.value?.end.value.map { context.dueMoment($0) },
      promise: context.longestPromise(services), state: context.weakestState(services),
      subSuppliers: context.links(supplier.subSuppliers),
      services: context.serviceCount(
        context.site.index.servicesBySupplier[supplier.id.text]),
      falling: context.fallingCount(.supplier, supplier.id.text))
  }

  static let shape = Shape<SuppliersPage>(
    page: "suppliers-page", "the directory of suppliers",
    [
      .rows("suppliers", of: row, "suppliers by name") { $0.rows },
      .pager { $0.pager },
    ])

  static let row = Shape<Row>(
    "supplier-in-directory", "a supplier in the directory",
    [
      .record("supplier", of: PageLink.shape, "the supplier") { $0.supplier },
      .text("id", "the record's id") { $0.id },
      .record("owner", of: PageLink.shape, "who answers for it") { $0.owner },
      .record("contract_ends", of: MomentText.shape, "end of the contract") {
        $0.contractEnds
      },
      .text("contract_sort", "what the column sorts by") { $0.contractEnds?.iso ?? "" },
      .record("promise", of: FigureText.shape, "promised recovery, the longest") {
        $0.promise
      },
      .text("promise_sort", "what the column sorts by") { $0.promise?.sort ?? "" },
      .record("state", of: Badge.shape, "confirmed, claimed, unclear, none: the weakest") {
        $0.state
      },
      .items("sub_suppliers", of: PageLink.shape, "suppliers it rests on") {
        $0.subSuppliers
      },
      .text("services", "number of services that use it directly") { $0.services },
      .text("falling", "number of services that fall with it") { $0.falling },
    ])
}

extension PageContext {
  /// The longest recovery time that a supplier promises, and how many services come without one;
  /// a time that is stated beside `none` is what we count on, and nobody's promise.
  fileprivate func longestPromise(_ services: [SupplierService]) -> FigureText? {
    let times = services.filter(\.isPromised).compactMap { $0.rto.value?.seconds }
    guard let longest = times.max() else {
      return services.contains { !$0.isPromised }
        ? FigureText(language.say("None"), tone: .unknown) : nil
    }
    let missing = services.count - times.count
    return FigureText(
      language.figure(longest), note: missing == 0 ? nil : language.unpromised(missing),
      sort: String(longest))
  }

  /// The least sure of the states of what a supplier promises.
  fileprivate func weakestState(_ services: [SupplierService]) -> Badge? {
    let states = services.compactMap(\.slaState.value)
    let order: [ServiceLevelState] = [.none, .unclear, .claimed, .confirmed]
    return order.first { states.contains($0) }.map { stateBadge($0) }
  }

  /// How sure a supplier's promise is.
  func stateBadge(_ state: ServiceLevelState) -> Badge {
    let tone: Tone =
      switch state {
      case .confirmed: .good
      case .claimed: .medium
      case .unclear: .critical
      case .none: .high
      }
    return Badge(language.word(state), tone)
  }
}

extension SupplierService {
  /// Whether the supplier promises what is stated of it, as far as anybody says.
  var isPromised: Bool { self.slaState.value != ServiceLevelState.none }
}
