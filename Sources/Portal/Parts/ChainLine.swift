// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Rules
import Templates

/// What lapsed courses do to a service: who is kept away, from which role, and how many are left.
struct ChainLine: Sendable {
  let people: Listing<ExcludedPerson>
  let role: PageLink
  let eligible: String
  let state: Badge
  let service: PageLink
  let tier: Badge?
  let area: LevelCell?
  let effect: PageLink

  /// How many people a row names.
  static let peopleLimit = 4

  static let shape = Shape<ChainLine>(
    "chain-line", "what lapsed courses do to a service",
    [
      .items("people", of: ExcludedPerson.shape, "whom which course keeps away") { $0.people },
      .record("role", of: PageLink.shape, "the role") { $0.role },
      .text("eligible", "how many are left, and how many are wanted") { $0.eligible },
      .record("state", of: Badge.shape, "whether that is enough") { $0.state },
      .record("service", of: PageLink.shape, "the service") { $0.service },
      .record("tier", of: Badge.shape, "tier") { $0.tier },
      .record("area", of: LevelCell.shape, "the assurance of the service's people") { $0.area },
      .record("effect", of: PageLink.shape, "what the gap makes of the service's people") {
        $0.effect
      },
    ])
}

/// The chain from lapsed courses to services (`parts/chain`).
struct ChainTable: Sendable {
  let summary: String
  let lines: Listing<ChainLine>

  static let shape = Shape<ChainTable>(
    "chain", "what lapsed courses do to services",
    [
      .text("summary", "how many roles of services are short, one sentence") { $0.summary },
      .rows("lines", of: ChainLine.shape, "roles with too few people first") { $0.lines },
    ])
}

extension PageContext {
  /// What lapsed courses do to services; `nil` where nobody is kept away by a course.
  ///
  /// - Parameter course: the one that matters, `nil` for all.
  func chain(of course: RecordID<Course>? = nil, atMost limit: Int) -> ChainTable? {
    let index = site.readiness
    let lapses = course.map { index.lapsesByCourse[$0] ?? [] } ?? index.lapses
    guard !lapses.isEmpty else { return nil }
    let rest = lapses.count - limit
    return ChainTable(
      summary: language.summary(lapses),
      lines: Listing(
        lapses.prefix(limit).map { chainLine($0) },
        more: rest > 0 ? language.furtherLapses(rest) : nil))
  }

  /// Why the people of a service fall short; `nil` where courses have no part in it.
  func shortfall(of service: Int) -> ChainTable? {
    let lapses = site.assessment.people.lapses(of: service).filter(\.isShort)
    guard !lapses.isEmpty else { return nil }
    return ChainTable(
      summary: language.shortfall(levels(service).first),
      lines: Listing(lapses.map { chainLine($0) }))
  }

  private func chainLine(_ lapse: TrainingLapse) -> ChainLine {
    ChainLine(
      people: excluded(lapse.absentees, atMost: ChainLine.peopleLimit) { excluded($0) },
      role: link(lapse.role.role),
      eligible: language.eligible(of: lapse.role, wanted: lapse.wanted),
      state: enough(lapse.role.hasEnoughEligible), service: link(service: lapse.service),
      tier: tierBadge(lapse.service), area: levels(lapse.service).first, effect: effect(of: lapse))
  }

  /// What the gap makes of the people of a service, leading to the finding where there is one.
  private func effect(of lapse: TrainingLapse) -> PageLink {
    guard lapse.isShort else { return PageLink(language.enoughWithout) }
    let service = RecordReference(.services, site.inventory.services[lapse.service].id.text)
    let finding = site.findingIndex.about(service).lazy.map { site.findings[$0] }
      .first { $0.rule == Self.eligibleRule && $0.span == lapse.role.span }
    let place = site.place(of: service).map { PagePlace($0.path, fragment: "findings") }
    return PageLink(
      language.effect(finding?.state, finding?.severity, rule: Self.eligibleRule),
      finding == nil ? nil : place.map { address($0) })
  }

  /// The rule that wants enough eligible people.
  private static var eligibleRule: String { "PEO-003" }
}

extension Language {
  /// How many are left of those assigned: "1 of 3 eligible, 2 wanted".
  func eligible(of role: RoleReadiness, wanted: Int) -> String {
    say("\(role.eligible.count) of \(role.candidates.count) eligible, \(wanted) wanted")
  }

  /// How many roles of services lapsed courses concern, and how many are short.
  fileprivate func summary(_ lapses: [TrainingLapse]) -> String {
    let short = lapses.filter(\.isShort)
    let services = Set(short.map(\.service)).count
    let sum =
      lapses.count == 1
      ? say("A course that is missing or has expired keeps people from 1 role of a service.")
      : say(
        """
        Courses that are missing or have expired keep people from \(lapses.count) roles of services.
        """)
    return short.isEmpty
      ? say("\(sum) All of these have enough others.")
      : say(
        """
        \(sum) Fewer than wanted, the first holder and the alternates, are left in \
        \(short.count) of them, for \(count(services, .service)).
        """)
  }

  fileprivate func furtherLapses(_ rest: Int) -> String {
    say("Not shown: \(count(rest, .role)); the page of each service has all of its own.")
  }

  /// What the people of a service are rated, before the reasons.
  fileprivate func shortfall(_ area: LevelCell?) -> String {
    let reason = say(
      "Courses that are missing or have expired leave too few people in these roles.")
    guard let area else { return reason }
    return area.severity.map { severity in
      say("People: \(area.label); worst open finding: \(severity.label). \(reason)")
    } ?? say("People: \(area.label). \(reason)")
  }

  fileprivate var enoughWithout: String { say("Unchanged: enough others are eligible") }

  /// What too few eligible people make of the people of a service.
  fileprivate func effect(_ state: Finding.State?, _ severity: Severity?, rule: String) -> String {
    switch state {
    case .fail:
      severity.map { severity in
        say("Open finding \(rule): \(inSentence { $0.word(severity) })")
      } ?? say("Open finding \(rule)")
    case .waived: say("Covered by a waiver of \(rule)")
    case .notEvaluable, nil: say("No finding: \(rule) does not ask for it here")
    }
  }
}
