// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

/// What is due, with whom: the first ten entries, how many there are, and the way to all.
struct Agenda: Sendable {
  struct Item: Sendable {
    let due: MomentText
    let subject: PageLink
    let work: String
    let owner: PageLink?
  }

  static let limit = 10

  let items: [Item]
  /// How many there are in all, where some are left out.
  let count: String?
  let more: [PageLink]

  var unlessEmpty: Agenda? { items.isEmpty ? nil : self }

  static let shape = Shape<Agenda>(
    "agenda", "what is due, with whom",
    [
      .list("items", of: item, "the first entries in order") { $0.items },
      .optionalText("count", "how many there are in all, where some are left out") { $0.count },
      .list("more", of: PageLink.shape, "where all of them are") { $0.more },
    ])

  private static let item = Shape<Item>(
    "agenda-item", "something that is due",
    [
      .record("due", of: MomentText.shape, "date") { $0.due },
      .record("subject", of: PageLink.shape, "what it is about") { $0.subject },
      .text("work", "what is to be done") { $0.work },
      .record("owner", of: PageLink.shape, "who answers for it") { $0.owner },
    ])
}

extension PageContext {
  /// What the ledger has before the as-of date, the longest overdue first.
  var overdue: Agenda {
    let past = site.calendars.overdue
    let items = past.prefix(Agenda.limit).map { item($0) }
    let ledger = link(
      to: .expiry, language.say("All that is overdue"), fragment: "overdue")
    return Agenda(
      items: items,
      count: past.count > items.count ? language.firsts(items.count, of: past.count) : nil,
      more: [ledger])
  }

  /// What the ledger has on the as-of date or later and the sessions of courses, the earliest first.
  ///
  /// The next exercise, reviews and session are always among the entries, whatever comes before them.
  var upcoming: Agenda {
    let ahead = site.calendars.upcoming
    let sessions = sessionsAhead
    let announced = [Expiry.Kind.exercise, .planReview, .analysisReview].compactMap { kind in
      ahead.firstIndex { $0.kind == kind }
    }
    let first = announced.map { due($0) } + sessions.prefix(1)
    let others = (ahead.indices.prefix(Agenda.limit).map { due($0) } + sessions)
      .filter { one in !first.contains { $0.entry == one.entry } }.sorted { $0.day < $1.day }
    let chosen = first + others.prefix(Agenda.limit - first.count)
    let ledger = link(to: .expiry, language.say("All that expires"), fragment: "upcoming")
    let dates = link(
      to: .training, language.say("All dates of courses"), fragment: "sessions")
    let all = ahead.count + sessions.count
    return Agenda(
      items: chosen.sorted { $0.day < $1.day }.map { item($0.entry, on: $0.day) },
      count: all > chosen.count ? language.next(chosen.count, of: all) : nil,
      more: [ahead.isEmpty ? nil : ledger, sessions.isEmpty ? nil : dates].compactMap(\.self))
  }

  private typealias Due = (day: CalendarDay, entry: DueEntry)

  private func due(_ expiry: Int) -> Due {
    (site.calendars.expiries[expiry].due, .expiry(expiry))
  }

  /// The sessions that are to be given, by day.
  private var sessionsAhead: [Due] {
    site.inventory.sessions.enumerated().compactMap { position, session -> Due? in
      guard let day = session.start.value?.day, day >= site.asOf, session.course.isStated,
        session.status.value != .cancelled
      else { return nil }
      return (day, .session(position))
    }.sorted { $0.day < $1.day }
  }

  private func item(_ entry: DueEntry, on day: CalendarDay) -> Agenda.Item {
    switch entry {
    case .expiry(let position): item(site.calendars.expiries[position])
    case .session(let position): item(site.inventory.sessions[position], on: day)
    }
  }

  private func item(_ expiry: Expiry) -> Agenda.Item {
    Agenda.Item(
      due: dueMoment(expiry.due), subject: link(expiry.subject), work: language.work(expiry.kind),
      owner: expiry.owner.map { link($0) })
  }

  private func item(_ session: Session, on day: CalendarDay) -> Agenda.Item {
    Agenda.Item(
      due: moment(day), subject: link(session.course) ?? link(session.id),
      work: language.say("Take the course"),
      owner: session.allTrainers.first.map { link($0.value) })
  }
}

/// Something with a date, by its place in the ledger or the table of sessions.
private enum DueEntry: Hashable {
  case expiry(Int)
  case session(Int)
}

extension Language {
  /// How many of all that comes are shown, and which.
  fileprivate func next(_ shown: Int, of all: Int) -> String {
    say("The first \(shown) of \(all), with the next exercise, reviews and course in any case")
  }

  /// How many of all are shown: "The first 10 of 22".
  fileprivate func firsts(_ shown: Int, of all: Int) -> String {
    say("The first \(shown) of \(all)")
  }
}
