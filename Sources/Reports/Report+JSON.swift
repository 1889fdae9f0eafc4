// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
import Rules
import StructuredData

extension Report {
  /// Appends `data/findings.json`: findings worst first, and in the same shape what is wrong with
  /// the input.
  func writeJSON(to output: inout [UInt8], drain: Drain) {
    var json = JSONStream(behind: output.taken())
    json.object { json in
      json.member("asOf", asOf.description)
      if isCompared { writeBaseline(to: &json) }
      json.array("errors", of: mistakes) { $1.write(to: &$0) }
      json.array("findings", of: findings, drain: drain) { $1.write(to: &$0) }
    }
    json.endLine()
    output = json.bytes
  }

  /// How the findings stand to the baseline, and what of it is no longer found.
  private func writeBaseline(to json: inout JSONStream) {
    json.object("baseline") { json in
      if let gone { json.array("gone", of: gone) { $1.write(to: &$0) } }
      for standing in [Baseline.Standing.known, .new, .worse] {
        json.key(named: standing.rawValue)
        json.value(findings.count { $0.standing == standing && !$0.isWaived })
      }
    }
  }
}

extension ReportedFinding {
  /// As documented: every key is there, null where there is nothing to say.
  ///
  /// How it stands to a baseline, and which finding tells its cause, is said only where there is one.
  fileprivate func write(to json: inout JSONStream) {
    json.object { json in
      if let standing { json.member("baseline", standing.rawValue) }
      if let cause { json.member("cause", cause) }
      json.member("controls", controls)
      json.member("discriminator", discriminator)
      json.member("fingerprint", hash)
      json.member("gating", isGating)
      json.member("help", help(separator: "; "))
      json.key("location")
      if let place { place.write(to: &json) } else { json.null() }
      json.member("message", message)
      json.member("rule", rule)
      json.member("severity", severity.rawValue)
      json.member("state", state.word)
      json.key("subject")
      subject.write(to: &json)
    }
  }
}

extension Baseline.Entry {
  /// An entry that is no longer found, as documented.
  fileprivate func write(to json: inout JSONStream) {
    json.object { json in
      json.member("discriminator", discriminator)
      json.member("fingerprint", fingerprint)
      json.member("rule", rule)
      json.member("severity", severity.rawValue)
      json.key("subject")
      subject.write(to: &json)
    }
  }
}

extension ReportedFinding.Subject {
  /// As every report in JSON names what something is about.
  func write(to json: inout JSONStream) {
    json.object { json in
      json.member("id", id)
      json.member("kind", kind)
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
