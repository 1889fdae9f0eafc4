// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import HTML
import Templates

extension PageFamily {
  static let scenario = PageFamily(
    "scenario", pattern: "scenarios/ID.html", "One scenario: what falls, how long, who is left.",
    of: .scenarios, under: .scenarios, shape: ScenarioPage.shape,
    entries: { site in entries(of: site.inventory.scenarios, in: site) { [$0.summary.value] } }
  ) { ScenarioPage($0) }
}

/// `scenarios/ID.html`.
struct ScenarioPage: PageModel {
  struct Seats: Sendable {
    let site: PageLink
    let needed: String
    let free: String
    let state: Badge
  }

  /// How many services the table holds; of more the worst, and the verdict says so.
  static let limit = 500

  let frame: Frame
  let scenario: Scenario
  let verdict: VerdictText
  let removes: Listing<PageLink>
  let duration: String?
  let family: String?
  let plausibility: String?
  let tiers: String?
  let exercised: MomentText?
  let timeline: Picture?
  let loss: Listing<LossRow>
  let left: Listing<Left>
  let workload: Listing<Workload>
  let seats: Listing<Seats>
  let words: OwnWords

  init(_ context: PageContext) {
    let site = context.site
    let scenario = site.inventory.scenarios[context.entry.position]
    let losses = site.assessment.losses
    let fallen = losses.row(.named, scenario.id.text).map { Array(losses.services(in: $0)) } ?? []
    self.scenario = scenario
    frame = context.frame(
      lead: scenario.summary.value, kind: context.language.title(of: .scenarios))
    verdict = context.language.verdict(LossCounts(fallen), limit: Self.limit)
    removes = context.removed(by: scenario)
    duration = scenario.duration.value.map { context.language.figure($0.seconds) }
    family = scenario.family.value.map { context.language.word($0) }
    plausibility = scenario.plausibility.value.map { context.language.ofFive($0) }
    tiers = context.tiers(scenario.requiredFor)
    exercised = site.resilience.scenarioExercised[scenario.id.text].map { context.moment($0) }
    let worst = context.worstFirst(fallen)
    timeline = context.lossTimeline(worst)
    loss = context.lossTable(worst)
    left = context.left(inScenario: context.entry.position)
    workload = context.workloads(inScenario: context.entry.position)
    seats = context.seats(without: scenario)
    words = context.ownWords(of: scenario)
  }

  static let shape = Shape<ScenarioPage>(
    page: "scenario-page", "one scenario",
    [
      .record("record", of: RecordMarks.shape, "id and marks of the record") { page in
        RecordMarks(
          id: page.scenario.id.text, badges: page.family.map { [Badge($0)] } ?? [],
          common: page.scenario.common)
      },
      .record("verdict", of: VerdictText.shape, "the verdict") { $0.verdict },
      .record("scenario", of: facts, "the scenario") { $0 },
      .record("timeline", of: Picture.shape, "for how long what falls is down") { $0.timeline },
      .rows("loss", of: LossRow.shape, "services that fall, the worst first") { $0.loss },
      .rows("left", of: left, "who is left of each role that loses somebody") { $0.left },
      .rows("workload", of: workload, "what those who are left have to do") { $0.workload },
      .rows("seats", of: seatRow, "seats of the sites lost, and at their alternates") {
        $0.seats
      },
    ] + OwnWords.fields { $0.words })

  static let facts = Shape<ScenarioPage>(
    "scenario-facts", "the facts of a scenario",
    [
      .optionalText("family", "family of the scenario, in words") { $0.family },
      .items("removes", of: PageLink.shape, "what is taken away") { $0.removes },
      .optionalText("duration", "duration with unit") { $0.duration },
      .optionalText("plausibility", "in words") { $0.plausibility },
      .optionalText("required_for", "tiers, in words") { $0.tiers },
      .record("exercised", of: MomentText.shape, "when last exercised") { $0.exercised },
    ])

  static let seatRow = Shape<Seats>(
    "seat-row", "a site lost and the seats of its alternates",
    [
      .record("site", of: PageLink.shape, "the site") { $0.site },
      .text("needed", "number needed") { $0.needed },
      .text("free", "seats free at its alternates") { $0.free },
      .record("state", of: Badge.shape, "state") { $0.state },
    ])
}
