// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

/// How many hold what they need, in words.
struct CountLine: Sendable {
  let subject: PageLink
  /// What kind of site it is.
  let kind: String?
  /// `nil` for a team or site, where all courses are counted together.
  let course: PageLink?
  /// How many people need some course; of a team or site.
  let people: Int?
  /// The courses that most lack, with how many; of a team or site.
  let lacking: Listing<PageLink>
  let count: ReadinessCount
  let words: Words

  /// The four figures in words; what is zero is absent.
  struct Words: Sendable {
    var people: String?
    let held: Badge
    let expiring: Badge?
    let expired: Badge?
    let missing: Badge?
  }

  /// How many courses a row of a team or site names.
  static let courseLimit = 3

  static let shape = Shape<CountLine>(
    "count-line", "how many hold what they need",
    [
      .record("subject", of: PageLink.shape, "role, service, team or site") { $0.subject },
      .optionalText("kind", "what kind of site it is, in words") { $0.kind },
      .record("course", of: PageLink.shape, "the course; absent for a team or site") { $0.course },
      .optionalText("people", "how many need some course, in words; of a team or site") {
        $0.words.people
      },
      .text("people_sort", "what the column sorts by") { String($0.people ?? 0) },
      .items("lacking", of: PageLink.shape, "the courses that most lack; of a team or site") {
        $0.lacking
      },
      .record("held", of: Badge.shape, "how many hold it, of how many") { $0.words.held },
      .text("held_sort", "what the column sorts by") { String($0.count.held) },
      .record(
        "expiring", of: Badge.shape, "how many of them for no more than 60 days; absent for none"
      ) {
        $0.words.expiring
      },
      .text("expiring_sort", "what the column sorts by") { String($0.count.expiring) },
      .record("expired", of: Badge.shape, "how many held it once; absent for none") {
        $0.words.expired
      },
      .text("expired_sort", "what the column sorts by") { String($0.count.expired) },
      .record("missing", of: Badge.shape, "how many never took it; absent for none") {
        $0.words.missing
      },
      .text("missing_sort", "what the column sorts by") { String($0.count.missing) },
    ])
}

extension PageContext {
  /// A course among the holders of a role.
  func roleCount(_ row: CourseCount) -> CountLine {
    courseCount(row, of: link(site.inventory.roles[row.subject].id))
  }

  /// A course among the holders of a service's roles.
  func serviceCount(_ row: CourseCount) -> CountLine {
    courseCount(row, of: link(service: row.subject))
  }

  private func courseCount(_ row: CourseCount, of subject: PageLink) -> CountLine {
    CountLine(
      subject: subject, kind: nil, course: link(site.inventory.courses[row.course].id), people: nil,
      lacking: Listing([]), count: row.count, words: language.words(row.count))
  }

  /// All courses of the people of a team.
  func teamCount(_ row: GroupCount) -> CountLine {
    groupCount(row, of: link(site.inventory.teams[row.subject].id), kind: nil)
  }

  /// All courses of the people of a site and its parts.
  func siteCount(_ row: GroupCount) -> CountLine {
    let place = site.inventory.sites[row.subject]
    return groupCount(
      row, of: link(place.id), kind: place.siteKind.value.map { language.word($0) })
  }

  private func groupCount(_ row: GroupCount, of subject: PageLink, kind: String?) -> CountLine {
    let courses = first(CountLine.courseLimit, of: row.lacking) { lacking in
      let course = link(site.inventory.courses[lacking.course].id)
      return PageLink(language.lack(course.label, lacking.people), course.href)
    }
    var words = language.words(row.count)
    words.people = language.count(row.people, .person)
    return CountLine(
      subject: subject, kind: kind, course: nil, people: row.people, lacking: courses,
      count: row.count, words: words)
  }
}

extension Language {
  /// The four figures of a count in words.
  fileprivate func words(_ count: ReadinessCount) -> CountLine.Words {
    func badge(_ number: Int, _ text: String, _ tone: Tone) -> Badge? {
      number == 0 ? nil : Badge(text, tone)
    }
    return CountLine.Words(
      held: Badge(
        say("\(count.held) of \(count.needed) held"), count.lacking == 0 ? .good : .plain),
      expiring: badge(count.expiring, say("\(count.expiring) expiring soon"), .medium),
      expired: badge(count.expired, say("\(count.expired) expired"), .high),
      missing: badge(count.missing, say("\(count.missing) missing"), .high))
  }

  /// A course, and how many lack it: "First aid: 3".
  fileprivate func lack(_ course: String, _ people: Int) -> String {
    say("\(course): \(people)")
  }
}
