// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing

extension PageContext {
  /// Whether every service that names roles has enough eligible people today.
  var readinessVerdict: VerdictText {
    let living = site.assessment.portfolio.living
    let services = living.map { site.assessment.people.services[$0] }
    let named = services.filter { !$0.roles.isEmpty }
    let short = named.count { service in service.cliff.map { $0 <= site.asOf } ?? false }
    let silent = services.count { !$0.statesRoles && $0.roles.isEmpty }
    let details = [
      silent == 0 ? nil : Phrase(language.silent(silent)),
      living.count > ReadinessPage.limit ? Phrase(language.mostPressing(ReadinessPage.limit)) : nil,
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

  /// Services that name roles, the earliest cliff first; those without one last.
  var serviceLines: Listing<ServiceLine> {
    let people = site.assessment.people
    let cliffs = site.assessment.portfolio.living.compactMap { position -> (Int, RoleReadiness)? in
      let roles = people.services[position].roles
      let first = roles.min { ($0.cliff?.number ?? .max) < ($1.cliff?.number ?? .max) }
      return first.map { (position, $0) }
    }
    let sorted = cliffs.sorted { first, second in
      (first.1.cliff?.number ?? .max, first.0) < (second.1.cliff?.number ?? .max, second.0)
    }
    return Listing(sorted.prefix(ReadinessPage.limit).map { line($0, $1) })
  }

  private func line(_ position: Int, _ role: RoleReadiness) -> ServiceLine {
    let service = site.inventory.services[position]
    let tone: (CalendarDay) -> Tone = { $0 <= site.asOf ? .critical : .plain }
    return ServiceLine(
      service: link(service.id), tier: tierBadge(service), tierSort: tierSort(service),
      cliff: role.cliff.map { moment($0, tone: tone($0)) }, role: link(role.role))
  }

  /// All roles, with what the services that need them make of their holders.
  var roleLines: Listing<RoleLine> {
    var tally: [RecordID<Role>: (needed: Int, short: Int)] = [:]
    for position in site.assessment.portfolio.living {
      for role in site.assessment.people.services[position].roles {
        tally[role.role, default: (0, 0)].needed += 1
        if role.hasEnoughEligible == .fail { tally[role.role]?.short += 1 }
      }
    }
    let records = site.inventory.roles
    return Listing(
      site.assessment.people.roles.map { row in
        RoleLine(
          role: link(row.id), minimum: String(records[row.id]?.minimum.value ?? 1),
          holders: names(row.holders), eligible: names(row.eligible),
          state: language.state(tally[row.id]))
      })
  }

  func names(_ people: [RecordID<Person>]) -> Listing<PageLink> {
    let shown = people.prefix(ReadinessPage.nameLimit).map { link($0) }
    let rest = people.count - shown.count
    return Listing(rest > 0 ? shown + [PageLink(language.say("and \(rest) more"))] : shown)
  }

  /// Everybody's courses: expired and missing ones first, then by the day on which they end.
  var courseLines: Listing<CourseLine> {
    let order: [CourseState] = [.expired, .missing, .expiring, .valid]
    let all = site.assessment.people.people.flatMap { row in
      row.courses.filter(\.isRequired).map { (person: row.id, standing: $0) }
    }.map { item in (rank: order.firstIndex(of: item.standing.state) ?? 0, item: item) }
    let sorted = all.sorted { first, second in
      let days = (first.item.standing.until?.number, second.item.standing.until?.number)
      return (first.rank, days.0 ?? .max, first.item.person.text, first.item.standing.course.text)
        < (second.rank, days.1 ?? .max, second.item.person.text, second.item.standing.course.text)
    }
    return Listing(
      sorted.prefix(ReadinessPage.limit).map { rank, item in
        CourseLine(
          person: link(item.person), course: link(item.standing.course),
          state: courseBadge(item.standing.state), stateSort: String(rank),
          until: item.standing.until.map { dueMoment($0) })
      })
  }

  /// The courses that somebody needs within the horizon.
  var forecastLines: Listing<ForecastLine> {
    let all = site.assessment.people.forecast(within: ReadinessPage.horizon)
    return Listing(
      all.filter { !$0.demand.isEmpty || !$0.sessions.isEmpty }.map { forecast in
        ForecastLine(
          course: link(forecast.course), demand: forecast.demand.count, seats: forecast.supply,
          state: language.seats(forecast.verdict))
      })
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
    say("Each table below holds at most \(limit) rows, the most pressing ones.")
  }

  fileprivate func ready(_ ready: Int, of all: Int) -> String {
    ready == 1
      ? say("1 of \(count(all, .service)) with roles has enough eligible people today.")
      : say("\(ready) of \(count(all, .service)) with roles have enough eligible people today.")
  }

  /// What the services that need a role make of its holders.
  fileprivate func state(_ tally: (needed: Int, short: Int)?) -> Badge {
    guard let tally else { return Badge(say("No service needs it")) }
    guard tally.short > 0 else { return Badge(say("Enough everywhere"), .good) }
    return Badge(say("Too few for \(count(tally.short, .service))"), .high)
  }

  fileprivate func seats(_ verdict: Verdict) -> Badge {
    switch verdict {
    case .pass: Badge(say("Enough seats"), .good)
    case .fail: Badge(say("Too few seats"), .high)
    case .notEvaluable, .notApplicable: Badge(unknown, .unknown)
    }
  }
}
