// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML
import Phrasing
import Templates

extension PageFamily {
  static let index = PageFamily(
    "index", at: "index.html",
    "The programme at a glance: what holds, what is missing, what is due.",
    title: "Overview", menu: Menu(.programme, "Overview"), shape: IndexPage.shape
  ) { IndexPage($0) }
}

/// `index.html`.
struct IndexPage: PageModel {
  struct Door: Sendable {
    let link: PageLink
    let text: String
  }

  let frame: Frame
  let verdict: VerdictText
  let risky: Listing<ServiceRow>
  let riskyMore: PageLink?
  let coverage: AreaMatrix?
  let risks: Heatmap?
  let stages: Listing<StageRow>
  let overdue: Agenda
  let upcoming: Agenda
  let trend: Trend?
  let doors: [Door]
  let bulletins: Listing<BulletinsPage.Item>

  init(_ context: PageContext) {
    let settings = context.site.programme.settings
    frame = context.frame(
      heading: context.site.frame.programmeName, lead: settings.summary.value,
      kind: settings.organisation.value)
    verdict = context.programmeVerdict
    let atRisk = context.servicesAtRisk
    risky = Listing(atRisk.prefix(ListingLimit.glance).map { context.serviceRow($0) })
    riskyMore = context.linkToServices(beyond: risky.elements.count, of: atRisk.count)
    coverage = context.areaMatrix()
    risks = context.riskMap
    stages = Listing(context.stageRows)
    overdue = context.overdue
    upcoming = context.upcoming
    trend = context.trend
    doors = context.language.doors.map { family, label, text in
      Door(link: context.link(to: family, label), text: text)
    }
    bulletins = Listing(context.bulletinItems(atMost: 3))
  }

  static let shape = Shape<IndexPage>(
    page: "index-page", "the programme at a glance",
    [
      .record("verdict", of: VerdictText.shape, "whether the programme can recover") {
        $0.verdict
      },
      .rows("risky", of: ServiceRow.shape, "services whose promise is not kept or not known") {
        $0.risky
      },
      .record("risky_more", of: PageLink.shape, "how many more there are, and where") {
        $0.riskyMore
      },
      .record("coverage", of: AreaMatrix.shape, "worst open finding by area and tier") {
        $0.coverage
      },
      .record("risks", of: Heatmap.shape, "how many risks each place of the map has") { $0.risks },
      .rows("stages", of: StageRow.shape, "the funnel: how far services have come") { $0.stages },
      .record("overdue", of: Agenda.shape, "what is overdue, the longest first") {
        $0.overdue.unlessEmpty
      },
      .record("upcoming", of: Agenda.shape, "what comes next, the earliest first") {
        $0.upcoming.unlessEmpty
      },
      .record("trend", of: Trend.shape, "what changed since the last snapshot") { $0.trend },
      .list("doors", of: door, "ways on, by reader") { $0.doors },
      .items("bulletins", of: BulletinsPage.item, "bulletins, the latest first") {
        $0.bulletins
      },
    ])

  private static let door = Shape<Door>(
    "door", "a way on",
    [
      .text("label", "the visible words") { $0.link.label },
      .optionalAddress("href", "relative address") { $0.link.href },
      .text("text", "what is there") { $0.text },
    ])
}

extension PageContext {
  /// Services whose promise is missed, then those of which it is not known; each by tier.
  fileprivate var servicesAtRisk: [Int] {
    let verdicts = site.catalogue.compactMap { position in
      site.figures(of: position).map { (position, $0.recovery.verdict) }
    }
    return verdicts.filter { $0.1 == .fail }.map(\.0)
      + verdicts.filter(\.1.isNotEvaluable).map(\.0)
  }

  /// The way to the services that a table at a glance leaves out; `nil` where it has all.
  fileprivate func linkToServices(beyond shown: Int, of all: Int) -> PageLink? {
    guard all > shown else { return nil }
    return link(to: .services, language.furtherServices(all - shown))
  }

  /// How many risks there are by likelihood and impact after controls; absent without risks.
  fileprivate var riskMap: Heatmap? {
    guard !site.inventory.risks.isEmpty else { return nil }
    return heatmap(
      site.resilience.residualRisks, anchor: RiskMap.Kind.residual.rawValue,
      title: language.title(of: .residual),
      caption: language.say("How many risks there are by likelihood and impact"), isBrief: true)
  }

  /// How many living services keep their promise, in a sentence.
  fileprivate var programmeVerdict: VerdictText {
    let standings = site.standings(of: site.assessment.portfolio.living)
    let badge =
      standings.missed > 0
      ? Badge(language.say("Not everything in time"), .critical)
      : standings.unknown > 0 || standings.services == 0
        ? Badge(language.say("Not known of everything"), .unknown)
        : Badge(language.say("Everything in time"), .good)
    return VerdictText(
      label: badge.label, text: language.recoverySummary(standings), tone: badge.tone,
      details: standings.services == 0 ? [] : [Phrase(language.recoveryBasis)])
  }

  /// The funnel: how many living services have reached each stage.
  fileprivate var stageRows: [StageRow] {
    let living = site.assessment.portfolio.living
    guard !living.isEmpty else { return [] }
    return Stage.allCases.map { stage in
      let count = living.count { position in
        (site.assessment.stages[position]?.stage).map { $0 >= stage } ?? false
      }
      let percent = count * 100 / living.count
      return StageRow(
        label: language.word(stage), meaning: language.meaning(stage),
        href: address(PageFamily.services.page), count: language.count(count, .service),
        percent: String(percent), share: language.percent(Double(percent)))
    }
  }
}

extension Language {
  /// How many services come back in time.
  fileprivate func recoverySummary(_ standings: PromiseStandings) -> String {
    guard standings.services > 0 else {
      return say("No service is recorded, so nothing can be said.")
    }
    let kept = standings.kept
    let (missed, unknown) = (standings.missed, standings.unknown)
    let all = count(standings.services, .service)
    return switch (missed > 0, unknown > 0) {
    case (false, false):
      say("\(kept) of \(all) will be back within the time that is promised.")
    case (true, false):
      say(
        """
        \(kept) of \(all) will be back within the time that is promised; \(missed) will be too late.
        """)
    case (false, true):
      say(
        """
        \(kept) of \(all) will be back within the time that is promised; of \(unknown) it is not \
        known.
        """)
    case (true, true):
      say(
        """
        \(kept) of \(all) will be back within the time that is promised; \(missed) will be too \
        late, and of \(unknown) it is not known.
        """)
    }
  }

  /// What that is judged by.
  fileprivate var recoveryBasis: String {
    say("Judged by what the plans add up to, and by what was measured last.")
  }

  /// What leads to the services at risk that a table leaves out.
  fileprivate func furtherServices(_ count: Int) -> String {
    say("\(self.count(count, .service)) more at risk: all services with promise and design")
  }

  /// Ways on from the home page, by reader.
  var doors: [(family: PageFamily, label: String, text: String)] {
    [
      (.services, say("Services"), say("Every service with promise, design and proof")),
      (.crisis, say("Crisis pack"), say("What first, in which order, by whom")),
      (.findings, say("Findings"), say("Everything found, with file and line")),
      (.training, say("Training"), say("Courses and their dates")),
      (.people, say("People"), say("Who answers for what")),
      (.risks, say("Risks"), say("What may happen, and what is done about it")),
      (.frameworks, say("Frameworks"), say("Which controls are evidenced, by what")),
      (.method, say("Method"), say("How every figure is computed")),
      (.az, say("A to Z"), say("Every page by name")),
    ]
  }
}
