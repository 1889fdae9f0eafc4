// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

extension PortalData {
  /// `data/services.csv`: a line for each service, times in seconds.
  package var servicesCSV: [UInt8] {
    let columns = ServiceColumn.all
    let table = CSVTable(
      columns: columns.map(\.name), rows: rows.map { row in columns.map { $0.cell(row) } })
    return Array(table.text.utf8)
  }
}

/// A column of `data/services.csv`.
private struct ServiceColumn {
  let name: String
  let cell: (ServiceRow) -> CSVTable.Cell

  static var all: [ServiceColumn] {
    [
      ServiceColumn(name: "id") { .text($0.service.id.text) },
      ServiceColumn(name: "name") { .init($0.service.name.value) },
      ServiceColumn(name: "tier") { .init($0.tier) },
      ServiceColumn(name: "owner") { .init($0.service.owner.value?.text) },
      ServiceColumn(name: "stage") { .init($0.stage?.rawValue) },
    ] + times + levels + failures
  }

  private static var times: [ServiceColumn] {
    [
      ServiceColumn(name: "recoveryPromised") { .init($0.recovery.objectives.rto) },
      ServiceColumn(name: "recoveryAchieved") { .init($0.recovery.achieved) },
      ServiceColumn(name: "recoveryRequired") { .init($0.recovery.required) },
      ServiceColumn(name: "slack") { .init($0.recovery.slack) },
      ServiceColumn(name: "recoveryGrade") { .init($0.recovery.grade) },
      ServiceColumn(name: "wave") { .init($0.recovery.wave) },
      ServiceColumn(name: "declareWithin") { .init($0.recovery.declareWithin) },
      ServiceColumn(name: "dataLossPromised") { .init($0.promisedLoss) },
      ServiceColumn(name: "dataLossAchieved") { .init($0.dataLoss?.figure ?? .notEvaluable) },
      ServiceColumn(name: "lastExercise") { .init($0.lastExercise?.on.description) },
    ]
  }

  private static var levels: [ServiceColumn] {
    Area.allCases.map { area in
      ServiceColumn(name: area.rawValue) { .init($0.assurance(of: area)) }
    }
  }

  private static var failures: [ServiceColumn] {
    Severity.allCases.sorted(by: >).map { severity in
      ServiceColumn(name: severity.rawValue) { .init($0.failures[severity] ?? 0) }
    }
  }
}

extension CSVTable.Cell {
  fileprivate init(_ figure: Figure) {
    self =
      switch figure {
      case .notEvaluable: .empty
      case .time(let seconds): .number(String(seconds))
      case .never: .text("never")
      }
  }
}
