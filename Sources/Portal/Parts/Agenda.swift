// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

/// What is due, with whom: on the home page at most ten, with a way to all.
struct Agenda: Sendable {
  struct Item: Sendable {
    let day: CalendarDay
    let due: MomentText
    let subject: PageLink
    let kind: String
    let owner: PageLink?
  }

  static let limit = 10

  let items: [Item]
  let more: PageLink?

  init(_ items: [Item], more: PageLink?) {
    self.items = Array(items.prefix(Self.limit))
    self.more = more
  }

  var unlessEmpty: Agenda? { items.isEmpty ? nil : self }

  static let shape = Shape<Agenda>(
    "agenda", "what is due, with whom",
    [
      .list("items", of: item, "the entries in order") { $0.items },
      .record("more", of: PageLink.shape, "link to all of them") { $0.more },
    ])

  private static let item = Shape<Item>(
    "agenda-item", "something that is due",
    [
      .record("due", of: MomentText.shape, "date") { $0.due },
      .record("subject", of: PageLink.shape, "what it is about") { $0.subject },
      .text("kind", "kind, in words") { $0.kind },
      .record("owner", of: PageLink.shape, "who answers for it") { $0.owner },
    ])
}

extension PageContext {
  /// Actions, exercises and services that are past their date, the longest first.
  var overdueItems: [Agenda.Item] {
    due.filter { $0.day < site.asOf }.sorted { ($0.day, $0.kind) < ($1.day, $1.kind) }
  }

  /// What falls due on the as-of date or later, the earliest first.
  var upcomingItems: [Agenda.Item] {
    (due + sessions).filter { $0.day >= site.asOf }.sorted { ($0.day, $0.kind) < ($1.day, $1.kind) }
  }

  private var due: [Agenda.Item] {
    let actions = site.inventory.actions.compactMap { action -> Agenda.Item? in
      guard let day = action.due.value, !action.isClosed(on: site.asOf) else { return nil }
      return item(day, link(action.id), language.say("Action"), link(action.owner))
    }
    let exercises = site.inventory.exercises.compactMap { exercise -> Agenda.Item? in
      guard exercise.status.value == .planned, let day = exercise.plannedOn.value else {
        return nil
      }
      return item(day, link(exercise.id), language.say("Exercise"), link(exercise.lead))
    }
    let services = site.assessment.portfolio.living.compactMap { position -> Agenda.Item? in
      guard let day = site.assessment.proofs.dueOn(position) else { return nil }
      let service = site.inventory.services[position]
      return item(day, link(service.id), language.say("Exercise due"), link(service.owner))
    }
    return actions + exercises + services
  }

  private var sessions: [Agenda.Item] {
    site.inventory.sessions.compactMap { session in
      guard let start = session.start.value?.day, let course = session.course.value,
        session.status.value != .cancelled
      else { return nil }
      return item(
        start, link(course), language.say("Training"),
        session.allTrainers.first.map { link($0.value) })
    }
  }

  private func item(
    _ day: CalendarDay, _ subject: PageLink, _ kind: String, _ owner: PageLink?
  ) -> Agenda.Item {
    Agenda.Item(
      day: day, due: moment(day, tone: day < site.asOf ? .high : .plain), subject: subject,
      kind: kind, owner: owner)
  }
}
