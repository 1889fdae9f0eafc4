// SPDX-License-Identifier: Apache-2.0

package import Assessment
import Continuity
package import StructuredData

/// What falls in every named and every single loss: `data/scenarios.json`.
package struct ScenarioData: Sendable {
  private let assessment: Assessment

  package init(_ assessment: Assessment) {
    self.assessment = assessment
  }

  /// The losses that have a row; layers and roles appear in findings only.
  private static var kinds: [LossKind] { [.named, .person, .service, .site, .supplier, .team] }

  /// Appends the file, in order of the ids in it.
  package func write(to output: inout [UInt8], drain: Drain) {
    let losses = Self.named(Self.kinds.flatMap { assessment.losses.rows(of: $0) })
    let services = assessment.portfolio.programme.inventory.services.map(\.id.text)
    var json = JSONStream(behind: output.taken())
    json.object { json in
      json.array("scenarios", of: losses, drain: drain) { write($1, services, to: &$0) }
    }
    json.endLine()
    output = json.bytes
  }

  /// A row with the id that no other row of the file has.
  private typealias NamedRow = (id: String, row: LossTable.Row)

  /// Rows in order of their ids in the file: as recorded, but `team:search` where several kinds have
  /// the id, as links have it (readings.md B9).
  private static func named(_ rows: [LossTable.Row]) -> [NamedRow] {
    let shared = Dictionary(rows.map { ($0.id, 1) }, uniquingKeysWith: +).filter { $0.value > 1 }
    return rows.map { row in
      guard shared[row.id] != nil, let kind = row.kind.recordKind else { return (row.id, row) }
      return ("\(kind.singular):\(row.id)", row)
    }.sorted { $0.id < $1.id }
  }

  /// One loss with the services that fall, in id order.
  private func write(_ loss: NamedRow, _ services: [String], to json: inout JSONStream) {
    json.object { json in
      json.member("id", loss.id)
      json.member("kind", loss.row.kind.rawValue)
      json.array("services", of: assessment.losses.services(in: loss.row)) { json, fallen in
        json.object { json in
          json.member("id", services[Int(fallen.service)])
          json.member("missesMTPD", fallen.missesMTPD)
          json.member("missesRTO", fallen.missesRTO)
          json.member("ready", fallen.ready)
        }
      }
    }
  }
}
