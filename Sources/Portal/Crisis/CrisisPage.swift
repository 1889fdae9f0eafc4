// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML
import Phrasing
import Templates

extension PageFamily {
  static let crisis = PageFamily(
    "crisis", at: "crisis.html",
    "The crisis pack: all of the most critical services in order of recovery, printable.",
    title: "Crisis pack", menu: Menu(.resilience, "Crisis pack"), shape: CrisisPage.shape,
    size: { _ in ListingLimit.crisis }, rows: { $0.orders.crisis.services.count }
  ) { CrisisPage($0, $1) }
}

/// `crisis.html`: what first, by whom, until when, to be printed beforehand; of many services on
/// several pages in one order.
struct CrisisPage: PageModel {
  /// The latest moment to declare one service's recovery, and who may.
  struct Deadline: Sendable {
    let service: PageLink
    let declare: FigureText
    let declarers: Listing<Declarer>
    let lastChance: FigureText
  }

  /// A role that may declare, with some of those who hold it.
  struct Declarer: Sendable {
    let role: PageLink
    let people: Listing<PageLink>
  }

  /// Services whose recovery can begin at the same time.
  struct Wave: Sendable {
    let title: String
    let anchor: String
    let services: [CrisisCard]
  }

  /// How many people, and ways to reach each, a line names.
  static let contactLimit = 3

  let frame: Frame
  let deadlines: Listing<Deadline>
  let timeline: Picture?
  let waves: [Wave]
  let pager: Pager?

  init(_ context: PageContext, _ part: DirectoryPart) {
    let pack = context.site.orders.crisis
    let shown = Array(pack.services[part.range])
    frame = context.frame(lead: context.language.lead(of: pack))
    pager = context.pager(part, text: context.language.stretch(of: part))
    deadlines = Listing(
      shown.filter { pack.isCritical($0) }.map { context.deadline(of: $0) })
    timeline = context.crisisTimeline(shown)
    waves = context.waves(of: shown, in: pack)
  }

  static let shape = Shape<CrisisPage>(
    page: "crisis-page", "everything for the most critical services, in order of recovery",
    [
      .rows("deadlines", of: deadline, "latest moments to declare") { $0.deadlines },
      .record("timeline", of: Picture.shape, "the waves on one axis") { $0.timeline },
      .list("waves", of: wave, "waves of recovery, the first first") { $0.waves },
      .pager { $0.pager },
    ])

  static let deadline = Shape<Deadline>(
    "crisis-deadline", "the latest moment to declare a service's recovery",
    [
      .record("service", of: PageLink.shape, "the service") { $0.service },
      .record("declare", of: FigureText.shape, "latest moment after the disruption") {
        $0.declare
      },
      .items("declarers", of: declarer, "who may declare") { $0.declarers },
      .record("last_chance", of: FigureText.shape, "the same against MTPD − WRT") {
        $0.lastChance
      },
    ])

  static let declarer = Shape<Declarer>(
    "crisis-declarer", "a role that may declare",
    [
      .record("role", of: PageLink.shape, "the role") { $0.role },
      .items("people", of: PageLink.shape, "who holds it") { $0.people },
    ])

  static let wave = Shape<Wave>(
    "crisis-wave", "services whose recovery can begin at the same time",
    [
      .text("title", "which wave") { $0.title },
      .text("anchor", "id on the page, unique there") { $0.anchor },
      .list("services", of: CrisisCard.shape, "services in the order of their latest start") {
        $0.services
      },
    ])
}

extension PageContext {
  fileprivate func deadline(of position: Int) -> CrisisPage.Deadline {
    let recovery = site.assessment.recovery[position]
    return CrisisPage.Deadline(
      service: link(service: position),
      // A deadline that has passed before the disruption is broken whatever anybody decides.
      declare: FigureText(signed: Amount(recovery.declareWithin), in: language),
      declarers: declarers(of: position),
      lastChance: FigureText(signed: Amount(recovery.lastChance), in: language))
  }

  /// The roles that may start a service's plans, each with who holds it; where no plan says so,
  /// the roles that may declare.
  private func declarers(of position: Int) -> Listing<CrisisPage.Declarer> {
    let named = site.assessment.portfolio.recoveryPlans(of: position)
      .flatMap { $0.activation.value?.authority.elements() ?? [] }.map(\.value)
    let roles = named.isEmpty ? declaringRoles : named
    var seen: Set<RecordID<Role>> = []
    return Listing(
      roles.filter { seen.insert($0).inserted }.map { role in
        CrisisPage.Declarer(
          role: link(role), people: Listing(holders(of: role, for: position).map { link($0) }))
      })
  }

  private var declaringRoles: [RecordID<Role>] {
    site.inventory.roles.filter { role in
      role.authority.elements().contains { $0.value == .declare }
    }.map(\.id)
  }

  /// Who holds a role for a service, else for any, the primaries first; a few.
  func holders(of role: RecordID<Role>, for position: Int) -> [RecordID<Person>] {
    let own = pool(of: role, for: position)
    let assigned = own.isEmpty ? assigned(to: role) : own
    let others = assigned.isEmpty ? site.index.servicesByRole[role.text].first?.service : nil
    let pool = others.map { self.pool(of: role, for: $0) } ?? assigned
    return Array(pool.prefix(CrisisPage.contactLimit))
  }

  private func pool(of role: RecordID<Role>, for position: Int) -> [RecordID<Person>] {
    site.assessment.people.services[position].roles.first { $0.role == role }?
      .holders.map(\.person) ?? []
  }

  private func assigned(to role: RecordID<Role>) -> [RecordID<Person>] {
    let held = site.index.assignmentsByRole[role.text].map { site.inventory.assignments[$0] }
      .filter { $0.isActive(on: site.asOf) }
    let primaries = held.filter { $0.assignmentKind.value != .alternate }
    let alternates = held.filter { $0.assignmentKind.value == .alternate }
    var seen: Set<RecordID<Person>> = []
    return (primaries + alternates).compactMap(\.person.value)
      .filter { seen.insert($0).inserted }
  }

  /// The services of the pack, wave by wave.
  fileprivate func waves(of services: [Int], in pack: CrisisPack) -> [CrisisPage.Wave] {
    var waves: [(number: Int?, services: [Int])] = []
    for service in services {
      let wave = site.assessment.recovery[service].wave
      if let last = waves.last, last.number == wave {
        waves[waves.count - 1].services.append(service)
      } else {
        waves.append((wave, [service]))
      }
    }
    return waves.map { wave in
      CrisisPage.Wave(
        title: language.title(ofWave: wave.number),
        anchor: wave.number.map { "wave-\($0 + 1)" } ?? "never",
        services: wave.services.map { CrisisCard($0, in: pack, self) })
    }
  }
}
