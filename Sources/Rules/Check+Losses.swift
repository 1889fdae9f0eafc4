// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics

extension Inspection {
  /// The loss of every record of some kinds; in the first column.
  static func eachLoss(
    of kinds: LossKind...,
    asked question: @escaping @Sendable (LossTable.Row, RecordKind, Check) -> Outcome
  ) -> Inspection {
    Inspection { check, judge in
      for lost in kinds {
        guard let kind = lost.recordKind else { continue }
        for row in check.assessment.losses.rows(of: lost) {
          judge.hear(question(row, kind, check), of: kind, row.id, 0)
        }
      }
    }
  }
}

extension Check {
  /// Where the record stands that is lost; for a layer, which has none, `program.json`.
  func place(of row: LossTable.Row) -> Span {
    switch row.kind {
    case .named: inventory.scenarios[row.index].span
    case .person: inventory.people[row.index].span
    case .service: inventory.services[row.index].span
    case .site: inventory.sites[row.index].span
    case .supplier: inventory.suppliers[row.index].span
    case .team: inventory.teams[row.index].span
    case .role: inventory.roles[row.index].span
    case .layer: settings.span
    }
  }
}
