// SPDX-License-Identifier: Apache-2.0

import Diagnostics
import Phrasing

/// What can be wrong with a template; the raw value is the code of its diagnostics.
///
/// docs/templates.md has one example of each.
package enum TemplateProblem: String, CaseIterable, Sendable {
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
}

extension Diagnostic {
  /// An error in a template.
  init(
    _ problem: TemplateProblem, _ message: Wording, at span: Span, notes: [Note] = [],
    help: [Wording] = []
  ) {
    self.init(code: problem.rawValue, message, at: span, notes: notes, help: help)
  }
}

/// How much a template may ask for, so that no input exhausts stack, memory or patience.
enum TemplateLimit {
  /// Bytes of one file.
  static let fileSize = 1 << 20
  /// Sections, blocks and parents inside each other in one file.
  static let nesting = 64
  /// Sections, blocks, parents and partials inside each other, through all files.
  static let inclusion = 128
  /// Nodes met while one page is compiled, each as often as its partial is specialised.
  static let instructions = 50_000
  /// Nodes met while a lenient template is rendered.
  static let lenientNodes = 100_000
  /// Bytes of literal text in one compiled page.
  static let literals = 8 << 20
  /// Bytes of one delimiter.
  static let delimiter = 16
  /// Partials rendered for one page, so that partials which double each other end.
  static let calls = 1_000_000
  /// Loops and partials inside each other while rendering.
  static let rendering = 1_000
}
