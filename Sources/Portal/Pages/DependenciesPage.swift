// SPDX-License-Identifier: Apache-2.0

package import Assessment
import Continuity
import HTML
import Phrasing
import Templates

extension PageFamily {
  static let dependencies = PageFamily(
    "dependencies", at: "dependencies.html",
    "The map: order of recovery, cycles, single points of failure.",
    title: "Dependencies", menu: Menu(.resilience, "Dependencies"), shape: DependenciesPage.shape,
    rows: { $0.orders.recovery.count }
  ) { DependenciesPage($0, $1) }
}

/// `dependencies.html`.
struct DependenciesPage: PageModel {
  struct Turn: Sendable {
    let wave: String
    let service: PageLink
    let tier: Badge?
    let tierSort: String
    let earliest: FigureText
    let latest: FigureText
    let ready: FigureText
    let slack: FigureText
  }

  struct Ring: Sendable {
    let text: String
    let members: Listing<PageLink>
  }

  struct Single: Sendable {
    let subject: PageLink
    let kind: String
    let count: Int
    let critical: Int
    let services: Listing<PageLink>
  }

  /// How many services a circle or single point names.
  static let nameLimit = 4

  let frame: Frame
  let order: Listing<Turn>
  let pager: Pager?
  /// What stands beside the order, on the first page only.
  let weaknesses: Weaknesses?

  init(_ context: PageContext, _ part: DirectoryPart) {
    frame = context.frame(lead: context.language.order(of: part.total))
    order = Listing(context.site.orders.recovery[part.range].map { context.turn($0) })
    pager = context.pager(part, .service)
    weaknesses = part.number == 0 ? Weaknesses(context) : nil
  }

  /// The pictures of the order, and what is weak in the whole.
  struct Weaknesses: Sendable {
    let timeline: Picture?
    let map: Picture?
    let cycles: Listing<Ring>
    let single: Listing<Single>
    let pairs: Listing<Pair>
    let pairsNote: String
    let paper: Listing<Paper>
    let concentration: Listing<Crowd>

    init(_ context: PageContext) {
      let positions = context.site.orders.recovery
      timeline = context.recoveryTimeline(of: positions)
      map = context.waveMap(of: positions)
      cycles = Listing(context.site.assessment.circles.map { context.ring($0) })
      single = context.singlePoints
      let (pairs, isComplete) = context.fatalPairs(of: context.criticalServices)
      self.pairs = pairs
      pairsNote = context.language.pairs(
        isComplete: isComplete, candidates: PairLosses.candidateLimit,
        services: DependenciesPage.criticalLimit)
      paper = context.paperRedundancy
      concentration = context.concentrations
    }
  }

  static let shape = Shape<DependenciesPage>(
    page: "dependencies-page", "order of recovery, circles, single points of failure",
    [
      .rows("order", of: turn, "services by wave, latest start, tier, id") { $0.order },
      .pager { $0.pager },
      .record("weaknesses", of: weaknesses, "pictures and weaknesses, on the first page") {
        $0.weaknesses
      },
    ])

  static let weaknesses = Shape<Weaknesses>(
    "weaknesses", "the pictures of the order, and what is weak in the whole",
    [
      // The tables hold every fact; a page without a drawing is complete.
      .record("timeline", of: Picture.shape, "recovery timeline") { $0.timeline },
      .record("map", of: Picture.shape, "the map of the waves") { $0.map },
      .items("cycles", of: ring, "circles of recovery") { $0.cycles },
      .rows("single", of: singlePoint, "single points of failure, the widest first") {
        $0.single
      },
      .rows("pairs", of: pair, "what is fatal only together") { $0.pairs },
      .text("pairs_note", "which pairs were tried, one or two sentences") { $0.pairsNote },
      .rows("paper", of: paper, "groups that are redundant on paper only") { $0.paper },
      .rows("concentration", of: crowd, "what much of the first tier hangs on") {
        $0.concentration
      },
    ])

  static let turn = Shape<Turn>(
    "recovery-turn", "a service in the order of recovery",
    [
      .text("wave", "number of the wave") { $0.wave },
      .record("service", of: PageLink.shape, "the service") { $0.service },
      .record("tier", of: Badge.shape, "tier") { $0.tier },
      .text("tier_sort", "what the column sorts by") { $0.tierSort },
      .record("earliest", of: FigureText.shape, "earliest start") { $0.earliest },
      .text("earliest_sort", "what the column sorts by") { $0.earliest.sort },
      .record("latest", of: FigureText.shape, "latest start") { $0.latest },
      .text("latest_sort", "what the column sorts by") { $0.latest.sort },
      .record("ready", of: FigureText.shape, "back after") { $0.ready },
      .text("ready_sort", "what the column sorts by") { $0.ready.sort },
      .record("slack", of: FigureText.shape, "required minus achieved") { $0.slack },
      .text("slack_sort", "what the column sorts by") { $0.slack.sort },
    ])

