// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML
import Templates

/// What must be known of one service to bring it back.
struct CrisisCard: Sendable {
  /// A step of the plan that brings it back.
  struct Step: Sendable {
    let number: Int
    let title: String
    let who: Listing<PageLink>
    let duration: String?
    let verification: String?
  }

  /// Somebody who can take a role, and how to reach them.
  struct Helper: Sendable {
    let role: PageLink
    let person: PageLink
    let kind: Badge
    let contacts: Listing<PageLink>
  }

  /// A supplier to call.
  struct Call: Sendable {
    let supplier: PageLink
    let text: String
    let contacts: Listing<PageLink>
  }

  let service: PageLink
  let anchor: String
  let badges: [Badge]
  let figures: [LabelledFigure]
  /// The first of the other services that fall when it is lost, and how many more.
  let falls: Listing<PageLink>
  let steps: Listing<Step>
  let people: Listing<Helper>
  let suppliers: Listing<Call>

  init(_ position: Int, in pack: CrisisPack, _ context: PageContext) {
    let record = context.site.inventory.services[position]
    service = context.link(record.id)
    anchor = "recover-\(record.id.text)"
    badges = context.crisisBadges(of: position, isCritical: pack.isCritical(position))
    figures = context.crisisFigures(of: position)
    let others = context.fallen(withService: position).map { Int($0.service) }
    falls = context.someServices(others)
    steps = context.crisisSteps(of: position)
    people = context.helpers(of: position)
    suppliers = context.calls(of: record)
  }

  static let shape = Shape<CrisisCard>(
    "crisis-service", "what must be known of a service to bring it back",
    [
      .record("service", of: PageLink.shape, "the service") { $0.service },
      .text("anchor", "id on the page, unique there") { $0.anchor },
      .list("badges", of: Badge.shape, "marks in order of weight") { $0.badges },
      .list("figures", of: LabelledFigure.shape, "figures of the card") { $0.figures },
      .items("falls", of: PageLink.shape, "some of the other services that fall with it") {
        $0.falls
      },
      .rows("steps", of: step, "steps of the plan, in order") { $0.steps },
      .rows("people", of: helper, "people with alternates") { $0.people },
      .items("suppliers", of: call, "suppliers") { $0.suppliers },
    ])

  private static let step = Shape<Step>(
    "crisis-step", "a step of the plan",
    [
      .text("number", "step number") { String($0.number) },
      .text("title", "the step") { $0.title },
      .items("who", of: PageLink.shape, "who") { $0.who },
      .optionalText("duration", "duration with unit") { $0.duration },
      .optionalText("verification", "how one sees that it is done") { $0.verification },
    ])

  private static let helper = Shape<Helper>(
    "crisis-helper", "somebody who can take a role",
    [
      .record("role", of: PageLink.shape, "the role") { $0.role },
      .record("person", of: PageLink.shape, "the person") { $0.person },
      .record("kind", of: Badge.shape, "primary or alternate, and whether eligible today") {
        $0.kind
      },
      .items("contacts", of: PageLink.shape, "ways to reach, those outside our systems first") {
        $0.contacts
      },
    ])

  private static let call = Shape<Call>(
    "crisis-call", "a supplier to call",
    [
      .record("supplier", of: PageLink.shape, "the supplier") { $0.supplier },
      .text("text", "what is asked of it, and its promise") { $0.text },
      .items("contacts", of: PageLink.shape, "ways to reach, those outside our systems first") {
        $0.contacts
      },
    ])
}

extension PageContext {
  fileprivate func crisisBadges(of position: Int, isCritical: Bool) -> [Badge] {
    let verdict = site.figures(of: position).map { verdictBadge($0.recovery) }
    let foundation = isCritical ? nil : Badge(language.neededByCritical, .info)
    return [tierBadge(position), foundation, verdict].compactMap(\.self)
  }

  fileprivate func crisisFigures(of position: Int) -> [LabelledFigure] {
    let recovery = site.assessment.recovery[position]
    let design = design(site.figures(of: position)?.recovery)
    let latest = recovery.latestStart.map { Amount.seconds($0) } ?? .notEvaluable(nil)
    let words = language.crisisFigureNames
    return [
      LabelledFigure(
        label: words.promise, figure: figure(Amount(stated: recovery.objectives.rto))),
      LabelledFigure(label: words.ready, figure: design),
      LabelledFigure(label: words.earliest, figure: figure(Amount(recovery.earliestStart))),
      LabelledFigure(label: words.latest, figure: moment(before: latest)),
      LabelledFigure(
        label: words.bearable, figure: figure(Amount(stated: recovery.objectives.mtpd))),
    ]
  }

  /// The steps that bring a service back, with who does each.
  func crisisSteps(of position: Int) -> Listing<CrisisCard.Step> {
    Listing(
      recoverySteps(of: position).map { step in
        CrisisCard.Step(
          number: step.number, title: step.title ?? language.notStated,
          who: who(step.doer, for: position), duration: step.seconds.map { language.figure($0) },
          verification: step.verification)
      })
  }

  /// A role and the first who holds it, else the words that stand there.
  private func who(_ name: String?, for position: Int) -> Listing<PageLink> {
    guard let name else { return Listing([]) }
    let role = RecordID<Role>(name)
    guard site.inventory.roles.contains(id: name) else {
      let person = RecordReference(.people, name)
      return Listing([site.inventory.people.contains(id: name) ? link(person) : PageLink(name)])
    }
    return Listing([link(role)] + holders(of: role, for: position).prefix(1).map { link($0) })
  }

  /// Everybody who holds a role of a service, primaries first.
  fileprivate func helpers(of position: Int) -> Listing<CrisisCard.Helper> {
    Listing(
      site.assessment.people.services[position].roles.flatMap { readiness in
        readiness.holders.map { candidate in
          CrisisCard.Helper(
            role: link(readiness.role), person: link(candidate.person),
            kind: language.badge(candidate),
            contacts: reach(site.inventory.people[candidate.person]?.contacts ?? .absent))
        }
      })
  }

  fileprivate func calls(of service: Service) -> Listing<CrisisCard.Call> {
    Listing(
      service.suppliers.elements().compactMap { need in
        guard let id = need.supplier.value else { return nil }
        let row = supplierRow(need, of: id)
        return CrisisCard.Call(
          supplier: row.supplier,
          text: language.promise(of: row.serviceName, row.promise.text, row.state.label),
          contacts: reach(site.inventory.suppliers[id]?.contacts ?? .absent))
      })
  }

  /// A few ways to reach somebody: those that work without our own systems first.
  private func reach(_ contacts: Stated<[Contact]>) -> Listing<PageLink> {
    Listing(Array(ways(to: contacts).prefix(CrisisPage.contactLimit)))
  }

  /// The first telephone number of somebody, else the first way to reach them.
  func firstCall(_ contacts: Stated<[Contact]>) -> PageLink? {
    let ways = ways(to: contacts)
    let first = ways.first { $0.href?.text.hasPrefix("tel:") ?? false } ?? ways.first
    // A number that is dictated stays on one line.
    return first.map { PageLink($0.label.replacing(" ", with: "\u{A0}"), $0.href) }
  }

  /// All ways to reach somebody: those that work without our own systems first.
  private func ways(to contacts: Stated<[Contact]>) -> [PageLink] {
    let all = contacts.elements()
    let sorted =
      all.filter { $0.outOfBand.value == true } + all.filter { $0.outOfBand.value != true }
    return sorted.compactMap { contact in
      contact.value.value.map {
        PageLink($0, Self.address(of: $0, by: contact.channel.value ?? ""))
      }
    }
  }
}
