// SPDX-License-Identifier: Apache-2.0

package import Diagnostics

/// What can be wrong with the user's looks beyond the text of a template; the raw value is the code.
///
/// docs/templates.md has one example of each.
package enum LookMistake: String, Mistake {
  case notPhrases = "TPL-030"
  case idleTemplate = "TPL-031"
  case idlePhrase = "TPL-032"
  case idleFile = "TPL-033"
  case otherValues = "TPL-034"

  /// What the mistake is, for docs/templates.md and `holdfast explain`.
  package var summary: String {
    switch self {
    case .notPhrases: "a language is no object of texts"
    case .idleTemplate: "a template that replaces nothing and that no page includes"
    case .idlePhrase: "a phrase whose English no page says"
    case .idleFile: "a file that is no template, language or asset"
    case .otherValues: "a phrase told with other values than its English has"
    }
  }

  /// Errors stop a build; what changes nothing is only told.
  package var severity: Diagnostic.Severity {
    self == .notPhrases || self == .otherValues ? .error : .warning
  }
}
