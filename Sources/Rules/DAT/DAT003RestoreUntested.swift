// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let dat003RestoreUntested = Rule(
    "DAT-003", "restore-untested", severity: "CHML",
    summary: """
      Restoring every data store was tried, checked for integrity, and recently enough.
      """,
    rationale: """
      A backup is a belief until somebody has brought the data back and looked at them.
      """,
    howToMend: """
      Restore the store, check the data, and record 'restoreTest' with 'on', 'ok' and \
      'integrityChecked'. The interval is 'restoreTestEvery' of the tier.
      """,
    controls: ["CP-9(1)", "NIS2-IR 4.2.3", "NIS2-IR 4.2.6", "SOC 2 A1.3", "DORA 12(2)"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "dataStores": [{"id": "ledger-db",
           "restoreTest": {"on": "2026-08-21", "ok": true, "integrityChecked": true}}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "dataStores": [{"id": ⟦"ledger-db"⟧,
           "restoreTest": {"on": "2026-08-20", "ok": true, "integrityChecked": true}},
           {"id": ⟦"files"⟧, "restoreTest": {"on": "2026-11-01", "ok": true}},
           {"id": ⟦"mails"⟧, "restoreTest": {"on": "2027-01-01", "ok": false}},
           {"id": ⟦"notes"⟧}]}]}
        """,
        """
        {"services": [{"id": "pay", "dataStores": [{"id": ⟦"ledger-db"⟧}]}]}
        """,
      ]),
    check: .eachDataStore({ $0.data.restoreTests(of: $1) }, unless: { $0.hidesRestoreTest }) {
      store, service, _, check in
      Flaw(
        check.lack(of: store, service), at: store.span, store.id.text,
        help: ["restore it, check the data, and record 'restoreTest'"])
    })
}

extension DataStore {
  /// Whether something of its restore test could not be read.
  fileprivate var hidesRestoreTest: Bool {
    guard let test = self.restoreTest.value else { return self.restoreTest.isMalformed }
    return test.on.isMalformed || test.ok.isMalformed || test.integrityChecked.isMalformed
  }
}

extension Check {
  /// Why no restore of a store counts.
  fileprivate func lack(of store: DataStore, _ service: Service) -> Wording {
    guard let test = store.restoreTest.value else {
      return "no restore of data store '\(store.id)' of service '\(service.id)' counts today"
    }
    let gaps = gaps(of: test, of: service)
    return test.on.value.map {
      "no restore of data store '\(store.id)' of service '\(service.id)' counts today: that "
        + "of \($0) \(listed(gaps))"
    }
      ?? "no restore of data store '\(store.id)' of service '\(service.id)' counts today: the one "
      + "recorded \(listed(gaps))"
  }

  /// What keeps a test from counting, as ends of a sentence.
  private func gaps(of test: RestoreTest, of service: Service) -> [Wording] {
    let unsaid = absentNames([
      ("on", test.on.isAbsent), ("ok", test.ok.isAbsent),
      ("integrityChecked", test.integrityChecked.isAbsent),
    ])
    var gaps: [Wording] = []
    if let day = test.on.value, day > asOf { gaps.append("is still to come") }
    if test.ok.value == false { gaps.append("was not ok") }
    if test.integrityChecked.value == false { gaps.append("did not check the integrity") }
    if !unsaid.isEmpty { gaps.append("does not say \(listed(unsaid))") }
    if let day = test.on.happened(by: asOf), let position = portfolio.position(of: service.id),
      let every = portfolio.policy(of: position)?.restoreTestEvery,
      !day.holds(for: every, on: asOf)
    {
      gaps.append("is older than \(every)")
    }
    return gaps
  }
}
