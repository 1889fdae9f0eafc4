// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity

/// An exercise, or a real event, as pages show both.
struct Activity: Sendable {
  let reference: RecordReference
  let exercise: Exercise
  /// When it was held or began, else when it is planned.
  let day: CalendarDay?
  /// Whether it has happened by the as-of date.
  let isPast: Bool
  /// Whether it was called off.
  var isCancelled: Bool { exercise.status.value == .cancelled }

  init(_ exercise: Exercise, asOf: CalendarDay) {
    self.exercise = exercise
    reference = RecordReference(.exercises, exercise.id.text)
    day = exercise.day
    let isAhead = exercise.heldOn.value.map { $0 > asOf } ?? exercise.plannedOn.isStated
    isPast = exercise.isHeld && !isAhead
  }

  /// The record's fields, with those of its exercise; an event has happened.
  init(_ event: Event) {
    exercise = event.exercise
    reference = RecordReference(.events, event.id.text)
    day = event.exercise.heldOn.value ?? event.occurredAt.value?.day
    isPast = true
  }
}

extension [Activity] {
  /// The latest first, those without a date last.
  var latestFirst: [Activity] {
    sorted { first, second in
      let days = (first.day?.number ?? .min, second.day?.number ?? .min)
      return days.0 == days.1 ? first.reference < second.reference : days.0 > days.1
    }
  }
}

/// All exercises and events in the order of a calendar, sorted once.
struct ExerciseCalendar: Sendable {
  /// What has happened, the latest first; without a date last.
  let past: [Activity]
  /// What has not, the earliest first; without a date last.
  let ahead: [Activity]
  /// What was called off, the earliest first; without a date last.
  let cancelled: [Activity]

  init(_ inventory: Inventory, asOf: CalendarDay) {
    let all =
      inventory.exercises.map { Activity($0, asOf: asOf) } + inventory.events.map { Activity($0) }
    past = all.filter(\.isPast).latestFirst
    let others = all.filter { !$0.isPast }.sorted { first, second in
      let days = (first.day?.number ?? .max, second.day?.number ?? .max)
      return days.0 == days.1 ? first.reference < second.reference : days.0 < days.1
    }
    ahead = others.filter { !$0.isCancelled }
    cancelled = others.filter(\.isCancelled)
  }
}

extension Site {
  /// An exercise by its place, events after all exercises.
  func activity(_ position: Int) -> Activity {
    let exercises = inventory.exercises
    return position < exercises.count
      ? Activity(exercises[position], asOf: asOf)
      : Activity(inventory.events[position - exercises.count])
  }

  /// The page of an event; beside an exercise of the same id it stands in a folder of its own.
  func pageOfEvent(_ id: String) -> PagePath? {
    guard inventory.events.contains(id: id), let folder = PageFamily.folders[.exercises] else {
      return nil
    }
    let isTaken = inventory.exercises.contains(id: id)
    return PagePath(folder: isTaken ? "\(folder)/events" : folder, id: id)
  }
}
