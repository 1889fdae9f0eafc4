// SPDX-License-Identifier: Apache-2.0

public import Continuity
package import Diagnostics
package import Phrasing

/// Something that a rule found: the one model behind every report.
public struct Finding: HeldOutOfLine, Hashable {
  public var fields: Boxed<Fields>

  /// What it is: broken, broken and accepted for a time, or unknown for want of an input.
  package enum State: Sendable, Hashable {
    case fail
    case waived(by: RecordID<Waiver>)
    case notEvaluable

    /// The word of reports: `fail`, `waived` or `not-evaluable`.
    package var word: String {
      switch self {
      case .fail: Self.words.fail
      case .waived: Self.words.waived
      case .notEvaluable: Self.words.notEvaluable
      }
    }

    /// The words of all states.
    package static let words = (fail: "fail", waived: "waived", notEvaluable: "not-evaluable")
  }

  /// What makes it the same finding in another build: never a position.
  package struct Identity: Sendable, Hashable {
    package let rule: String
    package let subject: RecordReference
    package let discriminator: String?
  }

  /// What it says; out of line, for many findings are put in order and given to many pages.
  public struct Fields: Sendable, Hashable {
    /// The id of the rule.
    package var rule: String
    package var severity: Severity
    package var state: State
    package var subject: RecordReference
    package var discriminator: String?
    /// The fact, in lower case without a full stop.
    package var message: Wording
    package var span: Span?
    package var notes: [Diagnostic.Note]
    /// The ways out, each one sentence.
    package var help: [Wording]
    /// The input that is not there, where that is what is wrong.
    package var input: Wording?
    /// The finding that tells the cause of this one, which cannot be told for want of an input; out
    /// of line, for few have one.
    package var cause: Boxed<Identity>?
    /// The ids of the controls that a pass would be evidence for.
    package var controls: [String]
    /// The column of the tier that it was judged by, 0 to 3.
    package var column: Int
  }

  package init(
    rule: String, severity: Severity, state: State, subject: RecordReference,
    discriminator: String? = nil, message: Wording, span: Span?, notes: [Diagnostic.Note] = [],
    help: [Wording] = [], input: Wording? = nil, controls: [String] = [], column: Int = 0
  ) {
    fields = Boxed(
      Fields(
        rule: rule, severity: severity, state: state, subject: subject,
        discriminator: discriminator, message: message, span: span, notes: notes, help: help,
        input: input, controls: controls, column: column))
  }

  package var identity: Identity {
    Identity(rule: self.rule, subject: self.subject, discriminator: self.discriminator)
  }

  /// Whether something is to be done: a failure, or for the first two tiers something unknown
  /// (method.md 1).
  package var isGap: Bool {
    switch self.state {
    case .fail: true
    case .waived: false
    case .notEvaluable: self.column < 2
    }
  }

  /// Whether a run that fails on a severity fails because of it.
  package func isGating(_ failOn: FailOn) -> Bool {
    guard isGap, let limit = failOn.severity else { return false }
    return self.severity >= limit
  }
}

extension Finding: Comparable {
  /// Worst first, then by rule, subject id, subject kind and discriminator, ids by bytes.
  public static func < (first: Finding, second: Finding) -> Bool {
    if first.severity != second.severity { return first.severity > second.severity }
    if first.rule != second.rule { return first.rule.precedesInBytes(second.rule) }
    if first.subject != second.subject { return first.subject.idPrecedes(second.subject) }
    if first.discriminator != second.discriminator {
      return (first.discriminator ?? "").precedesInBytes(second.discriminator ?? "")
    }
    return first.message.english.precedesInBytes(second.message.english)
  }
}

extension RecordReference {
  /// Whether its id, and where that is the same its kind, comes first, by bytes.
  func idPrecedes(_ other: RecordReference) -> Bool {
    id == other.id
      ? kind.rawValue.precedesInBytes(other.kind.rawValue) : id.precedesInBytes(other.id)
  }
}

extension [Finding] {
  /// The findings of several rules in their order, each rule's being in the order of subjects.
  init(inOrder rules: [[Finding]]) {
    var bySeverity = [[Finding]](repeating: [], count: Severity.allCases.count)
    for findings in rules.filter({ !$0.isEmpty }).sorted(by: { $0[0].rulePrecedes($1[0]) }) {
      for finding in findings { bySeverity[finding.severity.rank].append(finding) }
    }
    self = Array(bySeverity.reversed().joined())
  }
}

extension Finding {
  fileprivate func rulePrecedes(_ other: Finding) -> Bool {
    self.rule.precedesInBytes(other.rule)
  }
}
