// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

/// Some rows of a view of who is ready (`parts/readiness-table`); the lists of other views are empty.
struct ReadinessTable: Sendable {
  let view: ReadinessView
  let language: Language
  let all: PageLink?
  let more: String?
  var cliffs = Listing<ServiceLine>([])
  var roles = Listing<RoleLine>([])
  var heads: [Phrase] = []
  var seats = Listing<QuarterLine>([])
  var courses = Listing<CountLine>([])
  var groups = Listing<CountLine>([])
  var people = Listing<CourseLine>([])

  static let shape = Shape<ReadinessTable>(
    "readiness-table", "some rows of a view of who is ready",
    [
      .text("anchor", "id on the page, unique there") { $0.view.rawValue },
      .text("heading", "what the view is called") { $0.language.heading(of: $0.view) },
      .text("caption", "what the table shows") { $0.language.caption(of: $0.view) },
      .text("subject", "what stands in the first column") { $0.language.subject(of: $0.view) },
      .optionalText("empty", "what to say where there is no row") {
        $0.isEmpty ? $0.language.absence(of: $0.view) : nil
      },
      .record("all", of: PageLink.shape, "the page with all rows, where some are left out") {
        $0.all
      },
      .optionalText("rest", "how many rows are left out, in words") { $0.more },
      .rows("cliffs", of: ServiceLine.shape, "services, the earliest cliff first") { $0.cliffs },
      .rows("roles", of: RoleLine.shape, "roles, those with too few people first") { $0.roles },
      .list("heads", of: Phrase.shape, "heads of the columns of seats, may be none") { $0.heads },
      .rows("seats", of: QuarterLine.shape, "courses, the largest shortfall first") { $0.seats },
      .rows("courses", of: CountLine.shape, "courses of roles or services, what presses first") {
        $0.courses
      },
      .rows("groups", of: CountLine.shape, "teams or sites, what presses first") { $0.groups },
      .rows("people", of: CourseLine.shape, "people and their courses, gaps first") { $0.people },
    ])

  private var isEmpty: Bool {
    cliffs.elements.isEmpty && roles.elements.isEmpty && seats.elements.isEmpty
      && courses.elements.isEmpty && groups.elements.isEmpty && people.elements.isEmpty
  }
}

extension PageContext {
  /// The head of a view, with the way to the rest.
  func readinessHead(_ view: ReadinessView) -> ReadinessTable {
    let total = view.rowCount(site.readiness)
    let shown = min(total, ReadinessView.glance)
    let all = total > shown ? PageLink(language.all(total), address(view.path(0))) : nil
    return readinessTable(view, 0..<shown, all: all, left: total - shown)
  }

  /// The rows of a view at some places.
  func readinessTable(
    _ view: ReadinessView, _ rows: Range<Int>, all: PageLink? = nil, left: Int = 0
  ) -> ReadinessTable {
    let index = site.readiness
    var table = ReadinessTable(
      view: view, language: language, all: all,
      more: left > 0 ? language.notShown(rows: left) : nil)
    switch view {
    case .cliffs: table.cliffs = Listing(index.cliffs[rows].map { cliffLine($0) })
    case .eligibility: table.roles = Listing(index.roles[rows].map { roleLine($0) })
    case .seats:
      table.heads = quarterHeads
      table.seats = Listing(index.quarters[rows].map { quarterLine($0) })
    case .roles: table.courses = Listing(index.counts.roles[rows].map { roleCount($0) })
    case .services: table.courses = Listing(index.counts.services[rows].map { serviceCount($0) })
    case .teams: table.groups = Listing(index.counts.teams[rows].map { teamCount($0) })
    case .sites: table.groups = Listing(index.counts.sites[rows].map { siteCount($0) })
    case .people: table.people = Listing(index.people[rows].map { courseLine($0) })
    }
    return table
  }

  private func cliffLine(_ cliff: ReadinessIndex.Cliff) -> ServiceLine {
    let tone: (CalendarDay) -> Tone = { $0 <= site.asOf ? .critical : .plain }
    return ServiceLine(
      service: link(service: cliff.service), tier: tierBadge(cliff.service),
      tierSort: tierSort(cliff.service),
      cliff: cliff.role.cliff.map { moment($0, tone: tone($0)) }, role: link(cliff.role.role))
  }

  private func roleLine(_ need: ReadinessIndex.RoleNeed) -> RoleLine {
    let role = need.role
    return RoleLine(
      role: link(role.id), minimum: String(site.inventory.roles[role.id]?.minimum.value ?? 1),
      eligible: names(role.eligible),
      excluded: excluded(role.refused, atMost: ReadinessPage.excludedLimit) { excluded($0) },
      state: language.state(need))
  }

  private func courseLine(_ item: ReadinessIndex.PersonCourse) -> CourseLine {
    CourseLine(
      person: link(item.person), course: link(item.standing.course),
      state: courseBadge(item.standing.state), stateSort: String(-item.standing.state.rank),
      until: item.standing.until.map { dueMoment($0) })
  }

  /// The first of some people, and how many are left out.
  func names(_ people: [RecordID<Person>]) -> Listing<PageLink> {
    first(ReadinessPage.nameLimit, of: people) { link($0) }
  }
}

extension Language {
  fileprivate func all(_ rows: Int) -> String { say("All \(count(rows, .row))") }

  /// What the services that need a role make of its holders.
  fileprivate func state(_ need: ReadinessIndex.RoleNeed) -> Badge {
    guard need.needed > 0 else { return Badge(say("No service needs it")) }
    guard need.short > 0 else { return Badge(say("Enough everywhere"), .good) }
    return Badge(say("Fewer than wanted for \(count(need.short, .service))"), .high)
  }
}
