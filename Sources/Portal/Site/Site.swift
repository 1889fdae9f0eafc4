// SPDX-License-Identifier: Apache-2.0

package import Assessment
import Concurrency
package import Continuity
import Diagnostics
package import Phrasing
package import Rules

/// Which build wrote the portal.
package struct BuildIdentity: Sendable, Hashable {
  /// Program and version, such as `Holdfast 0.1.0`.
  package let generator: String
  /// A short digest of input and program.
  package let identity: String

  package init(generator: String, identity: String) {
    self.generator = generator
    self.identity = identity
  }
}

/// A file of the portal for other programs, as the findings page offers it.
package struct Download: Sendable {
  /// In `data/`, such as `findings.json`.
  package let name: String
  /// What it holds and whom it is for.
  package let purpose: Wording

  package init(name: String, purpose: Wording) {
    self.name = name
    self.purpose = purpose
  }
}

/// What a portal is made from.
package struct SiteInput: Sendable {
  package var assessment: Assessment
  package var evaluation: Evaluation
  /// By the places of the services: people, process, technology; empty for retired ones.
  package var assurances: [[AreaAssurance]]
  package var build: BuildIdentity
  /// In which the pages speak.
  package var language: Language
  /// The files that this build writes into `data/`.
  package var downloads: [Download] = []
  /// Who the portal is for, where something is hidden from them.
  package var audience: String?

  package init(
    _ assessment: Assessment, _ evaluation: Evaluation, assurances: [[AreaAssurance]],
    build: BuildIdentity, language: Language = .english
  ) {
    self.assessment = assessment
    self.evaluation = evaluation
    self.assurances = assurances
    self.build = build
    self.language = language
  }

  var programme: Programme { _read { yield assessment.portfolio.programme } }

  /// What could not be read, and what names a rule that does not exist.
  var errors: [Diagnostic] {
    (programme.diagnostics + evaluation.diagnostics).sortedByPlace()
  }
}

