// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// What can be wrong with records that are imported; the raw value is the code.
///
/// The codes go on from those of registrations.
enum ImportMistake: String, Mistake {
  case known = "IMP-009"
  case unknownColumn = "IMP-010"
  case noID = "IMP-011"
  case noRecord = "IMP-012"
  case notEntity = "IMP-013"
  case unusedKind = "IMP-014"
  case unknownEntity = "IMP-015"
  case repeatedColumn = "IMP-016"

  /// What the mistake is, for the reference of the format.
  var summary: String {
    switch self {
    case .known: "a record that is there already, by its id or as a whole, left out"
    case .unknownColumn: "a column whose heading names no field, left out"
    case .noID: "a row of which no id can be made"
    case .noRecord: "a file, or a row of it, without any record"
    case .notEntity: "a document of a catalogue without a kind or a name"
    case .unusedKind: "an entity of a kind that becomes no record, left out"
    case .unknownEntity: "a relation to an entity that nobody knows, left out"
    case .repeatedColumn: "a column for a field that another column states, left out"
    }
  }

  /// Errors leave something out and gate; warnings only inform.
  var severity: Diagnostic.Severity {
    switch self {
    case .noID, .noRecord, .notEntity: .error
    default: .warning
    }
  }
}
