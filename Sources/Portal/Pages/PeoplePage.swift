// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

extension PageFamily {
  static let people = PageFamily(
    "people", at: "people.html", "The directory of people.", title: "People",
    menu: Menu(.people, "People"), shape: PeoplePage.shape,
    rows: { $0.inventory.people.count }
  ) { PeoplePage($0, $1) }
}

/// `people.html`.
struct PeoplePage: PageModel {
  struct Row: Sendable {
    let person: PageLink
    let id: String
    let title: String?
    let team: PageLink?
    let site: PageLink?
    let roles: Listing<PageLink>
    let training: CourseState?
    let badge: Badge?
    let status: Badge
  }

  let frame: Frame
  let rows: Listing<Row>
  let pager: Pager?

  init(_ context: PageContext, _ part: DirectoryPart) {
    let people = context.site.inventory.people
    frame = context.frame()
    rows = Listing(
      context.site.orders.people[part.range].map { Self.row($0, context) },
      count: context.language.count(people.count, .person))
    pager = context.pager(part, .person)
  }

  private static func row(_ position: Int, _ context: PageContext) -> Row {
    let person = context.site.inventory.people[position]
    let training = context.site.worstTraining(ofPerson: position)
    return Row(
      person: context.link(person.id), id: person.id.text, title: person.title.value,
      team: context.link(person.team), site: context.link(person.site),
      roles: Listing(context.site.roles(ofPerson: position).map { context.link($0) }),
      training: training, badge: training.map { context.courseBadge($0) },
      status: context.statusBadge(of: person))
  }

  static let shape = Shape<PeoplePage>(
    page: "people-page", "the directory of people",
    [
      .rows("people", of: row, "people by name") { $0.rows },
      .pager { $0.pager },
    ])

  static let row = Shape<Row>(
    "person-row", "a person in the directory",
    [
      .record("person", of: PageLink.shape, "the person") { $0.person },
      .text("id", "the record's id") { $0.id },
      .optionalText("title", "job") { $0.title },
      .record("team", of: PageLink.shape, "the team") { $0.team },
      .record("site", of: PageLink.shape, "the site") { $0.site },
      .items("roles", of: PageLink.shape, "roles") { $0.roles },
      .record("training", of: Badge.shape, "worst state of the required courses") { $0.badge },
      .text("training_sort", "what the column sorts by") { row in
        row.training.map { String($0.rank) } ?? ""
      },
      .record("status", of: Badge.shape, "active, on leave, left") { $0.status },
    ])
}

extension Site {
  /// The worst state of the courses that the roles of a person require; `nil` where none is.
  func worstTraining(ofPerson position: Int) -> CourseState? {
    assessment.people.training.states(of: position).filter(\.isRequired).map(\.state).max()
  }
}

extension PageContext {
  /// Whether somebody is here: gone for good, not begun, on leave, or active.
  func statusBadge(of person: Person) -> Badge {
    if person.hasLeft(by: site.asOf) { return Badge(language.word(PersonStatus.left), .unknown) }
    if person.status.value == .leave { return Badge(language.word(PersonStatus.leave), .medium) }
    guard person.isEmployed(on: site.asOf) else {
      return Badge(language.say("Not here yet"), .medium)
    }
    return Badge(language.word(PersonStatus.active))
  }
}
