// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dat001DataStoreUndeclared = Rule(
    "DAT-001", "data-store-undeclared", severity: "CHML",
    summary: """
      A service says which data it keeps, who owns them and how much of them may be lost; or \
      that it keeps none.
      """,
    rationale: """
      What nobody lists nobody copies. After the disaster it turns out that the configuration, \
      or last week's orders, were on the one disk that was not in the backup.
      """,
    howToMend: """
      List 'dataStores' with 'contents', 'owner' and 'rpo' (else the service's counts), or state \
      '[]'.
      """,
    controls: ["DORA 12(1)(a)", "SOC 2 A1.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "dataStores": []}, {"id": "ledger", "bia": {"rpo": "1h"},
           "dataStores": [{"id": "books", "contents": "bookings", "owner": "bo"}]}],
         "people": [{"id": "bo"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": ⟦"pay"⟧}, {"id": "ledger", "bia": {"rpo": "1h"},
           "dataStores": [{"id": ⟦"books"⟧, "contents": "bookings"}]}]}
        """
      ]),
    check: .eachService { service, position, check in
      guard !service.dataStores.isMalformed else { return .notApplicable }
      guard let stores = service.dataStores.value else {
        // A business process keeps its data in the services that it uses.
        guard service.serviceKind.value != .businessProcess else { return .notApplicable }
        return .fail(
          "service '\(service.id)' does not say which data it keeps", at: service.span,
          lacking: "dataStores", help: ["list 'dataStores', or state '[]'"])
      }
      guard stores.contains(where: { $0.isBare(besidePromise: false) }) else { return .pass }
      let promise = check.portfolio.analysis(of: position)?.rpo
      let isPromised = promise?.isAbsent == false
      let bare = stores.filter { $0.isBare(besidePromise: isPromised) }
      guard !bare.isEmpty else { return .pass }
      return .fail(
        "service '\(service.id)' does not state "
          + "\(told(bare.map { $0.gaps(besidePromise: isPromised) }), separator: "; ")",
        atEach: bare.map(\.span), orAt: service.span,
        help: ["state 'contents', 'owner' and 'rpo'"])
    })
}

extension DataStore {
  /// Whether it lacks its contents, its owner, or an RPO.
  ///
  /// - Parameter isPromised: whether the service states one that stands for it.
  fileprivate func isBare(besidePromise isPromised: Bool) -> Bool {
    self.contents.isAbsent || self.owner.isAbsent || (self.rpo.isAbsent && !isPromised)
  }

  /// What it lacks of these: `'contents' and 'owner' of 'books'`.
  fileprivate func gaps(besidePromise isPromised: Bool) -> Wording {
    let names = absentNames([
      ("contents", self.contents.isAbsent), ("owner", self.owner.isAbsent),
      ("rpo", self.rpo.isAbsent && !isPromised),
    ])
    return "\(listed(names)) of \(inQuotes(id))"
  }
}

/// The first five of many.
private func told(_ gaps: [Wording]) -> [Wording] {
  gaps.count > 5 ? gaps.prefix(5) + ["\(gaps.count - 5) more"] : gaps
}