/// All that the portal's pages read: the input, and what was found out once for all pages.
///
/// Immutable, and one reference to copy, so that each page may hold it.
package struct Site: Sendable {
  private struct Contents: Sendable {
    let input: SiteInput
    let index: SiteIndex
    let directory: RecordDirectory
    let documents: DocumentPages
    let findings: FindingIndex
    let holdings: HoldingIndex
    let resilience: ResilienceIndex
    let readiness: ReadinessIndex
    /// By the places of the services; `nil` for retired ones.
    let figures: [ServiceFigures?]
    let neighbours: NeighbourIndex
    let order: [Int]
    /// By the places of the services, their ranks in that order.
    let ranks: [Int]
    let controls: ControlCatalogue
    let calendars: Calendars
    let seats: SeatTable
    let registrations: RegistrationList
    let days: DayTable
    let frame: SiteFrame
    var entries: [[PageEntry]]
    /// Every page, as its family and place there; of two of one path the first.
    var pagesOnce: [(family: Int, position: Int)] = []
    /// All pages by name, as families and places there.
    var byName: [(family: Int, position: Int)]
    /// By the places of the services.
    var summaries: [Boxed<ServiceSummary>]
    /// By the places of the families, for pages at the depth of their pattern.
    var frames: [Boxed<FamilyFrame>]
    var orders: DirectoryOrders
  }

  private let shared: Boxed<Contents>

  /// - Parameter jobs: how much is looked up at once; what comes of it is the same for any number.
  package init(_ input: SiteInput, jobs: Int = 1) {
    let order = input.programme.catalogueOrder
    let controls = ControlCatalogue(of: input.programme)
    let ranks = inverse(of: order)
    let index = SiteIndex(input.programme.inventory)
    let seats = SeatTable(input.programme.inventory)
    // The calendars take as long as all that stands beside them.
    let (calendars, (findings, directory, resilience, readiness)) = both(
      jobs: jobs, { Calendars(input.assessment, index) },
      {
        (
          FindingIndex(input), RecordDirectory(input.programme, controls, in: input.language),
          ResilienceIndex(input.assessment), ReadinessIndex(input.assessment, ranks: ranks)
        )
      })
    let contents = Contents(
      input: input, index: index, directory: directory,
      documents: DocumentPages(input.programme), findings: findings,
      holdings: HoldingIndex(input.assessment), resilience: resilience, readiness: readiness,
      figures: input.assessment.portfolio.isLiving.indices.map {
        input.assessment.figures(of: $0)
      },
      neighbours: NeighbourIndex(input.assessment.portfolio, order: order),
      order: order, ranks: ranks, controls: controls,
      calendars: calendars, seats: seats,
      registrations: RegistrationList(
        input.programme.inventory, seats, asOf: input.assessment.portfolio.asOf),
      days: DayTable(around: input.assessment.portfolio.asOf, in: input.language),
      frame: SiteFrame(input), entries: [], byName: [], summaries: [], frames: [],
      orders: DirectoryOrders())
    self.init(contents, jobs: jobs)
  }

  /// Adds what looks at everything else: the pages of all families, a line about each service.
  private init(_ contents: Contents, jobs: Int) {
    var contents = contents
    contents.orders = DirectoryOrders(Site(shared: Boxed(contents)))
    let unlisted = Site(shared: Boxed(contents))
    // The list of all pages is one of them: it counts the others, so it comes last.
    let list = PageFamily.all.firstIndex { $0.name == PageFamily.az.name }
    contents.entries = PageFamily.all.enumerated().map { place, family in
      place == list ? [] : family.entries(unlisted)
    }
    contents.pagesOnce = Self.pagesOnce(of: contents.entries)
    contents.byName = Site(shared: Boxed(contents)).orderedByName(jobs: jobs)
    if let list { contents.entries[list] = PageFamily.az.entries(Site(shared: Boxed(contents))) }
    contents.pagesOnce = Self.pagesOnce(of: contents.entries)
    let listed = Site(shared: Boxed(contents))
    contents.frames = PageFamily.all.map { family in
      let wayToRoot = PagePath(family.pattern).wayToRoot
      return Boxed(FamilyFrame(FrameSource(site: listed, family: family, wayToRoot: wayToRoot)))
    }
    contents.summaries = parallelMap(Array(contents.order.indices), jobs: jobs) {
      Boxed(ServiceSummary(of: $0, in: unlisted))
    }
    self.init(shared: Boxed(contents))
  }

  private init(shared: Boxed<Contents>) {
    self.shared = shared
  }

  private static func pagesOnce(
    of entries: [[PageEntry]]
  ) -> [(family: Int, position: Int)] {
    var seen: Set<PagePath> = []
    seen.reserveCapacity(entries.reduce(0) { $0 + $1.count })
    return entries.indices.flatMap { family in
      entries[family].indices.compactMap { position in
        seen.insert(entries[family][position].path).inserted ? (family, position) : nil
      }
    }
  }

  package var programme: Programme { _read { yield shared.value.input.programme } }
  package var inventory: Inventory { _read { yield shared.value.input.programme.inventory } }
  package var asOf: CalendarDay { shared.value.input.assessment.portfolio.asOf }
  package var build: BuildIdentity { shared.value.input.build }
  /// Who the portal is for, where something is hidden from them.
  var audience: String? { shared.value.input.audience }
  package var language: Language { _read { yield shared.value.input.language } }
  var index: SiteIndex { _read { yield shared.value.index } }
  var directory: RecordDirectory { _read { yield shared.value.directory } }
  var documents: DocumentPages { _read { yield shared.value.documents } }
  /// All findings, in the order in which they are shown.
  package var findings: [Finding] { _read { yield shared.value.input.evaluation.findings } }
  var findingIndex: FindingIndex { _read { yield shared.value.findings } }
  var holdings: HoldingIndex { _read { yield shared.value.holdings } }
  var resilience: ResilienceIndex { _read { yield shared.value.resilience } }
  /// Who holds what they need, who is eligible, and what lapsed courses do.
  var readiness: ReadinessIndex { _read { yield shared.value.readiness } }
  /// Who needs whom, the most critical first.
  package var neighbours: NeighbourIndex { _read { yield shared.value.neighbours } }
  /// The calendar files, and all that expires.
  var calendars: Calendars { _read { yield shared.value.calendars } }
  /// By the places of the sessions, how many seats are taken.
  package var seats: SeatTable { _read { yield shared.value.seats } }
  /// The dates on the pages of the form.
  var registrations: RegistrationList { _read { yield shared.value.registrations } }
  /// Dates in words.
  var days: DayTable { _read { yield shared.value.days } }
  package var assessment: Assessment { _read { yield shared.value.input.assessment } }
  package var evaluation: Evaluation { _read { yield shared.value.input.evaluation } }
  package var downloads: [Download] { shared.value.input.downloads }
  /// The places of all services: the most critical first, then by name.
  package var catalogue: [Int] { _read { yield shared.value.order } }
  /// By the places of the services, their ranks in the catalogue.
  package var catalogueRanks: [Int] { _read { yield shared.value.ranks } }
  /// In which orders long directories list their records.
  var orders: DirectoryOrders { _read { yield shared.value.orders } }
  /// The pages of each family, in the order of `PageFamily.all`.
  var entries: [[PageEntry]] { _read { yield shared.value.entries } }
  /// Every page, as its family and place there; of two of one path the first.
  var pagesOnce: [(family: Int, position: Int)] { _read { yield shared.value.pagesOnce } }
  /// The pages of a family.
  func entries(of family: PageFamily) -> [PageEntry] {
    let place = PageFamily.all.firstIndex { $0.name == family.name }
    return place.map { entries[$0] } ?? []
  }

  /// The frameworks shown, with the rules that evidence their controls.
  package var controls: ControlCatalogue { _read { yield shared.value.controls } }
  /// How many pages there are.
  package var pageCount: Int { entries.reduce(0) { $0 + $1.count } }
  /// The pages that search finds, by letter and name, as families and places there.
  var byName: [(family: Int, position: Int)] { _read { yield shared.value.byName } }
  var frame: SiteFrame { _read { yield shared.value.frame } }

  /// What the pages of a family have in common that stand at some depth.
  ///
  /// - Parameter place: that of the family in `PageFamily.all`.
  func frame(ofFamily place: Int, wayToRoot: String) -> Boxed<FamilyFrame> {
    let known = shared.value.frames[place]
    guard known.value.wayToRoot != wayToRoot else { return known }
    let family = PageFamily.all[place]
    return Boxed(FamilyFrame(FrameSource(site: self, family: family, wayToRoot: wayToRoot)))
  }

  /// The figures of a service, `nil` for a retired one, of which nothing is computed.
  func figures(of service: Int) -> ServiceFigures? {
    shared.value.figures[service]
  }

  /// What any page says of a service in a line.
  func summary(of service: Int) -> Boxed<ServiceSummary> {
    shared.value.summaries[service]
  }

  /// The assurance of people, process and technology of all services, by their places.
  var assurances: [[AreaAssurance]] { _read { yield shared.value.input.assurances } }

  /// The same of one service; empty for a retired one.
  package func assurances(of service: Int) -> [AreaAssurance] {
    let all = shared.value.input.assurances
    return service < all.count ? all[service] : []
  }
}

/// By element, its place in a list of all numbers below its count.
func inverse(of order: [Int]) -> [Int] {
  var ranks = order
  for (rank, element) in order.enumerated() { ranks[element] = rank }
  return ranks
}

extension Programme {
  /// The places of the services: by tier, services without one last, then by name and id.
  fileprivate var catalogueOrder: [Int] {
    let ranks = Dictionary(
      self.tiers.map { ($0.id, $0.rank) }, uniquingKeysWith: { first, _ in first })
    let keys = self.inventory.services.map { service in
      (rank: service.tier.value.flatMap { ranks[$0] } ?? .max, name: service.title.sortKey)
    }
    return keys.indices.sorted { first, second in
      (keys[first].rank, keys[first].name, first) < (keys[second].rank, keys[second].name, second)
    }
  }
}
