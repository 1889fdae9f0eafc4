// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML
import Phrasing
import Templates

extension PageFamily {
  static let expiry = PageFamily(
    "expiry", at: "expiry.html", "The ledger of all that expires or is overdue.",
    title: "What expires", menu: Menu(.programme, "What expires"), shape: ExpiryPage.shape,
    size: ListingLimit.ledger,
    rows: { max($0.calendars.overdue.count, $0.calendars.upcoming.count) }
  ) { ExpiryPage($0, $1) }
}

/// `expiry.html`.
struct ExpiryPage: PageModel {
  struct Row: Sendable {
    let subject: PageLink
    let work: String
    let due: MomentText
    let owner: PageLink?
    let effect: String?
  }

  /// How many services an effect names.
  static let effectLimit = 3

  let frame: Frame
  let calendar: PageLink?
  let overdue: Listing<Row>
  let upcoming: Listing<Row>
  let pager: Pager?

  /// - Parameter part: the stretch of the longer table; the other one goes on beside it.
  init(_ context: PageContext, _ part: DirectoryPart) {
    let calendars = context.site.calendars
    let (past, ahead) = (calendars.overdue, calendars.upcoming)
    let language = context.language
    frame = context.frame(lead: language.ledger(calendars.expiries, ahead: ahead))
    calendar = context.programmeCalendar
    overdue = Listing(
      part.slice(of: past).map { context.row($0) },
      count: language.say("\(past.count) overdue"))
    upcoming = Listing(
      part.slice(of: ahead).map { context.row($0) },
      count: language.say("\(ahead.count) to come"))
    pager = context.pager(part, text: language.rowsOfEachLedger(part))
  }

  static let shape = Shape<ExpiryPage>(
    page: "expiry-page", "all that expires",
    [
      .record("calendar", of: PageLink.shape, "link to the calendar file") { $0.calendar },
      .rows("overdue", of: row, "what is overdue, the longest first") { $0.overdue },
      .rows("upcoming", of: row, "what comes next, the earliest first") { $0.upcoming },
      .pager { $0.pager },
    ])

  static let row = Shape<Row>(
    "expiry-row", "something that ends or falls due",
    [
      .record("subject", of: PageLink.shape, "what it is about") { $0.subject },
      .text("work", "what is to be done") { $0.work },
      .record("due", of: MomentText.shape, "date") { $0.due },
      .text("due_sort", "what the column sorts by") { $0.due.iso },
      .record("owner", of: PageLink.shape, "who answers for it") { $0.owner },
      .optionalText("effect", "which service suffers, one phrase") { $0.effect },
    ])
}

extension PageContext {
  fileprivate func row(_ expiry: Expiry) -> ExpiryPage.Row {
    ExpiryPage.Row(
      subject: link(expiry.subject), work: language.work(expiry.kind),
      due: dueMoment(expiry.due), owner: expiry.owner.map { link($0) },
      effect: site.hasEffect(expiry) ? site.effect(of: expiry) : nil)
  }
}

extension Site {
  /// Whether a service falls because of it, or one is concerned that its subject does not name.
  fileprivate func hasEffect(_ expiry: Expiry) -> Bool {
    guard expiry.falling.isEmpty else { return true }
    let subject = title(of: expiry.subject)
    return expiry.services.contains { !subject.mentions(inventory.services[$0].title) }
  }

  /// The services that fall because of it, else those concerned: "Concerns Payments and 4 more".
  func effect(of expiry: Expiry) -> String {
    if !expiry.falling.isEmpty {
      return language.falls(some(expiry.falling), because: expiry.kind)
    }
    guard !expiry.services.isEmpty else { return language.noServiceNamed }
    return language.concerns(some(expiry.services))
  }

  private func some(_ services: [Int]) -> [String] {
    let names = services.prefix(ExpiryPage.effectLimit).map { inventory.services[$0].title }
    let rest = services.count - names.count
    return names + (rest > 0 ? [language.rest(rest)] : [])
  }
}

extension Language {
  fileprivate var noServiceNamed: String { say("No service is named") }
}
