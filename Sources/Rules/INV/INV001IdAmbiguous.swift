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
      let alike = records.alike
      for place in records.indices {
        let column = column(check, place)
        guard judge.asks(column) else { continue }
        judge.hear(
          alike[place].map { ambiguous(records[place], records[$0]) } ?? .pass, of: Subject.kind,
          records[place].id.text, column)
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

extension RecordTable {
  /// By record: the first one before it whose id differs in separators alone.
  fileprivate var alike: [Int: Int] {
    let digests = indices.map { spokenDigest(of: self[$0].id.text) }
    // Hardly ever do two ids sound alike, so that they are put together only then.
    guard Set(digests).count < count else { return [:] }
    var places: [String: Int] = Dictionary(minimumCapacity: count)
    var alike: [Int: Int] = [:]
    for place in indices {
      let spoken = withoutSeparators(self[place].id.text)
      if let first = places[spoken] {
        alike[place] = first
      } else {
        places[spoken] = place
      }
    }
    return alike
  }
}

/// An id as it is told on the telephone.
private func withoutSeparators(_ id: String) -> String {
  String(decoding: id.utf8.filter { !isSeparator($0) }, as: UTF8.self)
}

/// A number that ids have in common that are told alike: their FNV-1a hash without separators.
private func spokenDigest(of id: String) -> UInt64 {
  id.utf8.reduce(into: 0xcbf2_9ce4_8422_2325) { digest, byte in
    if !isSeparator(byte) { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01b3 }
  }
}

private func isSeparator(_ byte: UInt8) -> Bool {
  byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: ".")
}
