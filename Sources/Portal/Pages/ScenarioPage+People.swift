// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Templates

extension ScenarioPage {
  /// A role and who is left for it.
  struct Left: Sendable {
    let role: PageLink
    let needed: String
    let count: String
    let people: Listing<PageLink>
    let state: Badge
  }

  /// What those who are left of a role have to do, and whether they can.
  struct Workload: Sendable {
    let role: PageLink
    let people: String
    let work: String
    let state: Badge
    let sentence: String
  }

  /// How many people and services a line names.
  static let nameLimit = 8

  static let left = Shape<Left>(
    "left-row", "a role and who is left for it",
    [
      .record("role", of: PageLink.shape, "the role") { $0.role },
      .text("needed", "number needed") { $0.needed },
      .text("left", "number left") { $0.count },
      .items("people", of: PageLink.shape, "who") { $0.people },
      .record("state", of: Badge.shape, "state") { $0.state },
    ])

  static let workload = Shape<Workload>(
    "workload-row", "what those who are left of a role have to do",
    [
      .record("role", of: PageLink.shape, "the role") { $0.role },
      .text("people", "number of people eligible and left") { $0.people },
      .text("work", "hands-on time of all steps, with unit") { $0.work },
      .record("state", of: Badge.shape, "state") { $0.state },
      .text("sentence", "which service comes too late, or that none need; one sentence") {
        $0.sentence
      },
    ])
}

extension PageContext {
  /// The roles that lose somebody, those that are left with too few first.
  func left(inScenario scenario: Int) -> Listing<ScenarioPage.Left> {
    let all = site.assessment.peopleLeft(inScenario: scenario)
    let sorted = all.filter { !$0.short.isEmpty } + all.filter { $0.short.isEmpty }
    return Listing(sorted.map { row($0) })
  }

  private func row(_ remainder: RoleRemainder) -> ScenarioPage.Left {
    let names = remainder.left.prefix(ScenarioPage.nameLimit).map { link($0) }
    let more = remainder.left.count - names.count
    let away = remainder.away > 0 ? [PageLink(language.away(remainder.away))] : []
    return ScenarioPage.Left(
      role: link(remainder.role), needed: String(remainder.minimum),
      count: language.part(remainder.staying, of: remainder.holders.count),
      people: Listing(names + (more > 0 ? [PageLink(language.more(more))] : []) + away),
      state: state(of: remainder))
  }

  private func state(of remainder: RoleRemainder) -> Badge {
    guard !remainder.short.isEmpty else { return Badge(language.enoughLeft, .good) }
    return Badge(language.tooFew(for: remainder.short.count), .critical)
  }

  /// Whether those who are left can do all that waits for them, the roles that cannot first.
  func workloads(inScenario scenario: Int) -> Listing<ScenarioPage.Workload> {
    let all = site.assessment.peopleFeasibility(inScenario: scenario)
    let sorted =
      all.filter { $0.firstMissed != nil } + all.filter { $0.firstMissed == nil }
    return Listing(sorted.map { workload($0) })
  }

  private func workload(_ feasibility: PeopleFeasibility) -> ScenarioPage.Workload {
    let missed = feasibility.firstMissed.map { feasibility.jobs[$0] }
    let name = missed.map { site.inventory.services[$0.service].title }
    return ScenarioPage.Workload(
      role: link(feasibility.role), people: String(feasibility.people),
      work: language.work(
        feasibility.jobs.reduce(0) { $0 + $1.handsOn }, for: feasibility.jobs.count),
      state: missed == nil
        ? Badge(language.mayDo) : Badge(language.cannotDo, .critical),
      sentence: name.map { name in
        feasibility.waitsTooLong
          ? language.cannotBegin(name) : language.late(name, by: feasibility.missedBy)
      } ?? language.noProof)
  }
}
