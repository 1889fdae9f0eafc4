// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing

extension [Finding] {
  /// The same findings, those that have one cause naming the one that tells it.
  ///
  /// Where several rules cannot tell something for want of one input, the rule that reports it as
  /// missing tells the cause, else the worst of them. All remain findings: what is not known is
  /// not passed.
  func namingCauses() -> [Finding] {
    var causes: [MissingFact: Int] = [:]
    for (place, finding) in enumerated() where finding.state != .notEvaluable || finding.isUntold {
      guard let fact = MissingFact(finding) else { continue }
      if let known = causes[fact], self[known].state == .fail || finding.state != .fail { continue }
      causes[fact] = place
    }
    var findings = self
    for place in indices where self[place].isUntold {
      guard let fact = MissingFact(self[place]) else { continue }
      let whole = fact.whole.flatMap { causes[$0] }.flatMap { self[$0].state == .fail ? $0 : nil }
      guard let cause = whole ?? causes[fact], cause != place else { continue }
      findings[place].cause = self[cause].identity
      findings[place].help = [self[cause].advice(for: self[place].subject)]
    }
    return findings
  }
}

extension Finding {
  /// Whether it says that something cannot be told for want of an input.
  fileprivate var isUntold: Bool { state == .notEvaluable && input != nil }

  /// What to do about another finding that has its cause here.
  fileprivate func advice(for other: RecordReference) -> String {
    let place = subject == other ? "" : " of \(subject.kind.singular) '\(subject.id)'"
    return "mend what \(rule) says\(place); it is the same cause"
  }
}

/// An input that is not there: a field of the subject, or by its whole name that of another record.
private struct MissingFact: Hashable {
  let subject: RecordReference?
  let name: String

  /// `nil` for a finding that is not about a missing input, or is waived.
  init?(_ finding: Finding) {
    guard let input = finding.input, finding.state == .fail || finding.state == .notEvaluable else {
      return nil
    }
    // 'slaState of supplier x' is one fact, whoever misses it.
    subject =
      input.pattern.contains(" of {") || input.pattern.contains(" of supplier {")
      ? nil : finding.subject
    name = input.english
  }

  private init(_ subject: RecordReference?, _ name: String) {
    self.subject = subject
    self.name = name
  }

  /// The record that the field is of: `bia` of `bia.rto`.
  var whole: MissingFact? {
    guard let dot = name.firstIndex(of: "."), subject != nil else { return nil }
    return MissingFact(subject, String(name[..<dot]))
  }
}
