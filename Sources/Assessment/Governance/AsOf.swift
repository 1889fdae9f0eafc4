// SPDX-License-Identifier: Apache-2.0

package import Continuity

extension Stated<CalendarDay> {
  /// The day, unless it lies after `asOf`: what is dated later has not happened (readings.md A18).
  package func happened(by asOf: CalendarDay) -> CalendarDay? {
    value.flatMap { $0 <= asOf ? $0 : nil }
  }

  /// Whether what was done on the day still holds on `asOf`; what is not dated, or later, does not.
  package func isInDate(for interval: Interval, on asOf: CalendarDay) -> Bool {
    happened(by: asOf)?.holds(for: interval, on: asOf) ?? false
  }
}

extension CalendarDay {
  /// Whether what was done on this day still holds on `asOf`; the last day is included.
  package func holds(for interval: Interval, on asOf: CalendarDay) -> Bool {
    asOf <= adding(interval)
  }
}

extension Person {
  /// Whether the person is here on a day: not on leave, not gone, not yet to come (readings.md A16).
  package func isActive(on asOf: CalendarDay) -> Bool {
    (self.status.value ?? .active) == .active && isEmployed(on: asOf)
  }

  /// Whether the day lies between the person's first and last, both included.
  package func isEmployed(on asOf: CalendarDay) -> Bool {
    (self.from.value.map { $0 <= asOf } ?? true) && (self.to.value.map { asOf <= $0 } ?? true)
  }

  /// Whether the person has gone for good (readings.md C4).
  package func hasLeft(by asOf: CalendarDay) -> Bool {
    self.status.value == .left || (self.to.value.map { $0 < asOf } ?? false)
  }
}

extension Exercise {
  /// The day on which it was held, unless it was not, or lies after a day.
  package func heldDay(by asOf: CalendarDay) -> CalendarDay? {
    isHeld ? self.heldOn.happened(by: asOf) : nil
  }
}

extension Assignment {
  /// Whether it holds on a day; an end that is not stated is open (readings.md A16).
  package func isActive(on asOf: CalendarDay) -> Bool {
    (self.from.value.map { $0 <= asOf } ?? true) && (self.to.value.map { asOf <= $0 } ?? true)
  }
}

extension Service {
  /// Whether it is gone: `retiredOn`, else the status, says so (readings.md B8).
  package func isRetired(on asOf: CalendarDay) -> Bool {
    if let day = self.retiredOn.value { return day <= asOf }
    return self.status.value == .retired
  }
}

extension DataStore {
  /// The restore test that took place by a day, with its date; `nil` where none did or none says
  /// when.
  package func lastRestoreTest(by asOf: CalendarDay) -> (test: RestoreTest, on: CalendarDay)? {
    self.restoreTest.value.flatMap { test in
      test.on.happened(by: asOf).map { (test, $0) }
    }
  }
}

extension Approval {
  /// Whether it is given: in state approved, and not dated later than a day.
  package func isGiven(by asOf: CalendarDay) -> Bool {
    self.state.value == .approved && (self.on.value.map { $0 <= asOf } ?? true)
  }
}

extension Action {
  /// Whether it was closed by a day.
  package func isClosed(on asOf: CalendarDay) -> Bool {
    self.closedOn.happened(by: asOf) != nil
  }
}
