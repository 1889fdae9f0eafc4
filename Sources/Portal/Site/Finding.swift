// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import Diagnostics

/// What a rule found about a subject, as pages read it.
package struct Finding: Sendable {
  package enum State: String, Sendable, CaseIterable {
    case fail, waived
    case notEvaluable = "not-evaluable"
  }

  package var rule: String
  package var severity: Severity
  package var state: State
  package var subject: RecordReference
  /// Tells findings of one rule about one subject apart; often empty.
  package var discriminator: String
  package var message: String
  package var span: Span?
  package var help: [String]
  package var controls: [String]
  /// Until when, by whom and why it is waived, in a phrase.
  package var waiver: String?

  package init(
    rule: String, severity: Severity, state: State = .fail, subject: RecordReference,
    discriminator: String = "", message: String, span: Span? = nil, help: [String] = [],
    controls: [String] = [], waiver: String? = nil
  ) {
    self.rule = rule
    self.severity = severity
    self.state = state
    self.subject = subject
    self.discriminator = discriminator
    self.message = message
    self.span = span
    self.help = help
    self.controls = controls
    self.waiver = waiver
  }
}

/// A rule of the catalogue, as its page shows it.
package struct RuleCard: Sendable {
  /// One of its examples: a tiny programme, and what the rule says of it.
  package struct Example: Sendable {
    package let title: String
    /// Files behind `-- path --` lines, with ⟦marks⟧ where a finding stands.
    package let text: String
    package let fails: Bool

    package init(title: String, text: String, fails: Bool) {
      self.title = title
      self.text = text
      self.fails = fails
    }
  }

  /// For example `REF-001`.
  package var code: String
  /// What is wrong, for example `unknown-reference`.
  package var name: String
  package var summary: String
  package var rationale: String
  package var mend: String
  /// The area it belongs to, in words.
  package var area: String
  /// By the column of the tier, the most critical first; `nil` where it is not checked; one alone
  /// for the whole programme.
  package var severities: [Severity?]
  package var controls: [(id: String, text: String)]
  package var examples: [Example]
  package var isOff: Bool

  package init(
    code: String, name: String, summary: String, rationale: String = "", mend: String = "",
    area: String = "Programme", severities: [Severity?] = [],
    controls: [(id: String, text: String)] = [], examples: [Example] = [], isOff: Bool = false
  ) {
    self.code = code
    self.name = name
    self.summary = summary
    self.rationale = rationale
    self.mend = mend
    self.area = area
    self.severities = severities
    self.controls = controls
    self.examples = examples
    self.isOff = isOff
  }
}
