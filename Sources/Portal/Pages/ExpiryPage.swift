// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML
import Templates

extension PageFamily {
  static let expiry = PageFamily(
    "expiry", at: "expiry.html", "The ledger of all that expires or is overdue.",
    title: "What expires", menu: Menu(.programme, "What expires"), shape: ExpiryPage.shape
  ) { ExpiryPage($0) }
}

/// `expiry.html`.
struct ExpiryPage: PageModel {
  struct Row: Sendable {
    let subject: PageLink
    let kind: String
    let due: MomentText
    let owner: PageLink?
    let effect: String
  }

  /// How many rows a table holds; the count says how many there are.
  static let limit = 1_000
  /// How many services an effect names.
  static let effectLimit = 3

  let frame: Frame
  let overdue: Listing<Row>
  let upcoming: Listing<Row>

  init(_ context: PageContext) {
    let asOf = context.site.asOf
    let all = context.site.assessment.expiries
    let past = all.prefix { $0.due < asOf }
    let ahead = all.dropFirst(past.count)
    frame = context.frame(lead: all.isEmpty ? context.language.nothingExpires : nil)
    overdue = Listing(
      past.prefix(Self.limit).map { context.row($0) },
      count: context.language.counted(past.count, "overdue", limit: Self.limit))
    upcoming = Listing(
      ahead.prefix(Self.limit).map { context.row($0) },
      count: context.language.counted(ahead.count, "to come", limit: Self.limit))
  }

  static let shape = Shape<ExpiryPage>(
    page: "expiry-page", "all that expires",
    [
      .rows("overdue", of: row, "what is overdue, the longest first") { $0.overdue },
      .rows("upcoming", of: row, "what comes next, the earliest first") { $0.upcoming },
    ])

  static let row = Shape<Row>(
    "expiry-row", "something that ends or falls due",
    [
      .record("subject", of: PageLink.shape, "what it is about") { $0.subject },
      .text("kind", "what expires") { $0.kind },
      .record("due", of: MomentText.shape, "date") { $0.due },
      .text("due_sort", "what the column sorts by") { $0.due.iso },
      .record("owner", of: PageLink.shape, "who answers for it") { $0.owner },
      .optionalText("effect", "which service suffers, one phrase") { $0.effect },
    ])
}

extension PageContext {
  fileprivate func row(_ expiry: Expiry) -> ExpiryPage.Row {
    ExpiryPage.Row(
      subject: link(expiry.subject), kind: language.word(expiry.kind),
      due: dueMoment(expiry.due), owner: expiry.owner.map { link($0) },
      effect: effect(on: expiry.services))
  }

  /// The services concerned: "Concerns Payments, Ledger and 4 more".
  private func effect(on services: [Int]) -> String {
    guard !services.isEmpty else { return language.noServiceNamed }
    let names = services.prefix(ExpiryPage.effectLimit).map { site.inventory.services[$0].title }
    let rest = services.count - names.count
    return "Concerns " + language.enumeration(names + (rest > 0 ? ["\(rest) more"] : []))
  }
}

extension Language {
  fileprivate var noServiceNamed: String { "No service is named" }
  fileprivate var nothingExpires: String {
    "No record states a day on which something ends or falls due."
  }

  /// "12 overdue", and that the table holds only some.
  fileprivate func counted(_ number: Int, _ state: String, limit: Int) -> String {
    number > limit ? "\(number) \(state), the first \(limit) shown" : "\(number) \(state)"
  }

  fileprivate func word(_ kind: Expiry.Kind) -> String {
    switch kind {
    case .contract: "Contract"
    case .notice: "Notice of a contract"
    case .agreement: "Agreement on a site"
    case .waiver: "Waiver"
    case .acceptance: "Acceptance of a risk"
    case .training: "Training"
    case .exercise: "Exercise"
    case .analysisReview: "Review of a BIA"
    case .action: "Action"
    case .support: "Support of a component"
    }
  }
}
