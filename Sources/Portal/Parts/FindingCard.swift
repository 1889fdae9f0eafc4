// SPDX-License-Identifier: Apache-2.0

package import Continuity
import Diagnostics
import HTML
import Phrasing
package import Rules
import Templates

/// One finding as pages show it (`parts/finding`), and as a row of the table of all.
struct FindingCard: Sendable {
  let anchor: String
  let severity: Badge
  let severitySort: String
  let state: Badge?
  let rule: RuleLink
  let subject: PageLink?
  let message: String
  let help: String?
  let place: Phrase?
  let waiver: Phrase?
  let controls: String?

  static let shape = Shape<FindingCard>(
    "finding", "one finding",
    [
      .text("anchor", "id on the page, unique there") { $0.anchor },
      .record("severity", of: Badge.shape, "severity") { $0.severity },
      .text("severity_sort", "what the column sorts by") { $0.severitySort },
      .record("state", of: Badge.shape, "state, where it is not open") { $0.state },
      .record("rule", of: RuleLink.shape, "the rule") { $0.rule },
      .record("subject", of: PageLink.shape, "what it is about; absent on its own page") {
        $0.subject
      },
      .text("message", "the fact, lower case, no full stop") { $0.message },
      .optionalText("help", "the way out, one sentence") { $0.help },
      .record("place", of: Phrase.shape, "file:line:column") { $0.place },
      .list("place_parts", of: Phrase.shape, "the same in parts that a line may break between") {
        $0.placeParts
      },
      .record("waiver", of: Phrase.shape, "until when, by whom, why") { $0.waiver },
      .optionalText("controls", "the controls that it concerns, one line") { $0.controls },
    ])
}

extension FindingCard {
  /// Folder by folder, then the file, then `:line:column`: so no number is broken.
  fileprivate var placeParts: [Phrase] {
    guard let text = place?.text else { return [] }
    return text.withLentUTF8 { bytes in
      func part(_ range: Range<Int>) -> Phrase {
        Phrase(String(decoding: bytes[range], as: UTF8.self))
      }
      let end = bytes.firstIndex(of: UInt8(ascii: ":")) ?? bytes.count
      var parts: [Phrase] = []
      var start = 0
      for place in 0..<end where bytes[place] == UInt8(ascii: "/") {
        parts.append(part(start..<place + 1))
        start = place + 1
      }
      return parts + [part(start..<end), part(end..<bytes.count)]
    }
  }
}

/// A rule with its page.
struct RuleLink: Sendable {
  let code: String
  let title: String
  let href: Address

  init(_ code: String, _ title: String, wayToRoot: String) {
    self.code = code
    self.title = title
    href = RulePage.path(of: code).address(from: wayToRoot)
  }

  static let shape = Shape<RuleLink>(
    "rule-link", "a rule with its page",
    [
      .text("code", "the rule's code") { $0.code },
      .text("title", "what is wrong, in words") { $0.title },
      .address("href", "relative address") { $0.href },
    ])
}

extension PageContext {
  /// A finding by its place among all.
  func findingCard(_ position: Int) -> FindingCard {
    let finding = site.findings[position]
    let isHere =
      finding.subject.kind == family.kind
      && site.directory.path(of: finding.subject) == entry.path
    let isOpen = finding.state == .fail
    return FindingCard(
      anchor: "finding-\(position + 1)",
      severity: site.findingIndex.badges[finding.severity.rank],
      severitySort: finding.severity.sortKey,
      state: isOpen ? nil : Badge(language.word(finding.state), Tone(finding.state)),
      rule: ruleLink(finding.rule), subject: isHere ? nil : link(finding.subject),
      message: language.say(finding.message),
      help: language.help(finding.help),
      place: site.findingIndex.places[position].map { Phrase($0) },
      waiver: waiver(of: finding).map { Phrase($0) },
      controls: finding.controls.isEmpty ? nil : finding.controls.joined(separator: ", "))
  }

  /// Until when a finding is waived, by whom and why.
  private func waiver(of finding: Finding) -> String? {
    guard case .waived(let id) = finding.state, let waiver = site.inventory.waivers[id] else {
      return nil
    }
    return language.waiver(
      until: waiver.expiresOn.value, by: waiver.approvedBy.value.map { link($0).label },
      reason: waiver.reason.value)
  }

  /// A rule by its code, with its page.
  func ruleLink(_ code: String) -> RuleLink {
    site.findingIndex.links.link(toRule: code, from: wayToRoot)
  }

  /// The open findings about a record.
  func openFindings(about subject: RecordReference) -> Listing<FindingCard> {
    openFindings(site.findingIndex.open(about: subject))
  }

  /// Some open findings: the first of them, and how many are left out.
  func openFindings(_ open: [Int]) -> Listing<FindingCard> {
    first(ListingLimit.rows, of: open, .openFinding, allIn: "data/findings.csv") {
      findingCard($0)
    }
  }
}

extension Severity {
  /// What a column sorts by: the worst first.
  var sortKey: String { String(Severity.critical.rank - rank) }
}

extension Tone {
  init(_ state: Finding.State) {
    switch state {
    case .fail: self = .high
    case .waived: self = .waived
    case .notEvaluable: self = .unknown
    }
  }
}

extension Language {
  package var noOpenFinding: String { say("None open") }

  /// The ways out in one line as reports have them, `nil` where there is none.
  func help(_ ways: [Wording]) -> String? {
    ways.count > 1 ? ways.map { say($0) }.joined(separator: "; ") : ways.first.map { say($0) }
  }

  /// How many findings of a severity there are: "3 critical".
  func count(_ number: Int, _ severity: Severity) -> String {
    "\(number) \(inSentence { $0.word(severity) })"
  }

  /// How a finding stands, as a label.
  package func word(_ state: Finding.State) -> String {
    switch state {
    case .fail: say("Open")
    case .waived: say("Waived")
    case .notEvaluable: unknown
    }
  }

  /// Until when something is waived, by whom and why: "until 1 May 2027, approved by Ada: …".
  package func waiver(until: CalendarDay?, by: String?, reason: String?) -> String {
    let when = until.map { say("until \(date($0))") } ?? say("without an end")
    let approved = by.map { say("\(when), approved by \($0)") } ?? when
    return approved + (reason.map { ": \($0)" } ?? "")
  }
}
