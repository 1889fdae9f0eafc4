// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing

/// What can be wrong with records that are imported; the raw value is the code.
///
/// The codes go on from those of registrations.
enum ImportMistake: String, CaseIterable, Sendable {
  case known = "IMP-009"
  case unknownColumn = "IMP-010"
  case noID = "IMP-011"
  case noRecord = "IMP-012"
  case notEntity = "IMP-013"
  case unusedKind = "IMP-014"
  case unknownEntity = "IMP-015"

  /// What the mistake is, for the reference of the format.
  var summary: String {
    switch self {
    case .known: "a record whose id is there already: a warning, left out"
    case .unknownColumn: "a column whose heading names no field: a warning, left out"
    case .noID: "a row of which no id can be made"
    case .noRecord: "a file without any record"
    case .notEntity: "a document of a catalogue without a kind or a name"
    case .unusedKind: "an entity of a kind that becomes no record: a warning, left out"
    case .unknownEntity: "a relation to an entity that nobody knows: a warning, left out"
    }
  }

  /// Errors leave something out and gate; warnings only inform.
  var severity: Diagnostic.Severity {
    switch self {
    case .noID, .noRecord, .notEntity: .error
    default: .warning
    }
  }

  /// The mistake at its place, with what is the matter this time and the way out.
  func diagnostic(_ message: Wording, at span: Span?, help: [Wording] = []) -> Diagnostic {
    Diagnostic(severity, code: rawValue, message, at: span, help: help)
  }
}
