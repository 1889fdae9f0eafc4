// SPDX-License-Identifier: Apache-2.0

import Continuity
import Rules

/// Findings by subject and by rule, as places in the list of all, and where each stands.
struct FindingIndex: Sendable {
  private var bySubject: [RecordReference: [Int]] = [:]
  private var byRule: [String: [Int]] = [:]
  /// The open ones, the most severe first.
  private(set) var open: [Int] = []
  /// Those that a valid waiver covers.
  private(set) var waived: [Int] = []
  /// The checks that lack an input.
  private(set) var notEvaluable: [Int] = []
  /// `content/services/payments.md:12:8` by finding, `nil` where it has no place.
  let places: PlaceTable
  /// By finding, the area of its rule, `nil` for a rule of none.
  private let areas: [Area?]
  private let severities: [Severity]
  private let isOpen: [Bool]
  private let rules: [String: Rule]
  /// What leads to the pages of rules.
  let links: RuleLinks
  /// By rank, the badge of a severity.
  let badges: [Badge]
  private let results: [String: RuleResult]

  init(_ input: SiteInput) {
    let findings = input.evaluation.findings
    rules = Dictionary(Rule.all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    links = RuleLinks(input.language)
    badges = Severity.allCases.sorted().map { Badge(input.language.word($0), Tone($0)) }
    results = Dictionary(
      input.evaluation.results.map { ($0.rule, $0) }, uniquingKeysWith: { first, _ in first })
    areas = findings.map { Area(ofRule: $0.rule) }
    severities = findings.map { $0.severity }
    isOpen = findings.map { $0.state == .fail }
    places = PlaceTable(findings.map { $0.span }, in: input.programme.sources)
    for (position, finding) in findings.enumerated() {
      bySubject[finding.subject, default: []].append(position)
      byRule[finding.rule, default: []].append(position)
      switch finding.state {
      case .fail: open.append(position)
      case .waived: waived.append(position)
      case .notEvaluable: notEvaluable.append(position)
      }
    }
  }

  /// How many findings the state has that most of them are in.
  var lengthOfLongestState: Int { max(open.count, waived.count, notEvaluable.count) }

  /// The findings about a record.
  func about(_ subject: RecordReference) -> [Int] {
    bySubject[subject] ?? []
  }

  /// The open findings about a record, the most severe first.
  func open(about subject: RecordReference) -> [Int] {
    about(subject).filter { isOpen[$0] }
  }

  /// The most severe of those of some findings that concern an area.
  func worst(of area: Area, among findings: [Int]) -> Severity? {
    findings.lazy.filter { areas[$0] == area }.map { severities[$0] }.max()
  }

  /// The most severe of some findings.
  func worst(among findings: [Int]) -> Severity? {
    findings.lazy.map { severities[$0] }.max()
  }

  /// A rule of the catalogue by its id.
  func rule(_ id: String) -> Rule? {
    rules[id]
  }

  /// Whether there is a rule of an id.
  func knows(rule id: String) -> Bool {
    rules[id] != nil
  }

  /// Whether the programme switched a rule off.
  func isOff(_ rule: String) -> Bool {
    results[rule]?.isOff ?? false
  }

  /// The severities of a rule by column of tiers, as the programme sets them.
  func severities(ofRule rule: String) -> [Severity?] {
    results[rule]?.severities ?? []
  }

  /// The findings of a rule, as places in `Site.findings`.
  func of(rule: String) -> [Int] {
    byRule[rule] ?? []
  }

  /// The open findings of a rule, the most severe first.
  func open(ofRule rule: String) -> [Int] {
    of(rule: rule).filter { isOpen[$0] }
  }
}

/// What leads to the page of each rule, made once: from the root and from a folder below it.
///
/// Apart from the index, so that a finding that is shown needs no copy of that.
struct RuleLinks: Sendable {
  private let links: [String: (fromRoot: RuleLink, fromFolder: RuleLink)]

  init(_ language: Language) {
    links = Dictionary(
      Rule.all.map { rule in
        let title = language.title(of: rule)
        return (
          rule.id,
          (
            RuleLink(rule.id, title, wayToRoot: ""), RuleLink(rule.id, title, wayToRoot: "../")
          )
        )
      }, uniquingKeysWith: { first, _ in first })
  }

  /// A rule by its id, with its page as seen from one whose way to the root is given.
  func link(toRule id: String, from wayToRoot: String) -> RuleLink {
    switch (links[id], wayToRoot) {
    case (let known?, ""): known.fromRoot
    case (let known?, "../"): known.fromFolder
    case (let known?, _): RuleLink(id, known.fromRoot.title, wayToRoot: wayToRoot)
    case (nil, _): RuleLink(id, id, wayToRoot: wayToRoot)
    }
  }
}
