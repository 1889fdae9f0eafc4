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
  /// Services whose recovery can begin at the same time.
  struct Wave: Sendable {
    let title: String
    let anchor: String
    let services: [CrisisCard]
  }

  /// How many people, and ways to reach each, a line names.
  static let contactLimit = 3

  let frame: Frame
  let contents: Listing<ContentsEntry>
  let deadlines: Listing<CrisisDeadline>
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
    contents = Self.contents(context.language, deadlines: deadlines, waves: waves)
  }

  /// The waves with the card of each service.
  private static func contents(
    _ language: Language, deadlines: Listing<CrisisDeadline>, waves: [Wave]
  ) -> Listing<ContentsEntry> {
    let first = deadlines.unlessEmpty.map { _ in
      ContentsEntry(language.say("Declare until"), anchor: "declare")
    }
    let cards = waves.flatMap { wave in
      [ContentsEntry(wave.title, anchor: wave.anchor)]
        + wave.services.map { ContentsEntry($0.service.label, anchor: $0.anchor, isInner: true) }
    }
    return Listing([first].compactMap(\.self) + cards)
  }

  static let shape = Shape<CrisisPage>(
    page: "crisis-page", "everything for the most critical services, in order of recovery",
    [
      .items("contents", of: ContentsEntry.shape, "the waves with their services") {
        $0.contents
      },
      .rows("deadlines", of: CrisisDeadline.shape, "latest moments to declare") { $0.deadlines },
      .record("timeline", of: Picture.shape, "the waves on one axis") { $0.timeline },
      .list("waves", of: wave, "waves of recovery, the first first") { $0.waves },
      .pager { $0.pager },
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
