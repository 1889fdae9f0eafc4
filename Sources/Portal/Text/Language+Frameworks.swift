// SPDX-License-Identifier: Apache-2.0

import Continuity
import Rules

extension Language {
  /// What a page about controls says first.
  var evidenceIsNotCompliance: String {
    """
    A check that passes is evidence for a control, not proof that the control is met; \
    that is for people to judge.
    """
  }

  var noRuleEvidences: String { "No rule evidences this" }
  var openFindings: String { "Open findings" }
  var waived: String { "Waived" }
  var evidence: String { "Evidence" }
  /// Of a control whose rules have no subject in this programme, or are switched off.
  var nothingChecked: String { "Nothing to check" }

  func word(_ basis: ControlBasis) -> String {
    switch basis {
    case .checked: "Checked against the source"
    case .generalKnowledge: "From general knowledge"
    case .own: "The organisation's own"
    }
  }

  /// The id of a rule that is switched off, in a list of rules.
  func switchedOff(_ rule: String) -> String { "\(rule) (switched off)" }

  /// How checks came out: "12 pass, 3 fail, 1 waived, 2 not evaluable"; a dash for none.
  func outcome(_ tally: Tally) -> String {
    guard !tally.isEmpty else { return "–" }
    let parts = [
      (tally.pass, "pass"), (tally.fail, "fail"), (tally.waived, "waived"),
      (tally.notEvaluable, "not evaluable"),
    ]
    return parts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
  }
}
