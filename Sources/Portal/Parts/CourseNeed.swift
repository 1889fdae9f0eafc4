// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

/// Who needs a course, and how many of them hold it.
struct CourseNeed: Sendable {
  let roles: Listing<PageLink>
  let services: Listing<PageLink>
  let held: String?
  /// All courses to take before it, in an order in which that can be done; the course itself last.
  let order: Listing<PageLink>

  static let shape = Shape<CourseNeed>(
    "course-need", "who needs a course, and how many hold it",
    [
      .items("roles", of: PageLink.shape, "the roles whose curriculum has it") { $0.roles },
      .items("services", of: PageLink.shape, "the services that need these roles") { $0.services },
      .optionalText("held", "how many of those who need it hold it, one sentence") { $0.held },
      .items("order", of: PageLink.shape, "the courses before it, and it, in order") { $0.order },
    ])
}

extension PageContext {
  func need(of course: Course) -> CourseNeed {
    let roles = site.index.rolesByCourse[course.id.text].map { site.inventory.roles[$0] }
    let needing = roles.flatMap { site.index.servicesByRole[$0.id.text].map(\.service) }
    let services = Set(needing).sorted { site.catalogueRanks[$0] < site.catalogueRanks[$1] }
    let states = site.resilience.demandByCourse[course.id.text].map(\.standing.state)
    let order = site.inventory.order(of: course)
    return CourseNeed(
      roles: Listing(roles.map { link($0.id) }),
      services: first(ListingLimit.links, of: services) {
        link(service: $0)
      },
      held: states.isEmpty ? nil : language.held(states),
      order: Listing(order.count > 1 ? order.map { link($0) } : []))
  }
}

extension Inventory {
  /// A course behind all that must be taken before it; one in a circle is named once.
  func order(of course: Course) -> [RecordID<Course>] {
    var order: [RecordID<Course>] = []
    var seen: Set<RecordID<Course>> = [course.id]
    var open: [(course: RecordID<Course>, before: [RecordID<Course>])] = [
      (course.id, before(course.id))
    ]
    while var last = open.popLast() {
      guard !last.before.isEmpty else {
        order.append(last.course)
        continue
      }
      let next = last.before.removeFirst()
      open.append(last)
      if seen.insert(next).inserted { open.append((next, before(next))) }
    }
    return order
  }

  private func before(_ course: RecordID<Course>) -> [RecordID<Course>] {
    self.courses[course]?.prerequisites.elements().map(\.value) ?? []
  }
}

extension Language {
  /// "Held by 12 of 30 people in need of it: 2 about to expire, 5 expired and 11 never taken."
  fileprivate func held(_ states: [CourseState]) -> String {
    func number(_ state: CourseState) -> Int { states.count { $0 == state } }
    let held = number(.valid) + number(.expiring)
    let needing = count(states.count, .person)
    let rest = [
      (number(.expiring), say("\(number(.expiring)) about to expire")),
      (number(.expired), say("\(number(.expired)) expired")),
      (number(.missing), say("\(number(.missing)) never taken")),
    ].filter { $0.0 > 0 }.map(\.1)
    return rest.isEmpty
      ? say("Held by \(held) of \(needing) in need of it.")
      : say("Held by \(held) of \(needing) in need of it: \(enumeration(rest)).")
  }
}
