// SPDX-License-Identifier: Apache-2.0

import Diagnostics

/// What can be wrong with a template; the raw value is the code of its diagnostics.
///
/// docs/templates.md has one example of each.
package enum TemplateMistake: String, Mistake {
  case unclosedTag = "TPL-001"
  case unclosedSection = "TPL-002"
  case strayClose = "TPL-003"
  case malformedTag = "TPL-004"
  case tooMuch = "TPL-005"
  case notText = "TPL-006"
  case unknownName = "TPL-010"
  case wrongKind = "TPL-011"
  case missingTemplate = "TPL-012"
  case endlessInclusion = "TPL-013"
  case unknownBlock = "TPL-014"
  case unescapedText = "TPL-015"
  case ambiguousShape = "TPL-016"
  case unsafePlace = "TPL-020"
  case unsafeAddress = "TPL-021"
  case markupInAttribute = "TPL-022"
  case unevenBranch = "TPL-023"
  case unfinishedMarkup = "TPL-024"
  case forbiddenMarkup = "TPL-025"

  /// What the mistake is, for docs/templates.md and `holdfast explain`.
  package var summary: String {
    switch self {
    case .unclosedTag: "a tag is not closed"
    case .unclosedSection: "a section, block or parent is not closed"
    case .strayClose: "a closing tag closes nothing"
    case .malformedTag: "a tag names nothing, has blanks in its name, or sets wrong delimiters"
    case .tooMuch: "a file or page is too large, or too much is inside each other"
    case .notText: "the file is not UTF-8"
    case .unknownName: "no field has this name"
    case .wrongKind: "the field cannot be used like this"
    case .missingTemplate: "there is no such template"
    case .endlessInclusion: "a template includes itself without end"
    case .unknownBlock: "the parent has no such block"
    case .unescapedText: "text is to be written unescaped"
    case .ambiguousShape: "two different kinds of record have one name; a mistake of the program"
    case .unsafePlace: "a value stands where escaping does not help"
    case .unsafeAddress: "an address begins with text or in disguise, or has another scheme"
    case .markupInAttribute: "html stands in an attribute or in text without markup"
    case .unevenBranch: "a section ends elsewhere in the HTML than it began, or within a name"
    case .unfinishedMarkup: "the page ends inside a tag, an attribute or a comment"
    case .forbiddenMarkup:
      "a style, a script or an event handler in the page, a file from elsewhere, or an element or "
        + "attribute that no template may have"
    }
  }
}