  static let ring = Shape<Ring>(
    "circle", "services that wait for each other",
    [
      .text("text", "one sentence") { $0.text },
      .items("members", of: PageLink.shape, "the shortest circle") { $0.members },
    ])

  static let singlePoint = Shape<Single>(
    "single-point", "what alone breaks promises of services",
    [
      .record("subject", of: PageLink.shape, "what it is about") { $0.subject },
      .text("kind", "kind of record") { $0.kind },
      .text("count", "number of services whose promise it breaks") { String($0.count) },
      .text("critical", "of the first tier") { String($0.critical) },
      .items("services", of: PageLink.shape, "services") { $0.services },
    ])
}

extension PageContext {
  fileprivate func turn(_ position: Int) -> DependenciesPage.Turn {
    let recovery = site.assessment.recovery[position]
    return DependenciesPage.Turn(
      wave: recovery.wave.map { String($0 + 1) } ?? language.never,
      service: link(service: position),
      tier: tierBadge(position), tierSort: tierSort(position),
      earliest: figure(Amount(recovery.earliestStart)),
      latest: figure(recovery.latestStart.map { .seconds($0) } ?? .notEvaluable(nil)),
      ready: figure(Amount(recovery.achieved)),
      slack: FigureText(signed: Amount(recovery.slack), in: language))
  }

  fileprivate func ring(_ circle: Circle) -> DependenciesPage.Ring {
    DependenciesPage.Ring(
      text: language.sentence(circle),
      members: someServices(circle.shortest))
  }

  /// The single losses that certainly break a promise of another service, the widest first.
  fileprivate var singlePoints: Listing<DependenciesPage.Single> {
    let losses = site.assessment.losses
    let all = LossKind.singlePoints.flatMap { losses.rows(of: $0) }
      .map { (row: $0, blast: losses.blast(of: $0)) }
      .filter { !$0.blast.isEmpty }
    let records = all.map { row, blast in
      Loss(
        kind: language.word(row.kind), id: row.id, subject: lossLink(row), blast: blast)
    }
    let sorted = (records + componentLosses).sorted { first, second in
      let counts = (first.blast.count, second.blast.count)
      guard counts.0 == counts.1 else { return counts.0 > counts.1 }
      return (first.kind, first.id) < (second.kind, second.id)
    }
    return firstRows(ListingLimit.rows, of: sorted) { single($0) }
  }

  /// What is lost, and the services whose promise certainly breaks.
  private struct Loss {
    let kind: String
    let id: String
    let subject: PageLink
    let blast: [Int]
  }

  private func single(_ loss: Loss) -> DependenciesPage.Single {
    DependenciesPage.Single(
      subject: loss.subject, kind: loss.kind, count: loss.blast.count,
      critical: loss.blast.count { site.assessment.recovery[$0].objectives.tier == 0 },
      services: someServices(loss.blast))
  }

  /// Components without a second one, named with the service that they are part of.
  private var componentLosses: [Loss] {
    site.assessment.componentPoints.compactMap { point in
      let service = site.inventory.services[point.service]
      guard let component = service.components.value?[point.component] else { return nil }
      let owner = link(service.id)
      let name = component.title
      return Loss(
        kind: language.title(of: .components), id: component.id.text,
        subject: PageLink(language.part(name, of: owner.label), owner.href), blast: point.blast)
    }
  }

  /// What is lost, leading to its own page.
  func lossLink(_ row: LossTable.Row) -> PageLink {
    row.kind.recordKind.map { link(RecordReference($0, row.id)) }
      ?? PageLink(language.phrase(row.id))
  }
}

extension Language {
  /// The kind of a loss, as a label.
  package func word(_ kind: LossKind) -> String {
    kind == .named ? say("Scenario") : told(capitalised(kind.rawValue))
  }

  /// A part of a service: "Disk array of Ledger".
  fileprivate func part(_ name: String, of service: String) -> String {
    say("\(name) of \(service)")
  }

  /// How many services there are to recover.
  fileprivate func order(of count: Int) -> String {
    say("\(self.count(count, .service)) to recover when everything is lost.")
  }

  /// Who waits for whom, and whether a shorter circle may exist.
  fileprivate func sentence(_ circle: Circle) -> String {
    let count = self.count(circle.services.count, .service)
    guard circle.services.count > 1 else { return say("One service waits for itself.") }
    let proof = circle.isProvenShortest ? say("the shortest circle") : say("a short circle")
    return say("\(count) wait for each other and can never begin; \(proof) among them:")
  }
}
