// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

/// A service that a loss takes down (`parts/loss-table`).
struct LossRow: Sendable {
  let service: PageLink
  let tier: Badge?
  let tierSort: String
  let ready: FigureText
  let promise: FigureText?
  let keeps: Badge
  let isBearable: Badge

  static let shape = Shape<LossRow>(
    "loss-row", "a service that a loss takes down",
    [
      .record("service", of: PageLink.shape, "the service") { $0.service },
      .record("tier", of: Badge.shape, "tier") { $0.tier },
      .text("tier_sort", "what the column sorts by") { $0.tierSort },
      .record("ready", of: FigureText.shape, "back after") { $0.ready },
      .text("ready_sort", "what the column sorts by") { $0.ready.sort },
      .record("promise", of: FigureText.shape, "the objective (RTO) as it is stated") {
        $0.promise
      },
      .text("promise_sort", "what the column sorts by") { $0.promise?.sort ?? "" },
      .record("rto_verdict", of: Badge.shape, "kept, broken, not evaluable") { $0.keeps },
      .record("mtpd_verdict", of: Badge.shape, "bearable, not bearable, not evaluable") {
        $0.isBearable
      },
    ])
}

extension PageContext {
  /// The services that fall in a loss, the most critical first.
  func lossTable(_ kind: LossKind, _ id: String) -> Listing<LossRow> {
    first(
      ListingLimit.rows, of: fallen(in: kind, id), .service, allIn: "data/scenarios.json"
    ) { lossRow($0) }
  }

  /// The services that fall when nobody is there for a role, which stand on no other page: the
  /// first as a table, the rest by name.
  func lossTable(ofRole id: String) -> (table: Listing<LossRow>, rest: Listing<PageLink>) {
    let fallen = fallen(in: .role, id)
    return (
      Listing(fallen.prefix(ListingLimit.rows).map { lossRow($0) }),
      Listing(
        fallen.dropFirst(ListingLimit.rows).map {
          link(service: Int($0.service))
        })
    )
  }

  /// The services that fall when a person is away, the most critical first.
  func lossLinks(ofPerson id: String) -> Listing<PageLink> {
    first(
      ListingLimit.links, of: fallen(in: .person, id), .service, allIn: "data/scenarios.json"
    ) { link(service: Int($0.service)) }
  }

  /// How many services fall in a loss.
  func fallingCount(_ kind: LossKind, _ id: String) -> String {
    let losses = site.assessment.losses
    return String(losses.row(kind, id).map { losses.services(in: $0).count } ?? 0)
  }

  /// What falls in a loss, the most critical first.
  func fallen(in kind: LossKind, _ id: String) -> [Fallen] {
    let losses = site.assessment.losses
    guard let row = losses.row(kind, id) else { return [] }
    return losses.services(in: row).sorted { first, second in
      site.catalogueRanks[Int(first.service)] < site.catalogueRanks[Int(second.service)]
    }
  }

  /// What a loss means for one service.
  func lossRow(_ fallen: Fallen) -> LossRow {
    let position = Int(fallen.service)
    let promise = site.assessment.recovery[position].objectives.rto
    return LossRow(
      service: link(service: position), tier: tierBadge(position), tierSort: tierSort(position),
      ready: figure(Amount(fallen.ready)), promise: promise.map { figure(.seconds($0)) },
      keeps: badge(misses: fallen.missesRTO, bad: language.say("Broken"), good: language.kept),
      isBearable: badge(
        misses: fallen.missesMTPD, bad: language.say("Not bearable"), good: language.say("Bearable")
      ))
  }

  private func badge(misses: Bool?, bad: String, good: String) -> Badge {
    switch misses {
    case true?: Badge(bad, .critical)
    case false?: Badge(good, .good)
    case nil: Badge(language.unknown, .unknown)
    }
  }
}
