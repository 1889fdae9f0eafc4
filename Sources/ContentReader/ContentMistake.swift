// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// What can be wrong with content beyond the notation of JSON, CSV and YAML.
package enum ContentMistake: String, Mistake {
  case noProgram = "FILE-001"
  case unknownFile = "FILE-002"
  case activeAsset = "FILE-003"
  case wrongType = "TYPE-001"
  case notADate = "DATE-001"
  case noOffset = "DATE-002"
  case skippedTime = "DATE-003"
  case notATime = "TIME-001"
  case notAChoice = "CHOICE-001"
  case outOfRange = "RANGE-001"
  case notAnAddress = "LINK-001"
  case danglingLink = "LINK-002"
  case danglingFragment = "LINK-003"
  case emptyLink = "LINK-004"
  case missingAlternative = "LINK-005"
  case unknownKey = "KEY-001"
  case missingKey = "KEY-002"
  case nearKey = "KEY-003"
  case nullValue = "NULL-001"
  case malformedID = "ID-001"
  case duplicateID = "ID-002"
  case unknownReference = "REF-001"
  case notHideable = "HIDE-001"
  case unknownLanguage = "LANG-001"

  /// What the mistake is, for docs/format-reference.md.
  package var summary: String {
    switch self {
    case .noProgram: "the folder has no content/program.json"
    case .unknownFile: "a file in the inventory that is neither JSON nor CSV of a known kind"
    case .activeAsset: "an asset that may run a script in a reader's browser"
    case .wrongType: "a value of another type than the field holds"
    case .notADate: "a date that does not exist or is not written as 2026-11-21"
    case .noOffset: "a time without offset in a programme without a time zone"
    case .skippedTime: "a time without offset that the clocks of the time zone skip in spring"
    case .notATime: "a recovery time or interval that cannot be read"
    case .notAChoice: "a word that is not among those that the field allows"
    case .outOfRange: "a number outside the range of its field"
    case .notAnAddress: "an address of a scheme that the format does not allow"
    case .danglingLink: "a link to a file or page that does not exist"
    case .danglingFragment: "a link to a heading that does not exist"
    case .emptyLink: "a link without a destination"
    case .missingAlternative: "an image without a text that stands for it"
    case .unknownKey: "a key that the record does not have"
    case .missingKey: "an object without a key that it cannot do without"
    case .nearKey: "a front matter key that is nearly a known one"
    case .nullValue: "null where a value is needed"
    case .malformedID: "an id with characters that ids may not have"
    case .duplicateID: "an id used twice in its kind, or twice within the record that it lies in"
    case .unknownReference: "a reference to a record that does not exist"
    case .unknownLanguage: "a `language` that the portal has no phrases of, so that it is English"
    case .notHideable:
      "a name under `audiences` that is no field or channel, or one that no record is read without"
    }
  }

  /// Errors gate; the others only inform.
  package var severity: Diagnostic.Severity {
    switch self {
    case .nearKey, .unknownFile: .note
    case .activeAsset, .emptyLink, .missingAlternative, .unknownLanguage: .warning
    default: .error
    }
  }
}
