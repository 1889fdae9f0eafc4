// SPDX-License-Identifier: Apache-2.0

import Continuity
import Rules
import Templates

extension PageFamily {
  static let framework = PageFamily(
    "framework", pattern: "frameworks/ID.html",
    "One framework: its controls and what evidences each.", of: .frameworks,
    under: .frameworks, shape: FrameworkPage.shape,
    entries: { site in
      site.controls.frameworks.enumerated().map { position, framework in
        let controls = framework.controls.map(\.id)
        return PageEntry(
          path: FrameworkPage.path(of: framework.id),
          title: site.language.title(of: framework),
          kind: site.language.title(of: .frameworks), position: position,
          words: site.inventory.frameworks[framework.id]?.searchWords(controls)
            ?? ([framework.id.text] + controls).joined(separator: " "))
      }
    }
  ) { FrameworkPage($0) }
}

/// `frameworks/ID.html`.
struct FrameworkPage: PageModel {
  /// Where the page of a framework stands.
  static func path(of framework: RecordID<Continuity.Framework>) -> PagePath {
    PageFamily.framework.path(of: framework.text)
  }

  struct Row: Sendable {
    let anchor: String
    let control: String
    let text: String
    let basis: Badge?
    let rules: Listing<PageLink>
    let total: Tally
    let state: Badge
    let columns: [Cell]
  }

  /// How the checks of a control came out in one column of tiers.
  struct Cell: Sendable {
    /// Which column it stands in, for a screen that has no room for columns.
    let tier: String
    let tally: Tally
    let text: String

    /// The failures; empty where nothing was checked.
    var sort: String { tally.isEmpty ? "" : String(tally.fail) }
  }

  let frame: Frame
  let framework: ControlCatalogue.Framework
  /// What the programme itself states of it; absent for one that is built in.
  let record: Continuity.Framework?
  let basis: Badge
  let tiers: [Phrase]
  let rows: Listing<Row>
  let words: OwnWords

  init(_ context: PageContext) {
    let site = context.site
    let position = context.entry.position
    let framework = site.controls.frameworks[position]
    self.framework = framework
    basis = context.badge(framework.basis)
    tiers = context.columnTitles.map { Phrase($0) }
    frame = context.frame(
      lead: context.language.evidenceIsNotCompliance,
      kind: context.language.title(of: .frameworks))
    rows = Listing(
      framework.controls.enumerated().map { number, control in
        Self.row(control, number, of: framework, context)
      }, count: context.language.count(framework.controls.count, .control))
    let record = site.inventory.frameworks[framework.id]
    self.record = record
    words = record.map { context.ownWords(of: $0) } ?? OwnWords()
  }

  private static func row(
    _ control: ControlCatalogue.Control, _ number: Int, of framework: ControlCatalogue.Framework,
    _ context: PageContext
  ) -> Row {
    let tallies = context.site.evaluation.tallies(ofRules: control.rules)
    let total = tallies.reduce(Tally(), +)
    return Row(
      anchor: ControlAnchor.text(number), control: control.id,
      text: context.language.text(of: control),
      basis: control.basis == framework.basis ? nil : context.badge(control.basis),
      rules: Listing(control.rules.map { context.ruleName($0) }), total: total,
      state: context.state(of: control, total),
      columns: zip(context.columnTitles, tallies).map { tier, tally in
        Cell(tier: tier, tally: tally, text: context.language.outcome(tally))
      })
  }

  static let shape = Shape<FrameworkPage>(
    page: "framework-page", "one framework",
    [
      .record("record", of: RecordMarks.shape, "id and marks of the framework") { page in
        RecordMarks(
          id: page.framework.id.text, badges: [page.basis],
          common: page.record?.common ?? CommonFields())
      },
      .list("tiers", of: Phrase.shape, "the columns of tiers, the first tier first") { $0.tiers },
      .rows("controls", of: row, "controls in their order") { $0.rows },
    ] + OwnWords.fields { $0.words })

  static let row = Shape<Row>(
    "control-row", "a control with what evidences it",
    [
      .text("anchor", "id on the page, unique there") { $0.anchor },
      .text("control", "the control, as its readers cite it") { $0.control },
      .text("text", "what it asks for, in own words") { $0.text },
      .record("basis", of: Badge.shape, "what that rests on, where not as the framework") {
        $0.basis
      },
      .items("rules", of: PageLink.shape, "the rules that evidence it") { $0.rules },
      .text("pass", "checks passed") { String($0.total.pass) },
      .text("fail", "checks failed") { String($0.total.fail) },
      .text("waived", "checks failed and waived") { String($0.total.waived) },
      .text("not_evaluable", "checks not evaluable") { String($0.total.notEvaluable) },
      .record("state", of: Badge.shape, "what that comes to") { $0.state },
      .list("columns", of: cell, "the same by tier, the first tier first") { $0.columns },
    ])

  static let cell = Shape<Cell>(
    "control-outcome", "how the checks of a control came out for a tier",
    [
      .text("tier", "the tier, for a narrow screen") { $0.tier },
      .text("text", "the words") { $0.text },
      .text("sort", "what the column sorts by") { $0.sort },
    ])
}

/// Where a control stands on its framework's page; by its place, since ids may hold anything.
enum ControlAnchor {
  static func text(_ number: Int) -> String { "control-\(number + 1)" }
}

extension PageContext {
  /// A control on its framework's page.
  func link(toControl place: ControlCatalogue.Place) -> PageLink {
    let framework = site.controls.frameworks[place.framework]
    let path = FrameworkPage.path(of: framework.id)
    return PageLink(
      framework.controls[place.control].id,
      address(PagePlace(path, fragment: ControlAnchor.text(place.control))))
  }

  /// What the words about a control rest on.
  func badge(_ basis: ControlBasis) -> Badge {
    Badge(language.word(basis), basis == .generalKnowledge ? .unknown : .plain)
  }

  /// The names of the columns of tiers: the tiers of each, four at most.
  fileprivate var columnTitles: [String] {
    (0..<SeverityByTier.columnCount).compactMap { column in
      let names = site.programme.tiers.filter { $0.column == column }.map(language.name(of:))
      return names.isEmpty ? nil : language.enumeration(names)
    }
  }

  /// A rule of the catalogue by its place, with its page.
  fileprivate func ruleName(_ rule: Int) -> PageLink {
    let id = Rule.all[rule].id
    return PageLink(
      site.findingIndex.isOff(id) ? language.switchedOff(id) : id, address(RulePage.path(of: id)))
  }

  /// What the checks of a control come to; never that it is met.
  fileprivate func state(of control: ControlCatalogue.Control, _ tally: Tally) -> Badge {
    if control.rules.isEmpty { return Badge(language.noRuleEvidences, .unknown) }
    if tally.fail > 0 { return Badge(language.openFindings, .high) }
    if tally.notEvaluable > 0 { return Badge(language.unknown, .unknown) }
    if tally.waived > 0 { return Badge(language.waived, .waived) }
    if tally.pass > 0 { return Badge(language.evidence, .good) }
    return Badge(language.nothingChecked, .plain)
  }
}
