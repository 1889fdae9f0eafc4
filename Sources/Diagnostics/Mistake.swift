// SPDX-License-Identifier: Apache-2.0

package import Phrasing

/// A kind of mistake that what is read can have; the raw value is its code, such as `JSON-009`.
///
/// Each notation lists its own in one enumeration, which says once what a code means and weighs:
///
///     Diagnostic(JSONMistake.comma, "no ',' before the next value", at: span)
package protocol Mistake: RawRepresentable<String>, CaseIterable, Sendable {
  /// What the mistake is, for the reference of the format and `holdfast explain`.
  var summary: String { get }
  /// How much it weighs: an error unless the kind says otherwise.
  var severity: Diagnostic.Severity { get }
}

extension Mistake {
  package var severity: Diagnostic.Severity { .error }

  /// The summary, with the severity where that is less than an error.
  package var marked: String {
    severity == .error ? summary : "\(summary): a \(severity.rawValue)"
  }
}

extension Diagnostic {
  /// A mistake of a kind, with the code and the severity of the kind.
  ///
  /// - Parameter meant: becomes the first way out.
  package init(
    _ mistake: some Mistake, _ message: Wording, at span: Span?, inFile path: String? = nil,
    notes: [Note] = [], help: [Wording] = [], meant: String? = nil
  ) {
    self.init(
      mistake.severity, code: mistake.rawValue, message, at: span, inFile: path, notes: notes,
      help: help, meant: meant)
  }
}
