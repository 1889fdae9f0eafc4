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

  /// Appends the file, in order of id and kind.
  package func write(to output: inout [UInt8], drain: Drain) {
    let rows = Self.kinds.flatMap { assessment.losses.rows(of: $0) }
    let services = assessment.portfolio.programme.inventory.services.map(\.id.text)
    var json = JSONStream(behind: output.taken())
    json.object { json in
      let rows = rows.sorted { ($0.id, $0.kind) < ($1.id, $1.kind) }
      json.array("scenarios", of: rows, drain: drain) { write($1, services, to: &$0) }
    }
    json.endLine()
    output = json.bytes
  }

  /// One loss with the services that fall, in id order.
  private func write(_ row: LossTable.Row, _ services: [String], to json: inout JSONStream) {
    json.object { json in
      json.member("id", row.id)
      json.member("kind", row.kind.rawValue)
      json.array("services", of: assessment.losses.services(in: row)) { json, fallen in
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
