// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let sup004SupplierEvidenceMissing = Rule(
    "SUP-004", "supplier-evidence-missing", severity: "HHM-",
    summary: """
      For every supplier of a service there is recent evidence that its continuity works.
      """,
    rationale: """
      A clause in a contract recovers nothing. A report, a certificate or a joint test shows that \
      somebody tried.
      """,
    howToMend: """
      Ask for a test report or certificate, and record it under 'evidence' with 'on'. The \
      interval is 'supplierEvidence' of the tier; what has the 'result' failed does not count.
      """,
    controls: ["DORA 30(3)(c)", "ISO 22301 8.6", "SOC 2 CC9.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": "bank", "evidence": [{"kind": "test report",
           "on": "2026-03-01"}]}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "tier": "tier-1", "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": "bank", "evidence": [{"kind": "test report",
           "on": ⟦"2024-03-01"⟧}]}]}
        """,
        """
        {"services": [{"id": "pay", "tier": "tier-1", "suppliers": [{"supplier": "bank"}]}],
         "suppliers": [{"id": "bank", "evidence": ⟦[{"kind": "test report",
           "on": "2026-03-01", "result": "failed"}]⟧}]}
        """,
      ]),
    check: .eachSupplier { supplier, position, check in
      let policy = check.policy(ofRank: check.columns.rank(ofSupplier: position))
      guard let every = policy?.supplierEvidence else { return .notApplicable }
      guard !supplier.evidence.isMalformed,
        !supplier.evidence.elements().contains(where: \.on.isMalformed)
      else { return .notApplicable }
      // What says that it failed shows nothing that works.
      let last = supplier.evidence.elements()
        .filter { $0.result.value?.normalised != "failed" }
        .compactMap { evidence in
          evidence.on.happened(by: check.asOf).map { (on: $0, span: evidence.on.span) }
        }.max { $0.on < $1.on }
      if let last, last.on.holds(for: every, on: check.asOf) { return .pass }
      return .fail(
        last.map {
          "the latest evidence of supplier '\(supplier.id)' is of \($0.on), older than \(every)"
        }
          ?? "there is no evidence that the continuity of supplier '\(supplier.id)' works",
        at: last?.span ?? supplier.evidence.span ?? supplier.span,
        help: ["ask for a test report, and record it under 'evidence'"])
    })
}
