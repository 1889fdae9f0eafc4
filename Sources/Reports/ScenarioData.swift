// SPDX-License-Identifier: Apache-2.0

package import Assessment
import Continuity
import StructuredData

/// What falls in every named and every single loss: `data/scenarios.json`.
package struct ScenarioData: Sendable {
  private let assessment: Assessment

  package init(_ assessment: Assessment) {
    self.assessment = assessment
  }

  /// The losses that have a row; layers and roles appear in findings only.
  private static var kinds: [LossKind] { [.named, .person, .service, .site, .supplier, .team] }

  /// The file, made row by row, because a large programme has very many; in order of id and kind.
  package var bytes: [UInt8] {
    let rows = Self.kinds.flatMap { assessment.losses.rows(of: $0) }
    let ordered = rows.sorted { ($0.id, $0.kind) < ($1.id, $1.kind) }
    var writer = JSONWriter(pretty: false)
    writer.beginArray()
    for row in ordered { writer.append(json(of: row)) }
    writer.endArray()
    return Array(#"{"scenarios":"#.utf8) + writer.takeBytes() + Array("}\n".utf8)
  }

  private func json(of row: LossTable.Row) -> JSONValue {
    let services = assessment.losses.services(in: row).map { fallen in
      JSONValue.object([
        ("id", .text(assessment.portfolio.service(Int(fallen.service)).id.text)),
        ("ready", JSONValue(fallen.ready)),
        ("missesRTO", fallen.missesRTO.map { .boolean($0) } ?? .null),
        ("missesMTPD", fallen.missesMTPD.map { .boolean($0) } ?? .null),
      ])
    }
    return .object([
      ("id", .text(row.id)), ("kind", .text(row.kind.rawValue)), ("services", .array(services)),
    ])
  }
}
