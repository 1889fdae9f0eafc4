// SPDX-License-Identifier: Apache-2.0

import Continuity
import Diagnostics
package import StructuredData

extension Report {
  /// `data/findings.json`: findings worst first, and what is wrong with the input in the same shape.
  package var json: JSONValue {
    .object([
      ("asOf", .text(asOf.description)),
      ("findings", .array(findings.map(\.json))),
      ("errors", .array(errors.map(\.json))),
    ])
  }
}

extension ReportedFinding {
  /// As documented: every key is there, null where there is nothing to say.
  fileprivate var json: JSONValue {
    .object([
      ("rule", .text(rule)),
      ("severity", .text(severity.rawValue)),
      ("state", .text(state.word)),
      ("gating", .boolean(isGating)),
      ("subject", .object([("kind", .text(subject.kind)), ("id", .text(subject.id))])),
      ("discriminator", JSONValue(discriminator)),
      ("message", .text(message)),
      ("location", place?.json ?? .null),
      ("help", help.isEmpty ? .null : .text(help.joined(separator: "; "))),
      ("controls", .array(controls.map { .text($0) })),
      ("fingerprint", .text(fingerprint)),
    ])
  }
}

extension Place {
  /// As documented: every key is there, null where there is nothing to say.
  fileprivate var json: JSONValue {
    .object([
      ("file", .text(path)),
      ("line", .integer(start.line)),
      ("column", .integer(start.column)),
      ("endLine", .integer(end.line)),
      ("endColumn", .integer(end.column)),
    ])
  }
}

extension JSONValue {
  /// A text, or null.
  init(_ text: String?) {
    self = text.map { .text($0) } ?? .null
  }

  /// A whole number, or null.
  init(_ number: Int?) {
    self = number.map { .integer($0) } ?? .null
  }
}
