// SPDX-License-Identifier: Apache-2.0

import Continuity

/// Takes training records in and keeps the best end of each person and course (readings.md B12).
struct CompletionCollector {
  private struct Key: Hashable {
    let person: Int
    let course: Int
  }

  private let portfolio: Portfolio
  private let rolesHeld: [[HeldRole]]
  /// By role: the positions of its courses.
  private let curricula: [[Int]]
  private var best: [Key: TrainingTable.Completion] = [:]

  init(_ portfolio: Portfolio, _ curricula: [[Int]], _ rolesHeld: [[HeldRole]]) {
    self.portfolio = portfolio
    self.curricula = curricula
    self.rolesHeld = rolesHeld
  }

  /// Keeps the record's end if it is the best so far, and its day if it is the first.
  mutating func add(_ record: TrainingRecord) {
    let inventory = portfolio.programme.inventory
    guard let person = inventory.people.index(of: record.person),
      let course = inventory.courses.index(of: record.course),
      Self.counts(record, for: inventory.courses[course], on: portfolio.asOf),
      let until = end(of: record, person, course)
    else { return }
    let first = record.completedOn.value
    let key = Key(person: person, course: course)
    guard var known = best[key] else {
      best[key] = TrainingTable.Completion(course: course, until: until, firstOn: first)
      return
    }
    known.until = max(known.until, until)
    known.firstOn = [known.firstOn, first].compactMap(\.self).min()
    best[key] = known
  }

  /// By person, in the order of the courses.
  func sorted() -> [[TrainingTable.Completion]] {
    let count = portfolio.programme.inventory.people.count
    var lists = [[TrainingTable.Completion]](repeating: [], count: count)
    for (key, completion) in best.sorted(by: { $0.key.course < $1.key.course }) {
      lists[key.person].append(completion)
    }
    return lists
  }

  /// Passed counts; attended, or no result, only where the course is not assessed.
  private static func counts(
    _ record: TrainingRecord, for course: Course, on asOf: CalendarDay
  ) -> Bool {
    if let day = record.completedOn.value, day > asOf { return false }
    return switch record.result.value {
    case .passed: true
    case .failed: false
    case .attended, nil: (course.assessment.value ?? CourseAssessment.none) == CourseAssessment.none
    }
  }

  /// The last day on which a record holds: its own, else by the course, else by the tier.
  private func end(of record: TrainingRecord, _ person: Int, _ course: Int) -> CalendarDay? {
    if let until = record.validUntil.value { return until }
    guard let completed = record.completedOn.value else { return nil }
    let validity = portfolio.programme.inventory.courses[course].validity.value
    return completed.adding(validity ?? tierValidity(person, course))
  }

  /// What the most critical tier demands for which the person holds a role with the course.
  private func tierValidity(_ person: Int, _ course: Int) -> Interval {
    let ranks = rolesHeld[person].filter { curricula[$0.role].contains(course) }
    let rank = ranks.compactMap(\.rank).min() ?? 0
    return portfolio.programme.tiers[rank].trainingValidity
  }
}
