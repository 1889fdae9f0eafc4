// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let inv001IdAmbiguous = Rule(
    "INV-001", "id-ambiguous", severity: "CCHH",
    summary: "The ids of a kind differ in more than their separators.",
    rationale: """
      Ids are spoken on the telephone and typed in a hurry; 'pay-api' and 'pay_api' are then the \
      same. An id used twice, or with characters that ids may not have, is an error of its own \
      (ID-001, ID-002) and is not repeated here.
      """,
    howToMend: "Rename one of the two records, and every reference to it.",
    controls: ["ISO 22301 7.5.2", "ISO 22301 8.2.2", "DORA 8(1)", "DORA 8(6)", "CP-2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay-api"}, {"id": "pay-app"}], "people": [{"id": "pay.api"}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay-api"}, {"id": ⟦"pay_api"⟧}]}
        """,
        """
        {"people": [{"id": "amara.okafor"}, {"id": ⟦"amaraokafor"⟧}]}
        """,
      ]),
    check: .distinctIDs(\.services, column: { $0.columns.column(ofService: $1) })
      .and(.distinctIDs(\.people)).and(.distinctIDs(\.teams)).and(.distinctIDs(\.roles))
      .and(.distinctIDs(\.suppliers)).and(.distinctIDs(\.sites)).and(.distinctIDs(\.plans))
      .and(.distinctIDs(\.offerings)).and(.distinctIDs(\.courses)))
}

extension Inspection {
  /// Every record of a kind, the later of two whose ids differ in separators alone failing.
  ///
  /// - Parameter column: of the record at a position.
  fileprivate static func distinctIDs<Subject: Record>(
    _ table: @escaping @Sendable (Inventory) -> RecordTable<Subject>,
    column: @escaping @Sendable (Check, Int) -> Int = { _, _ in 0 }
  ) -> Inspection {
    Inspection { check, judge in
      let records = table(check.inventory)
      var places: [String: Int] = Dictionary(minimumCapacity: records.count)
      for place in records.indices {
        let id = records[place].id.text
        let spoken = withoutSeparators(id)
        let first = places[spoken] ?? place
        if first == place { places[spoken] = place }
        let column = column(check, place)
        guard judge.asks(column) else { continue }
        judge.hear(
          first == place ? .pass : ambiguous(records[place], records[first]), of: Subject.kind, id,
          column)
      }
    }
  }

  private static func ambiguous<Subject: Record>(
    _ record: Subject, _ other: Subject
  ) -> Outcome {
    .fail(
      "\(Subject.kind.called(record.id.text)) differs from '\(other.id)' in separators alone",
      at: record.span, other.id.text, notes: [.init("the other one", at: other.span)],
      help: ["give one of them another id"])
  }
}

/// An id as it is told on the telephone.
private func withoutSeparators(_ id: String) -> String {
  String(decoding: id.utf8.filter { !"-_.".utf8.contains($0) }, as: UTF8.self)
}
