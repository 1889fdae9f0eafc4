// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

/// What else falls when a service is lost, each in a few words: the pages of services are heavy
/// enough without another table.
struct ServiceLoss: Sendable {
  /// A service that falls too.
  struct Item: Sendable {
    let service: PageLink
    /// When it is back, and that its promise breaks.
    let text: String
    let tone: Tone
  }

  let summary: String
  let services: Listing<Item>

  static let shape = Shape<ServiceLoss>(
    "service-loss", "what else falls when a service is lost",
    [
      .text("summary", "how many fall, and what of it breaks promises") { $0.summary },
      .items("services", of: item, "the others, the most critical first") { $0.services },
    ])

  private static let item = Shape<Item>(
    "falling-service", "a service that falls with another one",
    [
      .record("service", of: PageLink.shape, "the service") { $0.service },
      .text("text", "when it is back, and that its promise breaks") { $0.text },
      .optionalText("tone", "tone, where it is not plain") { $0.tone.nameOfJudgement },
    ])
}

extension PageContext {
  /// What else falls when a service is lost, `nil` where nothing is known to.
  func loss(ofService position: Int) -> ServiceLoss? {
    let others = fallen(withService: position)
    guard !others.isEmpty else { return nil }
    return ServiceLoss(
      summary: language.loss(LossCounts(others)),
      services: first(ListingLimit.links, of: others, .service, allIn: "data/scenarios.json") {
        item($0)
      })
  }

  /// The other services that fall when one is lost, the most critical first.
  func fallen(withService position: Int) -> [Fallen] {
    fallen(in: .service, site.inventory.services[position].id.text)
      .filter { Int($0.service) != position }
  }

  private func item(_ fallen: Fallen) -> ServiceLoss.Item {
    let ready = figure(Amount(fallen.ready))
    let isLate = fallen.missesRTO == true
    return ServiceLoss.Item(
      service: link(service: Int(fallen.service)),
      text: isLate ? language.late(ready.text) : ready.text,
      tone: isLate ? .critical : ready.tone)
  }
}

extension Language {
  /// "12 other services fall with it, 3 of them certainly later than promised. …"
  fileprivate func loss(_ counts: LossCounts) -> String {
    let others =
      counts.fallen == 1
      ? say("1 other service falls with it") : say("\(counts.fallen) other services fall with it")
    let late =
      counts.misses == 0
      ? say("\(others), none certainly later than promised.")
      : say("\(others), \(counts.misses) certainly later than promised.")
    return say("\(late) Each with the time until it is back:")
  }

  /// When a service is back that promised to be back sooner.
  fileprivate func late(_ time: String) -> String {
    say("\(time), promise broken")
  }
}
