// SPDX-License-Identifier: Apache-2.0

package import Continuity
package import HTML
package import Templates

/// One finding as pages show it (`parts/finding`), and as a row of the table of all.
package struct FindingCard: Sendable {
  package let anchor: String
  package let severity: Badge
  package let severitySort: String
  package let state: Badge?
  package let rule: RuleLink
  package let subject: PageLink
  package let message: String
  package let help: String?
  package let place: Phrase?
  package let waiver: Phrase?
  package let controls: String?

  package static let shape = Shape<FindingCard>(
    "finding", "one finding",
    [
      .text("anchor", "id on the page, unique there") { $0.anchor },
      .record("severity", of: Badge.shape, "severity") { $0.severity },
      .text("severity_sort", "what the column sorts by") { $0.severitySort },
      .record("state", of: Badge.shape, "state, where it is not open") { $0.state },
      .record("rule", of: RuleLink.shape, "the rule") { $0.rule },
      .record("subject", of: PageLink.shape, "what it is about") { $0.subject },
      .text("message", "the fact, lower case, no full stop") { $0.message },
      .optionalText("help", "the way out, one sentence") { $0.help },
      .record("place", of: Phrase.shape, "file:line:column") { $0.place },
      .record("waiver", of: Phrase.shape, "until when, by whom, why") { $0.waiver },
      .optionalText("controls", "the controls that it concerns, one line") { $0.controls },
    ])
}

/// A rule with its page.
package struct RuleLink: Sendable {
  package let code: String
  package let title: String
  package let href: Address

  package static let shape = Shape<RuleLink>(
    "rule-link", "a rule with its page",
    [
      .text("code", "the rule's code") { $0.code },
      .text("title", "what is wrong, in words") { $0.title },
      .address("href", "relative address") { $0.href },
    ])
}

extension PageContext {
  /// A finding by its place among all.
  package func findingCard(_ position: Int) -> FindingCard {
    let finding = site.findings[position]
    let isOpen = finding.state == .fail
    return FindingCard(
      anchor: "finding-\(position + 1)",
      severity: Badge(language.word(finding.severity), Tone(finding.severity)),
      severitySort: String(4 - finding.severity.rank),
      state: isOpen
        ? nil
        : Badge(language.word(finding.state), finding.state == .waived ? .waived : .unknown),
      rule: ruleLink(finding.rule), subject: link(finding.subject), message: finding.message,
      help: finding.help.isEmpty ? nil : finding.help.joined(separator: " "),
      place: site.findingIndex.place(of: position).map { Phrase($0) },
      waiver: finding.waiver.map { Phrase($0) },
      controls: finding.controls.isEmpty ? nil : finding.controls.joined(separator: ", "))
  }

  /// A rule by its code, with its page.
  package func ruleLink(_ code: String) -> RuleLink {
    let title = site.rule(code).map { language.phrase($0.name) } ?? code
    return RuleLink(
      code: code, title: title, href: address(PagePath(folder: "rules", id: code)))
  }

  /// The open findings about a record.
  package func openFindings(about subject: RecordReference) -> Listing<FindingCard> {
    openFindings(site.findingIndex.about(subject))
  }

  /// The open ones of some findings.
  package func openFindings(_ positions: [Int]) -> Listing<FindingCard> {
    let open = positions.filter { site.findings[$0].state == .fail }
    return Listing(open.map { findingCard($0) }, count: language.count(open.count, .openFinding))
  }

  /// How many findings about a record are open and the worst of them: "3 critical".
  package func openFindingsBadge(about subject: RecordReference) -> Badge {
    let open = site.findingIndex.about(subject).filter { site.findings[$0].state == .fail }
    guard let worst = open.map({ site.findings[$0].severity }).max() else {
      return Badge(language.noOpenFinding, .plain)
    }
    let count = open.count { site.findings[$0].severity == worst }
    let more = open.count - count
    let text = "\(count) \(language.word(worst).lowercased())"
    return Badge(more == 0 ? text : "\(text), \(more) more", Tone(worst))
  }

  /// What the column of open findings sorts by: the worst first.
  package func openFindingsSort(about subject: RecordReference) -> String {
    let open = site.findingIndex.about(subject).filter { site.findings[$0].state == .fail }
    return String(open.reduce(0) { $0 - (1 << (site.findings[$1].severity.rank * 6)) })
  }
}

extension Site {
  /// A rule of the catalogue by its code.
  package func rule(_ code: String) -> RuleCard? {
    var (low, high) = (0, rules.count)
    while low < high {
      let middle = (low + high) / 2
      if rules[middle].code < code { low = middle + 1 } else { high = middle }
    }
    return low < rules.count && rules[low].code == code ? rules[low] : nil
  }
}

extension Language {
  package var noOpenFinding: String { "None open" }
}
