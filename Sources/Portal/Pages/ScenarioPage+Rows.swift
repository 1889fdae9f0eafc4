// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing

extension PageContext {
  /// What a scenario takes away, kind by kind.
  func removed(by scenario: Scenario) -> Listing<PageLink> {
    guard let removal = scenario.removes.value else { return Listing([]) }
    let records = [
      links(removal.sites), links(removal.suppliers), links(removal.services),
      links(removal.teams), links(removal.people),
    ].flatMap(\.elements)
    let layers = removal.layers.elements().map { PageLink(language.layer($0.value)) }
    let share = removal.shareOfPeople.value.map { [PageLink(language.absent($0))] } ?? []
    return Listing(records + layers + share)
  }

  /// The tiers for which a scenario must be exercised.
  func tiers(_ references: References<Tier>) -> String? {
    let names = references.elements().map { site.title(of: RecordReference(.tiers, $0.value.text)) }
    return names.isEmpty ? nil : language.enumeration(names)
  }

  /// What falls: the unbearable first, then broken promises, then by tier and name.
  func worstFirst(_ fallen: [Fallen]) -> [Fallen] {
    let recovery = site.assessment.recovery
    return fallen.sorted { first, second in
      let (one, other) = (first.severity, second.severity)
      guard one == other else { return one > other }
      let tiers = [first, second].map { recovery[Int($0.service)].objectives.tier ?? .max }
      return tiers[0] == tiers[1] ? first.service < second.service : tiers[0] < tiers[1]
    }
  }

  /// The first of what falls.
  func lossTable(_ fallen: [Fallen]) -> Listing<LossRow> {
    Listing(fallen.prefix(ScenarioPage.limit).map { lossRow($0) })
  }

  /// Of each site that a scenario names, the seats its staff need and what its alternates have.
  func seats(without scenario: Scenario) -> Listing<ScenarioPage.Seats> {
    let sites = scenario.removes.value?.sites.elements() ?? []
    let places = sites.compactMap { site.inventory.sites.index(of: $0.value) }
    return Listing(
      places.map { place in (place, site.assessment.seats(withoutSite: place)) }
        .filter { $1.needed > 0 }.map { place, balance in
          ScenarioPage.Seats(
            site: link(site.inventory.sites[place].id), needed: String(balance.needed),
            free: language.freeSeats(balance),
            state: language.seating(balance.verdict))
        })
  }
}

extension Fallen {
  /// 3 for what is not bearable, 2 for a broken promise, 1 for doubt, 0 for a kept promise.
  fileprivate var severity: Int {
    if missesMTPD == true { return 3 }
    if missesRTO == true { return 2 }
    return missesRTO == nil ? 1 : 0
  }
}

extension Language {
  fileprivate func layer(_ layer: Layer) -> String { say("Layer \(inSentence { $0.word(layer) })") }

  /// A rating on the scale of five.
  func ofFive(_ rating: Int) -> String { say("\(rating) of 5") }

  fileprivate func absent(_ share: Double) -> String {
    say("\(percent(share * 100)) of all people")
  }

  /// The free seats of alternates, as far as they are stated.
  fileprivate func freeSeats(_ balance: SeatBalance) -> String {
    if balance.isWholeKnown { return String(balance.free) }
    return balance.free > 0 ? say("\(balance.free) at least") : notStated
  }

  fileprivate func seating(_ verdict: Verdict) -> Badge {
    switch verdict {
    case .pass: Badge(say("Enough seats"), .good)
    case .fail: Badge(say("Too few seats"), .critical)
    case .notEvaluable: Badge(unknown, .unknown)
    case .notApplicable: Badge(say("Nobody needs a seat"))
    }
  }

  /// What a scenario does to the promises, in a sentence.
  func verdict(_ counts: LossCounts, limit: Int) -> VerdictText {
    guard counts.fallen > 0 else {
      return VerdictText(
        label: say("Nothing known to fall"),
        text: say("No service is known to fall, as far as the records tell."), tone: .plain)
    }
    let details = counts.fallen > limit ? [Phrase(say("The table holds the \(limit) worst."))] : []
    let fallen =
      counts.fallen == 1 ? say("1 service falls") : say("\(counts.fallen) services fall")
    let parts = [
      (counts.kept, say("\(counts.kept) back in time")),
      (counts.misses, say("\(counts.misses) late")),
      (counts.unbearable, say("\(counts.unbearable) beyond what is bearable")),
      (counts.doubtful, say("\(counts.doubtful) not known")),
    ].filter { $0.0 > 0 }.map(\.1)
    let text = say("\(fallen): \(parts.joined(separator: ", ")).")
    if counts.misses > 0 {
      return VerdictText(
        label: say("Promises break"), text: text, tone: .critical, details: details)
    }
    return counts.doubtful > 0
      ? VerdictText(label: unknown, text: text, tone: .unknown, details: details)
      : VerdictText(label: say("Promises hold"), text: text, tone: .good, details: details)
  }
}
