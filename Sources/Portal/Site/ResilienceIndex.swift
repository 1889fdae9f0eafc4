// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

/// Orders and lists that pages about risks, exercises and losses need, each made once for all pages.
///
/// Numbers are places in the tables of the inventory.
struct ResilienceIndex: Sendable {
  let riskBands: RiskBands
  let inherentRisks: RiskMap
  let residualRisks: RiskMap
  /// All risks, the highest score after controls first, else before them; without a score last.
  let risksByHeight: [Int]
  /// By the places of the risks, their ranks in that order.
  let riskRanks: [Int]
  let exercises: ExerciseCalendar
  /// Corrective actions that are not closed, the earliest due first; without a date last.
  let openActions: [Int]
  /// By id of a scenario, when an exercise or event last tried it.
  let scenarioExercised: [String: CalendarDay]
  /// The people whose roles demand each course, by id of the course.
  let demandByCourse: Relations<CourseDemand>

  init(_ assessment: Assessment) {
    let programme = assessment.portfolio.programme
    let bands = RiskBands(programme.settings)
    riskBands = bands
    inherentRisks = RiskMap(.inherent, programme.inventory.risks, bands)
    residualRisks = RiskMap(.residual, programme.inventory.risks, bands)
    risksByHeight = Self.byHeight(programme.inventory.risks, bands)
    riskRanks = inverse(of: risksByHeight)
    exercises = ExerciseCalendar(programme.inventory, asOf: assessment.portfolio.asOf)
    openActions = Self.openActions(assessment)
    scenarioExercised = Self.exercised(exercises, asOf: assessment.portfolio.asOf)
    demandByCourse = Self.demand(assessment)
  }

  private static func byHeight(_ risks: RecordTable<Risk>, _ bands: RiskBands) -> [Int] {
    let heights = risks.map { risk in
      (bands.rating(of: risk.residual) ?? bands.rating(of: risk.inherent))?.score ?? 0
    }
    return heights.indices.sorted { first, second in
      heights[first] == heights[second]
        ? risks[first].id < risks[second].id : heights[first] > heights[second]
    }
  }

  private static func openActions(_ assessment: Assessment) -> [Int] {
    let actions = assessment.portfolio.programme.inventory.actions
    return actions.indices.filter { !actions[$0].isClosed(on: assessment.portfolio.asOf) }
      .sorted { first, second in
        let days = (actions[first].due.value?.number, actions[second].due.value?.number)
        return (days.0 ?? .max, first) < (days.1 ?? .max, second)
      }
  }

  private static func exercised(
    _ calendar: ExerciseCalendar, asOf: CalendarDay
  ) -> [String: CalendarDay] {
    var days: [String: CalendarDay] = [:]
    for activity in calendar.past {
      guard let scenario = activity.exercise.scenario.value, let day = activity.day, day <= asOf
      else { continue }
      days[scenario.text] = max(days[scenario.text] ?? day, day)
    }
    return days
  }

  private static func demand(_ assessment: Assessment) -> Relations<CourseDemand> {
    let roles = assessment.portfolio.programme.inventory.roles
    let held = heldRoles(assessment)
    var demand = Relations<CourseDemand>()
    for row in assessment.people.people {
      for standing in row.courses where standing.isRequired {
        let role = held[row.id.text].first { role in
          roles[role]?.curriculum.elements().contains { $0.value == standing.course } ?? false
        }
        demand.add(
          CourseDemand(person: row.id, role: role, standing: standing), to: standing.course.text)
      }
    }
    return demand
  }

  /// By id of a person, the roles that services name them for, then those they are assigned to.
  private static func heldRoles(_ assessment: Assessment) -> Relations<RecordID<Role>> {
    let portfolio = assessment.portfolio
    var held = Relations<RecordID<Role>>()
    for row in assessment.people.roles {
      for holder in row.holders { held.add(row.id, to: holder.text) }
    }
    for assignment in portfolio.programme.inventory.assignments
    where assignment.isActive(on: portfolio.asOf) {
      guard let person = assignment.person.value, let role = assignment.role.value else { continue }
      held.add(role, to: person.text)
    }
    return held
  }
}

/// Somebody whose role demands a course.
struct CourseDemand: Sendable {
  let person: RecordID<Person>
  /// The first role that does, `nil` where none is known.
  let role: RecordID<Role>?
  let standing: CourseStanding
}
