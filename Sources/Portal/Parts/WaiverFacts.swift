// SPDX-License-Identifier: Apache-2.0

import Continuity
import Phrasing
import Templates

extension PageContext {
  /// What a page holds of the waivers, valid or not, with the reason and with what is done instead.
  func waiverSection(_ part: DirectoryPart) -> StatedSection? {
    StatedSection(
      "waivers", language.say("The waivers"),
      tables: [
        StatedTable(
          "waiver-list", language.say("What was waived, why, and what is done instead"),
          part.slice(of: site.inventory.waivers).map { waiverFacts($0) })
      ])
  }

  private func waiverFacts(_ waiver: Waiver) -> [StatedFact] {
    [
      fact(language.say("Waiver"), waiver.id.text), ruleFact(waiver),
      fact(language.say("Of"), subject(of: waiver)),
      fact(language.say("Reason"), waiver.reason),
      fact(language.say("What is done instead"), waiver.compensatingControl),
      fact(language.say("Risk"), waiver.risk),
      fact(language.say("Approved by"), waiver.approvedBy),
      fact(language.say("Granted"), waiver.grantedOn),
      fact(language.say("Expires"), waiver.expiresOn),
      fact(language.say("Renews"), waiver.renewalOf),
    ] + endFacts(of: waiver)
  }

  private func ruleFact(_ waiver: Waiver) -> StatedFact {
    let label = language.say("Rule")
    guard let code = waiver.rule.value, site.findingIndex.knows(rule: code) else {
      return fact(label, waiver.rule)
    }
    return StatedFact(
      label: label, links: Listing([PageLink(code, ruleLink(code).href)]))
  }

  /// What is waived, and which part of it.
  private func subject(of waiver: Waiver) -> String {
    [waiver.subject.value, waiver.discriminator.value].compactMap(\.self).joined(separator: ", ")
  }
}
