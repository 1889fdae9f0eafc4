// SPDX-License-Identifier: Apache-2.0

import Continuity

/// Who holds what they need, counted by role, service, team and site.
///
/// Those are counted who have not left, as in `PeopleReadiness.people` (readings.md C4): somebody
/// on leave has something to renew too. Whatever presses most stands first in each table.
package struct ReadinessTables: Sendable {
  /// By role and course of its curriculum, among those who hold the role today.
  package let roles: [CourseCount]
  /// By service and course, among those who hold one of its roles that requires the course.
  package let services: [CourseCount]
  /// By team, among its people; teams of which nobody needs a course are left out.
  package let teams: [GroupCount]
  /// By site, among those who are based there or at a part of it; so a region counts all its sites.
  package let sites: [GroupCount]

  /// Goes through everybody once.
  package init(_ people: PeopleReadiness) {
    let inventory = people.portfolio.programme.inventory
    let board = StandingBoard(people)
    let above = inventory.sites.map { inventory.sites.index(of: $0.partOf) }
    var teams = GroupTally(count: inventory.teams.count)
    var sites = GroupTally(count: inventory.sites.count)
    for person in inventory.people.indices where !board.required[person].isEmpty {
      let record = inventory.people[person]
      if let team = inventory.teams.index(of: record.team) {
        teams.add(board.required[person], to: team)
      }
      for site in Self.chain(from: inventory.sites.index(of: record.site), above) {
        sites.add(board.required[person], to: site)
      }
    }
    roles = board.roles(people)
    services = board.services(people)
    self.teams = teams.rows
    self.sites = sites.rows
  }

  /// A site and all that it is part of, each once, whatever the author wrote.
  private static func chain(from site: Int?, _ above: [Int?]) -> [Int] {
    var chain: [Int] = []
    var next = site
    while let place = next, !chain.contains(place) {
      chain.append(place)
      next = above[place]
    }
    return chain
  }
}

/// By person, the required courses with their states; nothing for those who have left.
private struct StandingBoard {
  /// A course that somebody needs.
  struct Standing {
    let course: Int
    let state: CourseState
  }

  let required: [[Standing]]

  init(_ people: PeopleReadiness) {
    let inventory = people.portfolio.programme.inventory
    required = inventory.people.indices.map { person in
      guard !inventory.people[person].hasLeft(by: people.portfolio.asOf) else { return [] }
      return people.training.requiredCourses(of: person).sorted().map { course in
        let until = people.training.completion(course, of: person)?.until
        return Standing(course: course, state: CourseState(until: until, on: people.training.asOf))
      }
    }
  }

  /// How somebody stands with a course; `nil` for those who have left.
  private func state(of person: Int, _ course: Int) -> CourseState? {
    required[person].first { $0.course == course }?.state
  }

  func roles(_ people: PeopleReadiness) -> [CourseCount] {
    var tally = CourseTally()
    for person in required.indices {
      for held in people.training.rolesHeld[person] {
        for course in people.training.courses(ofRole: held.role) {
          tally.add(state(of: person, course), CourseTally.Key(subject: held.role, course: course))
        }
      }
    }
    return tally.rows
  }

  func services(_ people: PeopleReadiness) -> [CourseCount] {
    var tally = CourseTally()
    for service in people.portfolio.living {
      var seen: Set<[Int]> = []
      for pool in people.pools.byService[service] {
        let courses = people.training.courses(ofRole: pool.roleIndex)
        for holder in pool.holders where holder.isAssigned {
          for course in courses where seen.insert([holder.person, course]).inserted {
            tally.add(
              state(of: holder.person, course), CourseTally.Key(subject: service, course: course))
          }
        }
      }
    }
    return tally.rows
  }
}

/// Counts by subject and course.
private struct CourseTally {
  struct Key: Hashable {
    let subject: Int
    let course: Int
  }

  private var counts: [Key: ReadinessCount] = [:]

  mutating func add(_ state: CourseState?, _ key: Key) {
    guard let state else { return }
    counts[key, default: ReadinessCount()].add(state)
  }

  /// What presses most first, of equals the first subject and course.
  var rows: [CourseCount] {
    counts.map { CourseCount(subject: $0.subject, course: $0.course, count: $1) }
      .sorted { first, second in
        guard first.count.equals(second.count) else {
          return first.count.presses(before: second.count)
        }
        return (first.subject, first.course) < (second.subject, second.course)
      }
  }
}

/// Counts by team or site.
private struct GroupTally {
  private var people: [Int]
  private var counts: [ReadinessCount]
  private var lacking: [[Int: Int]]

  init(count: Int) {
    people = [Int](repeating: 0, count: count)
    counts = [ReadinessCount](repeating: ReadinessCount(), count: count)
    lacking = [[Int: Int]](repeating: [:], count: count)
  }

  /// Counts a person with what they need.
  mutating func add(_ standings: [StandingBoard.Standing], to subject: Int) {
    people[subject] += 1
    for standing in standings {
      counts[subject].add(standing.state)
      guard standing.state == .expired || standing.state == .missing else { continue }
      lacking[subject][standing.course, default: 0] += 1
    }
  }

  /// What presses most first, of equals the first subject.
  var rows: [GroupCount] {
    people.indices.filter { people[$0] > 0 }.map { subject in
      GroupCount(
        subject: subject, people: people[subject], count: counts[subject],
        lacking: lacking[subject].sorted { ($1.value, $0.key) < ($0.value, $1.key) }
          .map { GroupCount.Lacking(course: $0.key, people: $0.value) })
    }.sorted { first, second in
      guard first.count.equals(second.count) else {
        return first.count.presses(before: second.count)
      }
      return first.subject < second.subject
    }
  }
}
