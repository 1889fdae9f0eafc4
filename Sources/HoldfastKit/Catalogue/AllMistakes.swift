// SPDX-License-Identifier: Apache-2.0

import CommonMark
import ContentReader
import Continuity
import Diagnostics
import Phrasing
import Portal
import Rules
import StructuredData
import Templates

/// Every kind of mistake in what is read, file by file, then value by value, imports at the end.
func formatMistakes() -> [any Mistake] {
  FileMistake.allCases + JSONMistake.allCases + CSVMistake.allCases + FrontMatterMistake.allCases
    + MarkdownMistake.allCases + ContentMistake.allCases + NameMistake.allCases
    + LeakMistake.allCases + ShapeMistake.Kind.allCases + RegistrationMistake.allCases
    + ImportMistake.allCases
}

/// The same with those of templates, which docs/templates.md lists.
var allMistakes: [any Mistake] {
  formatMistakes() + TemplateMistake.allCases + LookMistake.allCases
}

/// By code what each mistake in the content is, in half a sentence.
var kindsOfMistake: [String: String] {
  Dictionary(allMistakes.map { ($0.rawValue, $0.summary) }) { first, _ in first }
}

/// What a code of malformed input or of a template means, in any case of letters; `nil` where there
/// is none.
package func explanation(ofMistake code: String) -> String? {
  allMistakes.first { $0.rawValue == code.uppercased() }.map { mistake in
    """
    \(mistake.rawValue)

    What is wrong: \(mistake.marked).

    This is no rule but a mistake in a file: each place is reported with its way out.

    """
  }
}
