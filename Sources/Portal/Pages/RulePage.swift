// SPDX-License-Identifier: Apache-2.0

import Continuity
import HTML
import Phrasing
import Rules
import Templates

extension PageFamily {
  static let rule = PageFamily(
    "rule", pattern: "rules/ID.html",
    "One rule: what it checks, why, how to mend, examples, what it finds now.",
    under: .rules, shape: RulePage.shape,
    entries: { site in
      Rule.all.enumerated().map { position, rule in
        PageEntry(
          path: RulePage.path(of: rule.id),
          title: "\(rule.id) \(site.language.title(of: rule))", kind: site.language.ruleWord,
          position: position, words: "\(rule.name) \(site.language.told(rule.summary))")
      }
    }
  ) { RulePage($0) }
}

/// `rules/ID.html`.
struct RulePage: PageModel {
  /// Where the page of a rule stands, by the rule's id.
  static func path(of rule: String) -> PagePath {
    PageFamily.rule.path(of: rule)
  }

  struct Tiered: Sendable {
    let tier: Badge
    let severity: Badge?
  }

  struct Control: Sendable {
    let link: PageLink
    let text: String
    let framework: PageLink
    let basis: Badge
  }

  struct Text: Sendable {
    let rationale: String
    let mend: String
  }

  struct Example: Sendable {
    let anchor: String
    let title: String
    let excerpt: HTMLText
    let outcome: String
  }

  let frame: Frame
  let rule: Rule
  let marks: [Badge]
  let text: Text
  let severities: Listing<Tiered>
  let controls: Listing<Control>
  let examples: Listing<Example>
  let findings: Listing<FindingCard>

  init(_ context: PageContext) {
    let language = context.language
    let rule = Rule.all[context.entry.position]
    self.rule = rule
    marks = context.site.findingIndex.isOff(rule.id) ? [Badge(language.switchedOff, .waived)] : []
    text = Text(rationale: language.told(rule.rationale), mend: language.told(rule.howToMend))
    frame = context.frame(
      heading: language.title(of: rule), lead: language.told(rule.summary), kind: language.ruleWord)
    let columns = context.site.findingIndex.severities(ofRule: rule.id)
    severities = Listing(
      context.site.programme.tiers.map { tier in
        Tiered(
          tier: Badge(language.name(of: tier), .rank(tier.rank)),
          severity: columns[tier.column].map { Badge(language.word($0), Tone($0)) })
      })
    controls = Self.controls(ofRule: context.entry.position, context)
    examples = Listing(Self.examples(of: rule, language))
    findings = context.openFindings(context.site.findingIndex.open(ofRule: rule.id))
  }

  private static func controls(ofRule rule: Int, _ context: PageContext) -> Listing<Control> {
    let catalogue = context.site.controls
    return Listing(
      catalogue.controls(ofRule: rule).map { place in
        Control(
          link: context.link(toControl: place),
          text: context.language.text(of: catalogue[place]),
          framework: context.link(catalogue.frameworks[place.framework].id),
          basis: context.badge(catalogue[place].basis))
      })
  }

  private static func examples(of rule: Rule, _ language: Language) -> [Example] {
    let groups = [
      (
        rule.examples.failing, language.say("What it finds"),
        language.say("Found at the marked places")
      ),
      (
        rule.examples.notEvaluable, language.say("What it cannot tell"),
        language.say("Not evaluable at the marked places")
      ),
      (
        rule.examples.passing, language.say("What is in order"),
        language.say("Nothing is found")
      ),
    ]
    let all = groups.flatMap { texts, title, outcome in texts.map { ($0, title, outcome) } }
    return all.enumerated().map { number, example in
      Example(
        anchor: "example-\(number + 1)", title: "\(number + 1). \(example.1)",
        excerpt: markedText(example.0), outcome: example.2)
    }
  }

  static let shape = Shape<RulePage>(
    page: "rule-page", "one rule",
    [
      .record("record", of: RecordMarks.shape, "code and marks of the rule") { page in
        RecordMarks(
          id: page.rule.id,
          badges: page.marks)
      },
      .record("rule", of: ruleText, "the rule") { $0.text },
      .rows("severities", of: tiered, "severity by tier, the first tier first") {
        $0.severities
      },
      .rows("controls", of: control, "controls that it evidences") { $0.controls },
      .items("examples", of: example, "examples, passing and failing") { $0.examples },
      .items("findings", of: FindingCard.shape, "open findings") { $0.findings },
    ])

  static let ruleText = Shape<Text>(
    "rule-text", "why a rule is there",
    [
      .text("rationale", "why it matters, one paragraph") { $0.rationale },
      .text("mend", "how to mend, one paragraph") { $0.mend },
    ])

  static let tiered = Shape<Tiered>(
    "severity-by-tier", "the severity for a tier",
    [
      .record("tier", of: Badge.shape, "tier") { $0.tier },
      .record("severity", of: Badge.shape, "severity") { $0.severity },
    ])

  static let control = Shape<Control>(
    "rule-control", "a control in own words",
    [
      .record("control", of: PageLink.shape, "control id") { $0.link },
      .text("text", "what it asks for") { $0.text },
      .record("framework", of: PageLink.shape, "the framework") { $0.framework },
      .record("basis", of: Badge.shape, "what the text rests on") { $0.basis },
    ])

  static let example = Shape<Example>(
    "rule-example", "an example of a rule",
    [
      .text("anchor", "id on the page, unique there") { $0.anchor },
      .text("title", "what it shows") { $0.title },
      .html("excerpt", "files of a tiny programme, escaped, the places in `<mark>`") {
        $0.excerpt
      },
      .text("outcome", "what the rule says of it") { $0.outcome },
    ])
}

/// A text with ⟦marks⟧ as HTML, what is marked in `<mark>`.
private func markedText(_ text: String) -> HTMLText {
  var output: [UInt8] = []
  var rest = text[...]
  while let bracket = rest.firstIndex(where: { $0 == "⟦" || $0 == "⟧" }) {
    appendContent(String(rest[..<bracket]), to: &output)
    output.append(contentsOf: (rest[bracket] == "⟦" ? "<mark>" : "</mark>").utf8)
    rest = rest[rest.index(after: bracket)...]
  }
  appendContent(String(rest), to: &output)
  return HTMLText(trusted: output)
}
