// SPDX-License-Identifier: Apache-2.0

package import Continuity

/// A quarter of a year.
package struct Quarter: Hashable, Sendable {
  package let year: Int
  /// From 1 to 4.
  package let number: Int

  /// The quarter of a day.
  package init(of day: CalendarDay) {
    let parts = day.parts
    year = parts.year
    number = (parts.month - 1) / 3 + 1
  }

  private init(year: Int, number: Int) {
    self.year = year
    self.number = number
  }

  /// The one after it.
  package var next: Quarter {
    number == 4 ? Quarter(year: year + 1, number: 1) : Quarter(year: year, number: number + 1)
  }

  /// Its last day; of years beyond the calendar the last day there is.
  package var lastDay: CalendarDay {
    CalendarDay(year: next.year, month: next.number * 3 - 2, day: 1)?.adding(days: -1)
      ?? CalendarDay(number: .max / 2)
  }
}

/// Who needs a course in which quarter, and how many seats there are (method.md 2.16).
package struct CourseQuarters: Sendable {
  /// A quarter of a course.
  package struct Part: Sendable, Equatable {
    package let quarter: Quarter
    /// Whose validity ends in it; in the first also those who lack the course already.
    package let demand: Int
    /// Who needed it before and found no seat until the quarter began.
    package let carried: Int
    /// Free seats of earlier quarters that nobody needed until the quarter began.
    package let left: Int
    /// Free seats of the sessions that begin in it.
    package let seats: Int
    /// How many seats are too few by its last day, with all that came before; 0 for enough.
    package let shortfall: Int
    /// Whether some of its sessions, or of those before, state no capacity.
    package let hasUncountedSeats: Bool
  }

  package let course: RecordID<Course>
  /// In order, the quarter of the as-of date first.
  package let parts: [Part]

  /// The worst shortfall of all quarters.
  package var shortfall: Int { parts.map(\.shortfall).max() ?? 0 }
}

extension PeopleReadiness {
  /// Demand and seats of every course that anybody needs or that is given, by quarter.
  ///
  /// Each quarter's end is a horizon of its own: seats of one quarter serve those who need the
  /// course in a later one, since one may renew early, but not the other way round.
  ///
  /// - Parameter count: how many quarters, from that of the as-of date on.
  /// - Returns: The largest shortfall first, of equals in id order.
  package func quarters(_ count: Int) -> [CourseQuarters] {
    let first = Quarter(of: portfolio.asOf)
    let quarters = (1..<max(count, 1)).reduce(into: [first]) { quarters, _ in
      quarters.append(quarters[quarters.count - 1].next)
    }
    let ends = quarters.map { forecast(until: $0.lastDay) }
    let all = portfolio.programme.inventory.courses.indices.map { course in
      CourseQuarters(
        course: portfolio.programme.inventory.courses[course].id,
        parts: quarters.indices.map { place in
          CourseQuarters.Part(
            quarters[place], ends[place][course], after: place > 0 ? ends[place - 1][course] : nil)
        })
    }
    return all.filter { $0.parts.contains { $0.demand > 0 || $0.seats > 0 } }
      .enumerated().sorted { ($1.element.shortfall, $0.offset) < ($0.element.shortfall, $1.offset) }
      .map(\.element)
  }
}

extension CourseQuarters.Part {
  /// What a quarter adds to the forecast up to the end of the one before.
  ///
  /// - Parameter start: the forecast up to then; without one everything until the end counts.
  package init(_ quarter: Quarter, _ end: CourseForecast, after start: CourseForecast?) {
    self.quarter = quarter
    demand = end.demand.count - (start?.demand.count ?? 0)
    carried = start.map { max(0, $0.demand.count - $0.supply) } ?? 0
    left = start.map { max(0, $0.supply - $0.demand.count) } ?? 0
    seats = end.supply - (start?.supply ?? 0)
    shortfall = max(0, end.demand.count - end.supply)
    hasUncountedSeats = !end.sessionsWithoutCapacity.isEmpty
  }
}
