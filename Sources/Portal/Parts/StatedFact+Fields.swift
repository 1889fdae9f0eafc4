// SPDX-License-Identifier: Apache-2.0

import Continuity
import HTML
import Phrasing

/// Fields of each type as facts; a field that is absent or malformed makes a fact without content.
extension PageContext {
  /// Words; an address of the web leads there.
  func fact(_ label: String, _ text: String?) -> StatedFact {
    guard let text, !text.isEmpty else { return StatedFact(label: label) }
    guard text.hasPrefix("https://") || text.hasPrefix("http://"),
      let address = Address(checking: text)
    else { return StatedFact(label: label, text: text) }
    return StatedFact(label: label, links: Listing([PageLink(text, address)]))
  }

  func fact(_ label: String, _ text: Stated<String>) -> StatedFact {
    fact(label, text.value)
  }

  /// Several words or phrases in one line.
  func fact(_ label: String, _ texts: Texts) -> StatedFact {
    fact(label, texts.elements().map(\.value).joined(separator: "; "))
  }

  func fact(_ label: String, _ day: Stated<CalendarDay>) -> StatedFact {
    StatedFact(label: label, moment: moment(day))
  }

  /// A day and, where it is stated, the time of the place.
  func fact(_ label: String, _ time: Stated<Moment>) -> StatedFact {
    StatedFact(label: label, moment: time.value.map { beginning($0) })
  }

  func fact(_ label: String, _ time: Stated<RecoveryTime>) -> StatedFact {
    fact(label, time.value.map { language.figure($0.seconds) })
  }

  func fact(_ label: String, _ number: Stated<Int>) -> StatedFact {
    fact(label, number.value.map { String($0) })
  }

  func fact(_ label: String, percent: Stated<Double>) -> StatedFact {
    fact(label, percent.value.map { language.percent($0) })
  }

  func fact(_ label: String, _ answer: Stated<Bool>) -> StatedFact {
    fact(label, yesOrNo(answer.value)?.label)
  }

  func fact<Kind: Record>(_ label: String, _ reference: Reference<Kind>) -> StatedFact {
    StatedFact(label: label, links: Listing([link(reference)].compactMap(\.self)))
  }

  func fact<Kind: Record>(_ label: String, _ references: References<Kind>) -> StatedFact {
    StatedFact(label: label, links: links(references))
  }

  /// The id of a record of one of some kinds, or words of the author's own.
  func fact(_ label: String, _ text: Stated<String>, naming kinds: [RecordKind]) -> StatedFact {
    guard let known = text.value.flatMap({ record(named: $0, of: kinds) }) else {
      return fact(label, text)
    }
    return StatedFact(label: label, links: Listing([link(known)]))
  }

  /// The first record of some kinds that has an id.
  func record(named id: String, of kinds: [RecordKind]) -> RecordReference? {
    kinds.map { RecordReference($0, id) }.first { site.hasRecord($0) }
  }

  /// How far an approval has come, who asked for it, who gave it and with which words.
  func approvalFacts(_ approval: Stated<Approval>) -> [StatedFact] {
    guard let approval = approval.value else { return [] }
    return [
      fact(language.say("Approval"), approval.state.value.map { language.word($0) }),
      fact(language.say("Submitted by"), approval.submittedBy),
      fact(language.say("Approved by"), approval.approvedBy),
      fact(language.say("Decided on"), approval.on),
      fact(language.say("Comment on the decision"), approval.comment),
    ]
  }

  /// Who checked that something worked, when, and what they saw.
  func effectFacts(_ effect: Stated<Effectiveness>) -> [StatedFact] {
    let effect = effect.value
    return [
      fact(language.say("Effect"), effect?.result ?? .absent),
      fact(language.say("Effect checked by"), effect?.checkedBy ?? .absent),
      fact(language.say("Effect checked on"), effect?.on ?? .absent),
    ]
  }
}
