// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
package import StructuredData

extension PortalData {
  /// Appends `data/services.csv`: a line for each service, times in seconds.
  package func writeServicesCSV(to output: inout [UInt8], drain: Drain) {
    var csv = CSVStream(behind: output.taken())
    csv.write(rows, ServiceRow.columns, drain: drain)
    output = csv.bytes
  }
}

extension ServiceRow {
  fileprivate typealias Column = CSVStream.Column<ServiceRow>

  /// The columns of `data/services.csv`.
  fileprivate static var columns: [Column] {
    [
      Column(name: "id") { .text($0.id) },
      Column(name: "name") { .init($0.name) },
      Column(name: "tier") { .init($0.tier) },
      Column(name: "owner") { .init($0.owner) },
      Column(name: "stage") { .init($0.stage?.rawValue) },
    ] + times + levels + failures
  }

  /// Figures in seconds, empty where not evaluable.
  private static var times: [Column] {
    [
      Column(name: "recoveryPromised") { .init($0.recovery.objectives.rto) },
      Column(name: "recoveryAchieved") { .init($0.recovery.achieved) },
      Column(name: "recoveryRequired") { .init($0.recovery.required) },
      Column(name: "slack") { .init($0.recovery.slack) },
      Column(name: "recoveryGrade") { .init($0.recovery.grade) },
      Column(name: "wave") { .init($0.recovery.wave) },
      Column(name: "declareWithin") { .init($0.recovery.declareWithin) },
      Column(name: "dataLossPromised") { .init($0.promisedLoss) },
      Column(name: "dataLossAchieved") { .init($0.dataLoss?.figure ?? .notEvaluable) },
      Column(name: "lastExercise") { .init($0.lastExercise?.on.description) },
    ]
  }

  /// Levels of assurance, 0 to 4.
  private static var levels: [Column] {
    Area.allCases.map { area in
      Column(name: area.rawValue) { .init($0.assurance(of: area)) }
    }
  }

  /// Numbers of findings that fail, worst first.
  private static var failures: [Column] {
    Severity.allCases.sorted(by: >).map { severity in
      Column(name: severity.rawValue) { .init($0.failures[severity] ?? 0) }
    }
  }
}

extension CSVStream.Cell {
  fileprivate init(_ figure: Figure) {
    self =
      switch figure {
      case .notEvaluable: .empty
      case .time(let seconds): .number(seconds)
      case .never: .text("never")
      }
  }
}
