// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Diagnostics

/// Something that a rule found: the one model behind every report.
package struct Finding: Sendable, Hashable {
  /// What it is: broken, broken and accepted for a time, or unknown for want of an input.
  package enum State: Sendable, Hashable {
    case fail
    case waived(by: RecordID<Waiver>)
    case notEvaluable

    /// The word of reports: `fail`, `waived` or `not-evaluable`.
    package var word: String {
      switch self {
      case .fail: "fail"
      case .waived: "waived"
      case .notEvaluable: "not-evaluable"
      }
    }
  }

  /// What makes it the same finding in another build: never a position.
  package struct Identity: Sendable, Hashable {
    package let rule: String
    package let subject: RecordReference
    package let discriminator: String?
  }

  /// The id of the rule.
  package let rule: String
  package let severity: Severity
  package let state: State
  package let subject: RecordReference
  package let discriminator: String?
  /// The fact, in lower case without a full stop.
  package let message: String
  package let span: Span?
  package let notes: [Diagnostic.Note]
  /// The ways out, each one sentence.
  package let help: [String]
  /// The ids of the controls that a pass would be evidence for.
  package let controls: [String]
  /// The column of the tier that it was judged by, 0 to 3.
  package let column: Int

  package init(
    rule: String, severity: Severity, state: State, subject: RecordReference,
    discriminator: String? = nil, message: String, span: Span?, notes: [Diagnostic.Note] = [],
    help: [String] = [], controls: [String] = [], column: Int = 0
  ) {
    self.rule = rule
    self.severity = severity
    self.state = state
    self.subject = subject
    self.discriminator = discriminator
    self.message = message
    self.span = span
    self.notes = notes
    self.help = help
    self.controls = controls
    self.column = column
  }

  package var identity: Identity {
    Identity(rule: rule, subject: subject, discriminator: discriminator)
  }

  /// Whether something is to be done: a failure, or for the first two tiers something unknown
  /// (method.md 1).
  package var isGap: Bool {
    switch state {
    case .fail: true
    case .waived: false
    case .notEvaluable: column < 2
    }
  }

  /// Whether a run that fails on a severity fails because of it.
  package func isGating(_ failOn: FailOn) -> Bool {
    guard isGap, let limit = failOn.severity else { return false }
    return severity >= limit
  }
}

extension Finding: Comparable {
  /// Worst first, then by rule, subject id, subject kind and discriminator, ids by bytes.
  package static func < (first: Finding, second: Finding) -> Bool {
    FindingOrder(first, place: 0) < FindingOrder(second, place: 0)
  }
}

/// What findings are sorted by: a few words instead of the finding, which is large to move.
struct FindingOrder: Comparable {
  /// Where the finding stands.
  let place: Int
  private let severity: Severity
  private let rule: String
  private let subject: RecordReference
  private let discriminator: String
  private let message: String

  init(_ finding: Finding, place: Int) {
    self.place = place
    severity = finding.severity
    rule = finding.rule
    subject = finding.subject
    discriminator = finding.discriminator ?? ""
    message = finding.message
  }

  static func < (first: FindingOrder, second: FindingOrder) -> Bool {
    if first.severity != second.severity { return first.severity > second.severity }
    if first.rule != second.rule { return precedes(first.rule, second.rule) }
    if first.subject.id != second.subject.id {
      return precedes(first.subject.id, second.subject.id)
    }
    if first.subject.kind != second.subject.kind {
      return precedes(first.subject.kind.rawValue, second.subject.kind.rawValue)
    }
    if first.discriminator != second.discriminator {
      return precedes(first.discriminator, second.discriminator)
    }
    return precedes(first.message, second.message)
  }

  private static func precedes(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }
}

extension [Finding] {
  /// The findings in their order; of equal ones the first remains the first.
  func inOrder() -> [Finding] {
    indices.map { FindingOrder(self[$0], place: $0) }.sorted().map { self[$0.place] }
  }
}
