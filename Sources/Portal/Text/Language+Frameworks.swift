// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing
package import Rules

extension Language {
  /// What a page about controls says first.
  var evidenceIsNotCompliance: String {
    say(
      """
      A check that passes is evidence for a control, not proof that the control is met; \
      that is for people to judge.
      """)
  }

  var noRuleEvidences: String { say("No rule evidences this") }
  var openFindings: String { say("Open findings") }
  var waived: String { say("Waived") }
  var evidence: String { say("Evidence") }
  /// Of a control whose rules have no subject in this programme, or are switched off.
  var nothingChecked: String { say("Nothing to check") }

  /// What a framework is called; what the program brings along is told in the language.
  package func title(of framework: ControlCatalogue.Framework) -> String {
    framework.isTitleBuiltIn ? told(framework.title) : framework.title
  }

  /// What a control asks for; what the program brings along is told in the language.
  package func text(of control: ControlCatalogue.Control) -> String {
    guard let text = control.text else { return notStated }
    return control.isTextBuiltIn ? told(text) : text
  }

  func word(_ basis: ControlBasis) -> String {
    switch basis {
    case .checked: say("Checked against the source")
    case .generalKnowledge: say("From general knowledge")
    case .own: say("The organisation's own")
    }
  }

  /// The id of a rule that is switched off, in a list of rules.
  func switchedOff(_ rule: String) -> String { say("\(rule) (switched off)") }

  /// How checks came out: "12 pass, 3 fail, 1 waived, 2 not evaluable"; a dash for none.
  func outcome(_ tally: Tally) -> String {
    guard !tally.isEmpty else { return "–" }
    let parts = [
      (tally.pass, say("\(tally.pass) pass")), (tally.fail, say("\(tally.fail) fail")),
      (tally.waived, say("\(tally.waived) waived")),
      (tally.notEvaluable, say("\(tally.notEvaluable) not evaluable")),
    ]
    return parts.filter { $0.0 > 0 }.map(\.1).joined(separator: ", ")
  }
}
