// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

/// A course with who needs it by the end of each quarter, and how many seats there are.
struct QuarterLine: Sendable {
  /// A quarter, or the horizon of TRN-007.
  struct Cell: Sendable {
    let state: Badge
    let detail: String
    /// The seats that are too few; below that the seats left over, as a negative number.
    let sort: Int
  }

  let course: PageLink
  let cells: [Cell]

  static let shape = Shape<QuarterLine>(
    "quarter-line", "a course with demand and seats, by quarter",
    [
      .record("course", of: PageLink.shape, "the course") { $0.course },
      .list("cells", of: cell, "one per column, in the columns' order") { $0.cells },
    ])

  private static let cell = Shape<Cell>(
    "quarter-cell", "demand and seats up to a day",
    [
      .record("state", of: Badge.shape, "whether the seats are enough") { $0.state },
      .text("detail", "how many need it, how many seats are free") { $0.detail },
      .text("sort", "what the column sorts by") { String($0.sort) },
    ])
}

extension PageContext {
  /// The columns of demand and seats: the horizon of TRN-007, then the quarters.
  var quarterHeads: [Phrase] {
    let quarters = site.readiness.quarters.first?.parts.map(\.quarter) ?? []
    return [Phrase(language.within(days: ReadinessIndex.horizon))]
      + quarters.map { Phrase(language.quarter($0)) }
  }

  func quarterLine(_ course: CourseQuarters) -> QuarterLine {
    let horizon = site.readiness.forecasts[course.course].map { forecast in
      language.cell(
        demand: forecast.demand.count, seats: forecast.supply,
        shortfall: max(0, forecast.demand.count - forecast.supply),
        isUncertain: !forecast.sessionsWithoutCapacity.isEmpty)
    }
    let quarters = course.parts.map { part in
      language.cell(
        demand: part.demand, seats: part.seats, shortfall: part.shortfall,
        isUncertain: part.hasUncountedSeats)
    }
    return QuarterLine(course: link(course.course), cells: [horizon].compactMap(\.self) + quarters)
  }
}

extension Language {
  fileprivate func within(days: Int) -> String { say("Within \(days) days") }

  /// A quarter by its name: "Quarter 4 of 2026".
  fileprivate func quarter(_ quarter: Quarter) -> String {
    say("Quarter \(quarter.number) of \(quarter.year)")
  }

  fileprivate func cell(
    demand: Int, seats: Int, shortfall: Int, isUncertain: Bool
  ) -> QuarterLine.Cell {
    QuarterLine.Cell(
      state: badge(shortfall: shortfall, isUncertain: isUncertain),
      detail: detail(demand: demand, seats: seats), sort: shortfall > 0 ? shortfall : demand - seats
    )
  }

  private func badge(shortfall: Int, isUncertain: Bool) -> Badge {
    guard shortfall > 0 else { return Badge(say("Enough seats"), .good) }
    guard !isUncertain else { return Badge(say("Unknown: a session states no seats"), .unknown) }
    return shortfall == 1
      ? Badge(say("1 seat too few"), .high) : Badge(say("\(shortfall) seats too few"), .high)
  }

  private func detail(demand: Int, seats: Int) -> String {
    say("\(count(demand, .person)) to train, \(count(seats, .seat)) free")
  }
}

extension Noun {
  static let seat = Noun("seat")
}
