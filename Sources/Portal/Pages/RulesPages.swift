// SPDX-License-Identifier: Apache-2.0

import Continuity
import HTML
import Phrasing
package import Rules
import Templates

extension PageFamily {
  static let rules = PageFamily(
    "rules", at: "rules.html", "The catalogue of rules, by area.",
    title: "Rules", menu: Menu(.reference, "Rules"), shape: RulesPage.shape
  ) { RulesPage($0) }
}

/// `rules.html`.
struct RulesPage: PageModel {
  struct Group: Sendable {
    let title: String
    let anchor: String
    let rows: [Row]
  }

  struct Row: Sendable {
    let code: String
    let title: String
    let href: Address
    let severities: [Badge]
    let open: Badge?
    let openSort: String
    let state: Badge
  }

  let frame: Frame
  let groups: [Group]

  init(_ context: PageContext) {
    let rules = Rule.all
    frame = context.frame(lead: context.language.count(rules.count, .rule))
    var areas: [String] = []
    for rule in rules where !areas.contains(rule.area) { areas.append(rule.area) }
    groups = areas.enumerated().map { number, area in
      Group(
        title: context.language.area(area), anchor: "area-\(number + 1)",
        rows: rules.filter { $0.area == area }.map { Self.row($0, context) })
    }
  }

  private static func row(_ rule: Rule, _ context: PageContext) -> Row {
    let index = context.site.findingIndex
    let open = index.open(ofRule: rule.id)
    return Row(
      code: rule.id, title: context.language.told(rule.summary),
      href: context.address(RulePage.path(of: rule.id)),
      severities: index.severities(ofRule: rule.id).map { severity in
        Badge(severity.map { context.language.word($0) } ?? "–")
      },
      open: index.worst(among: open).map {
        Badge(context.language.count(open.count, .openFinding), Tone($0))
      },
      openSort: String(-open.count),
      state: index.isOff(rule.id)
        ? Badge(context.language.switchedOff, .waived) : Badge(context.language.say("Switched on"))
    )
  }

  static let shape = Shape<RulesPage>(
    page: "rules-page", "the catalogue of rules",
    [
      .items("areas", of: ContentsEntry.shape, "the areas") { page in
        Listing(page.groups.map { ContentsEntry($0.title, anchor: $0.anchor) })
      },
      .list("groups", of: group, "areas in order") { $0.groups },
    ])

  static let group = Shape<Group>(
    "rule-group", "the rules of an area",
    [
      .text("title", "the area") { $0.title },
      .text("anchor", "id on the page, unique there") { $0.anchor },
      .list("rows", of: row, "the rules in order") { $0.rows },
    ])

  static let row = Shape<Row>(
    "rule-row", "a rule of the catalogue",
    [
      .text("code", "the rule's code") { $0.code },
      .text("title", "what it checks") { $0.title },
      .address("href", "relative address") { $0.href },
      .list("severities", of: Badge.shape, "severity by tier, the first tier first") {
        $0.severities
      },
      .record("open", of: Badge.shape, "open findings") { $0.open },
      .text("open_sort", "what the column sorts by") { $0.openSort },
      .record("state", of: Badge.shape, "on or off") { $0.state },
    ])
}

extension Language {
  var ruleWord: String { say("Rule") }
  var switchedOff: String { say("Switched off") }

  /// The name of a rule as a title.
  package func title(of rule: Rule) -> String {
    told(phrase(rule.name))
  }

  /// The area of rules that a code begins with, in words.
  func area(_ code: String) -> String {
    switch code {
    case "INV": say("Inventory")
    case "GOV": say("Governance")
    case "WVR": say("Waivers")
    case "BIA": say("Business impact")
    case "PEO": say("People")
    case "PRO": say("Process")
    case "TEC": say("Technology")
    case "DAT": say("Data")
    case "DEP": say("Dependencies")
    case "TST": say("Exercises")
    case "TRN": say("Training")
    case "RSK": say("Risks")
    case "SUP": say("Suppliers")
    case "SIT": say("Sites")
    default: code
    }
  }
}
