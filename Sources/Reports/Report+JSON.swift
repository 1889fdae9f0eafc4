// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import StructuredData

extension Report {
  /// Appends `data/findings.json`: findings worst first, and in the same shape what is wrong with
  /// the input.
  func writeJSON(to output: inout [UInt8]) {
    var json = JSONStream(behind: output.taken())
    json.object { json in
      json.member("asOf", asOf.description)
      json.array("errors", of: errors) { $1.write(to: &$0) }
      json.array("findings", of: findings) { $1.write(to: &$0) }
    }
    output = json.bytes
  }
}

extension ReportedFinding {
  /// As documented: every key is there, null where there is nothing to say.
  fileprivate func write(to json: inout JSONStream) {
    json.object { json in
      json.member("controls", controls)
      json.member("discriminator", discriminator)
      json.member("fingerprint", fingerprint)
      json.member("gating", isGating)
      json.member("help", help.isEmpty ? nil : help.joined(separator: "; "))
      json.key("location")
      if let place { place.write(to: &json) } else { json.null() }
      json.member("message", message)
      json.member("rule", rule)
      json.member("severity", severity.rawValue)
      json.member("state", state.word)
      json.object("subject") { json in
        json.member("id", subject.id)
        json.member("kind", subject.kind)
      }
    }
  }
}

extension Place {
  /// As documented, in lines and columns.
  fileprivate func write(to json: inout JSONStream) {
    json.object { json in
      json.member("column", start.column)
      json.member("endColumn", end.column)
      json.member("endLine", end.line)
      json.member("file", path)
      json.member("line", start.line)
    }
  }
}
