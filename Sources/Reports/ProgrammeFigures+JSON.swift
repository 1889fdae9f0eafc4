// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
package import Rules
import StructuredData

extension ProgrammeFigures {
  /// The figures as a record of `snapshots`, on one line.
  package var record: [UInt8] {
    JSONValue.object([
      ("on", .text(on.description)), ("services", .integer(services)),
      ("stages", Self.object(Stage.names.map { ($0, stages[$0] ?? 0) })),
      ("promises", Self.object([("kept", kept), ("missed", missed), ("unknown", unknown)])),
      ("coverage", Self.object(Area.allCases.map { ($0.rawValue, coverage[$0] ?? 0) })),
      ("roles", Self.object([("all", roles), ("ready", readyRoles)])),
      ("findings", Self.object(Severity.allCases.map { ($0.rawValue, findings[$0] ?? 0) })),
      ("waived", .integer(waived)),
    ]).bytes(pretty: false)
  }

  private static func object(_ members: [(String, Int)]) -> JSONValue {
    .object(members.map { ($0, .integer($1)) })
  }
}
