// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML
import Phrasing
import Templates

extension PageFamily {
  static let readiness = PageFamily(
    "readiness", at: "readiness.html",
    "Who is trained and ready: by role, service, team, site and person; what expires.",
    title: "Readiness", menu: Menu(.people, "Readiness"), shape: ReadinessPage.shape
  ) { ReadinessPage($0) }

  static let readinessView = PageFamily(
    "readiness-view", pattern: "readiness/ID.html",
    "One view of who is ready, complete; of many rows on several pages.",
    under: .readiness, shape: ReadinessViewPage.shape,
    entries: { site in
      site.orders.readiness.enumerated().map { position, part in
        let title = site.language.heading(of: part.view)
        return PageEntry(
          path: part.view.path(part.rows.number),
          title: site.language.title(title, of: part.rows),
          kind: site.language.pageWord, position: position,
          isContinuation: part.rows.number > 0)
      }
    }
  ) { ReadinessViewPage($0) }
}

/// `readiness.html`.
struct ReadinessPage: PageModel {
  /// How many eligible people a row of a role names.
  static let nameLimit = 12
  /// How many people who are not eligible it names; the page of the role has all.
  static let excludedLimit = 6
  /// How many sessions the page proposes.
  static let sessionLimit = 10
  /// How many roles of services the chain shows.
  static let chainLimit = 15

  let frame: Frame
  let verdict: VerdictText
  let views: Listing<CatalogueView>
  let schedule: SchedulePart?
  let chain: ChainTable?
  let tables: [ReadinessTable]

  init(_ context: PageContext) {
    frame = context.frame()
    verdict = context.readinessVerdict
    views = context.readinessViews(current: nil)
    schedule = context.schedulePart
    chain = context.chain(atMost: Self.chainLimit)
    tables = ReadinessView.allCases.map { context.readinessHead($0) }
  }

  static let shape = Shape<ReadinessPage>(
    page: "readiness-page", "who is trained and ready",
    [
      .record("verdict", of: VerdictText.shape, "the verdict") { $0.verdict },
      .items("views", of: CatalogueView.shape, "the views with pages of their own") { $0.views },
      .record("schedule", of: SchedulePart.shape, "which sessions to hold next, and why") {
        $0.schedule
      },
      .record("chain", of: ChainTable.shape, "what lapsed courses do to services") { $0.chain },
      .list("tables", of: ReadinessTable.shape, "the head of each view") { $0.tables },
    ])
}

/// `readiness/ID.html`: all rows of a view.
struct ReadinessViewPage: PageModel {
  let frame: Frame
  let views: Listing<CatalogueView>
  let pager: Pager?
  let table: ReadinessTable

  init(_ context: PageContext) {
    let part = context.site.orders.readiness[context.entry.position]
    frame = context.frame(lead: context.language.caption(of: part.view) + ".")
    views = context.readinessViews(current: part.view)
    pager = context.pager(part.rows, .row, path: { part.view.path($0) })
    table = context.readinessTable(part.view, part.rows.range)
  }

  static let shape = Shape<ReadinessViewPage>(
    page: "readiness-view-page", "one view of who is ready",
    [
      .items("views", of: CatalogueView.shape, "the views with pages of their own") { $0.views },
      .pager { $0.pager },
      .record("table", of: ReadinessTable.shape, "the rows of this page") { $0.table },
    ])
}

extension PageContext {
  /// The overview and the views that have rows.
  fileprivate func readinessViews(current: ReadinessView?) -> Listing<CatalogueView> {
    let overview = CatalogueView(
      link: link(to: .readiness, language.say("Overview")), isCurrent: current == nil)
    let views = ReadinessView.allCases.filter { $0.rowCount(site.readiness) > 0 }.map { view in
      CatalogueView(
        link: PageLink(language.heading(of: view), address(view.path(0))),
        isCurrent: view == current)
    }
    return Listing([overview] + views)
  }

  /// Whether every service that names roles has enough eligible people today.
  fileprivate var readinessVerdict: VerdictText {
    let living = site.assessment.portfolio.living
    let services = living.map { site.assessment.people.services[$0] }
    let named = services.filter { !$0.roles.isEmpty }
    let short = named.count { service in service.cliff.map { $0 <= site.asOf } ?? false }
    let silent = services.count { !$0.statesRoles && $0.roles.isEmpty }
    let isCut = ReadinessView.allCases.contains {
      $0.rowCount(site.readiness) > ReadinessView.glance
    }
    let details = [
      silent == 0 ? nil : Phrase(language.silent(silent)),
      isCut ? Phrase(language.mostPressing(ReadinessView.glance)) : nil,
    ].compactMap(\.self)
    guard !named.isEmpty else {
      return VerdictText(
        label: language.unknown, text: language.noRoleNamed, tone: .unknown, details: details)
    }
    let text = language.ready(named.count - short, of: named.count)
    guard short == 0 else {
      return VerdictText(
        label: language.say("Not ready"), text: text, tone: .critical, details: details)
    }
    return VerdictText(
      label: silent == 0 ? language.say("Ready") : language.say("Ready as far as known"),
      text: text,
      tone: silent == 0 ? .good : .medium, details: details)
  }
}

extension Language {
  fileprivate var noRoleNamed: String {
    say("No service names a role, so nobody can be ready for one.")
  }

  fileprivate func silent(_ count: Int) -> String {
    count == 1
      ? say("1 service says nothing about roles.")
      : say("\(count) services say nothing about roles.")
  }

  fileprivate func mostPressing(_ limit: Int) -> String {
    say(
      """
      Each table below holds at most \(limit) rows, the most pressing ones; the line under it \
      leads to the page with all of them.
      """)
  }

  fileprivate func ready(_ ready: Int, of all: Int) -> String {
    ready == 1
      ? say("1 of \(count(all, .service)) with roles has the minimum of eligible people today.")
      : say(
        "\(ready) of \(count(all, .service)) with roles have the minimum of eligible people today.")
  }
}
