// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

/// Somebody who cannot be counted on in a role, and why (`parts/excluded`).
struct ExcludedPerson: Sendable {
  let person: PageLink
  /// In words; a course leads to its page.
  let reasons: Listing<PageLink>
  /// For how many services, where the person is eligible for the others.
  let scope: String?

  /// How many reasons are told of a person, whose own page tells all.
  static let reasonLimit = 3

  static let shape = Shape<ExcludedPerson>(
    "excluded-person", "somebody who cannot be counted on in a role, and why",
    [
      .record("person", of: PageLink.shape, "the person") { $0.person },
      .items("reasons", of: PageLink.shape, "the reasons in words; a course leads to its page") {
        $0.reasons
      },
      .optionalText("scope", "for how many services, where not for all") { $0.scope },
    ])
}

extension PageContext {
  /// Why somebody cannot be counted on, leading to the course where that is the reason.
  func reasonLink(_ exclusion: Exclusion) -> PageLink {
    PageLink(
      language.capitalised(reason(exclusion)),
      exclusion.courseGap.flatMap { link($0.course).href })
  }

  /// Somebody who is not eligible for a role, over all services.
  func excluded(_ refusal: RoleSummary.Refusal) -> ExcludedPerson {
    ExcludedPerson(
      person: link(refusal.person),
      reasons: first(ExcludedPerson.reasonLimit, of: refusal.exclusions) { reasonLink($0) },
      scope: refusal.services == refusal.assigned
        ? nil : language.notFor(refusal.services, of: refusal.assigned))
  }

  /// Somebody whom courses keep from a role.
  func excluded(_ absentee: TrainingLapse.Absentee) -> ExcludedPerson {
    ExcludedPerson(
      person: link(absentee.person),
      reasons: first(ExcludedPerson.reasonLimit, of: absentee.courses) { gapLink($0) }, scope: nil)
  }

  /// A course that somebody lacks: "First aid expired on 3 May 2026".
  private func gapLink(_ gap: TrainingLapse.Gap) -> PageLink {
    let course = link(gap.course)
    return PageLink(
      language.lacking(
        course: course.label, gap.until == nil ? .missing : .expired, since: gap.until),
      course.href)
  }

  /// The first of some people, and how many are left out.
  func excluded<Source>(
    _ people: [Source], atMost limit: Int, _ line: (Source) -> ExcludedPerson
  ) -> Listing<ExcludedPerson> {
    let rest = people.count - limit
    return Listing(
      people.prefix(limit).map(line), more: rest > 0 ? language.furtherPeople(rest) : nil)
  }
}

extension Language {
  /// For how many services somebody is not eligible, being so for others.
  fileprivate func notFor(_ services: Int, of all: Int) -> String {
    say("Not for \(services) of \(all) services, for the others yes")
  }

  func furtherPeople(_ rest: Int) -> String {
    rest == 1 ? say("and 1 more person") : say("and \(rest) more people")
  }
}
