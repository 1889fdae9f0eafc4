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
    let detail: String?
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
      .optionalText("detail", "how many need it, how many seats are free") { $0.detail },
      .text("sort", "what the column sorts by") { String($0.sort) },
    ])
}

extension PageContext {
  /// The columns of demand and seats: the horizon of TRN-007, then the quarters.
  var quarterHeads: [Phrase] {
    let quarters = site.readiness.quarters.first?.parts.map(\.quarter) ?? []
    return [Phrase(language.within(days: Horizon.days))]
      + quarters.map { Phrase(language.quarter($0)) }
  }

  func quarterLine(_ course: CourseQuarters) -> QuarterLine {
    let horizon = site.readiness.forecasts[course.course].map { forecast in
      CourseQuarters.Part(Quarter(of: site.asOf), forecast, after: nil)
    }
    return QuarterLine(
      course: link(course.course),
      cells: ([horizon].compactMap(\.self) + course.parts).map { language.cell($0) })
  }
}

extension Language {
  fileprivate func within(days: Int) -> String { say("Within \(days) days") }

  /// A quarter by its name: "Quarter 4 of 2026".
  fileprivate func quarter(_ quarter: Quarter) -> String {
    say("Quarter \(quarter.number) of \(quarter.year)")
  }

  fileprivate func cell(_ part: CourseQuarters.Part) -> QuarterLine.Cell {
    QuarterLine.Cell(
      state: badge(part), detail: detail(part),
      sort: part.shortfall > 0
        ? part.shortfall : part.demand + part.carried - part.seats - part.left)
  }

  private func badge(_ part: CourseQuarters.Part) -> Badge {
    guard part.shortfall > 0 else {
      return part.demand + part.carried == 0
        ? Badge(say("Nobody to train")) : Badge(say("Enough seats"), .good)
    }
    guard !part.hasUncountedSeats else {
      return Badge(say("Unknown: a session states no seats"), .unknown)
    }
    return part.shortfall == 1
      ? Badge(say("1 seat too few"), .high) : Badge(say("\(part.shortfall) seats too few"), .high)
  }

  /// Who is to train and on which seats, `nil` where nobody is.
  private func detail(_ part: CourseQuarters.Part) -> String? {
    guard part.demand + part.carried > 0 else { return nil }
    let people =
      part.carried == 0
      ? say("\(count(part.demand, .person)) to train")
      : part.demand == 0
        ? say("\(count(part.carried, .person)) to train from before")
        : say("\(count(part.demand, .person)) to train and \(part.carried) from before")
    let seats =
      part.left == 0
      ? say("\(count(part.seats, .seat)) free")
      : part.seats == 0
        ? say("\(count(part.left, .seat)) left from before")
        : say("\(count(part.seats, .seat)) free and \(part.left) left from before")
    return say("\(people), \(seats)")
  }
}

extension Noun {
  static let seat = Noun("seat")
}
