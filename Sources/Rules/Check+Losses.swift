// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics

extension Inspection {
  /// The loss of every record of some kinds, with where that stands; in the first column.
  static func eachLoss(
    of kinds: LossKind...,
    asked question: @escaping @Sendable (LossTable.Row, RecordKind, Span, Check) -> Outcome
  ) -> Inspection {
    Inspection { check, judge in
      for row in kinds.flatMap({ check.assessment.losses.rows(of: $0) }) {
        guard let kind = row.kind.recordKind, let place = check.place(of: row) else { continue }
        judge.hear(question(row, kind, place, check), of: kind, row.id, 0)
      }
    }
  }
}

extension Check {
  /// Where the record stands that is lost; a layer has none.
  fileprivate func place(of row: LossTable.Row) -> Span? {
    switch row.kind {
    case .named: inventory.scenarios[row.index].span
    case .person: inventory.people[row.index].span
    case .service: inventory.services[row.index].span
    case .site: inventory.sites[row.index].span
    case .supplier: inventory.suppliers[row.index].span
    case .team: inventory.teams[row.index].span
    case .role: inventory.roles[row.index].span
    case .layer: nil
    }
  }
}
