// SPDX-License-Identifier: Apache-2.0

package import Phrasing

/// What is wrong with content or a template: the fact, the place, and the way out.
///
/// A diagnostic is collected, never thrown. Its message is lower case without a full stop and quotes
/// what the author wrote: `no person 'amara-okafr'`. For example:
///
///     content/services/payments.md:12:8: error[REF-001]: no person 'amara-okafr'
///        12 | owner: amara-okafr
///           |        ^~~~~~~~~~~
///     help: did you mean 'amara-okafor'?
package struct Diagnostic: Hashable, Sendable {
  /// How much a diagnostic weighs: only errors gate.
  package enum Severity: String, Hashable, Sendable {
    case error
    case warning
    case note
  }

  /// A second place that explains the first, such as where an id was used before.
  package struct Note: Hashable, Sendable {
    package let message: Wording
    package let span: Span?

    package init(_ message: Wording, at span: Span? = nil) {
      self.message = message
      self.span = span
    }
  }

  package let severity: Severity
  /// What kind of mistake this is, such as `REF-001`; listed in docs/format-reference.md.
  package let code: String
  package let message: Wording
  package let span: Span?
  /// The file that is meant where none of its bytes can be: it is missing, or cannot be read.
  package let path: String?
  package var notes: [Note]
  /// The ways out, each one sentence.
  package var help: [Wording]
  /// The word that was probably meant in the place of the one at `span`, quotes aside.
  package let meant: String?

  /// - Parameter meant: becomes the first way out.
  package init(
    _ severity: Severity = .error, code: String, _ message: Wording, at span: Span?,
    inFile path: String? = nil, notes: [Note] = [], help: [Wording] = [], meant: String? = nil
  ) {
    self.severity = severity
    self.code = code
    self.message = message
    self.span = span
    self.path = path
    self.notes = notes
    self.help = (meant.map { [didYouMean($0)] } ?? []) + help
    self.meant = meant
  }
}

extension Diagnostic {
  /// What makes two diagnostics the same, though two ways lead to them.
  package struct Identity: Hashable, Sendable {
    let code: String
    let message: Wording
    let span: Span?
  }

  package var identity: Identity { Identity(code: code, message: message, span: span) }
}

extension Sequence<Diagnostic> {
  /// In the order in which a reader meets them: by file and place, then by code and message.
  package func sortedByPlace() -> [Diagnostic] {
    sorted { first, second in
      switch (first.span, second.span) {
      case (nil, .some): true
      case (.some, nil): false
      case (let left?, let right?) where left != right: left < right
      default: (first.code, first.message.english) < (second.code, second.message.english)
      }
    }
  }
}
