// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Phrasing
import Templates

/// Which sessions to hold next, with the sum behind it.
struct SchedulePart: Sendable {
  /// A session to hold.
  struct Line: Sendable {
    let number: Int
    let course: PageLink
    let people: Listing<PageLink>
    let step: SessionSchedule.Step
    let next: UpcomingSession?
  }

  let summary: String
  let lines: Listing<Line>

  static let shape = Shape<SchedulePart>(
    "schedule", "which sessions to hold next, with the sum behind it",
    [
      .text("summary", "what is thin, and what the figures mean") { $0.summary },
      .rows("sessions", of: line, "the session that closes most first") { $0.lines },
    ])

  private static let line = Shape<Line>(
    "schedule-line", "a session to hold",
    [
      .text("number", "place in the order") { String($0.number) },
      .record("course", of: PageLink.shape, "the course") { $0.course },
      .items("people", of: PageLink.shape, "who is to attend") { $0.people },
      .text("weight", "what the gaps weigh that it closes") { String($0.step.weight) },
      .text("left", "what the gaps weigh that are left") { String($0.step.left) },
      .text("filled", "how many roles of services have enough people then") {
        String($0.step.filled)
      },
      .record("next", of: UpcomingSession.shape, "the next session that one can pick") { $0.next },
    ])
}

extension PageContext {
  /// The sessions that close most, `nil` where no role is thin.
  var schedulePart: SchedulePart? {
    let schedule = site.assessment.people.schedule(
      within: Horizon.days, atMost: ReadinessPage.sessionLimit)
    guard schedule.places > 0 else { return nil }
    return SchedulePart(
      summary: language.summary(of: schedule),
      lines: Listing(
        schedule.steps.enumerated().map { number, step in
          SchedulePart.Line(
            number: number + 1, course: link(step.course), people: names(step.people), step: step,
            next: site.inventory.courses[step.course].flatMap { nextSession(of: $0) })
        }))
  }
}

extension Language {
  /// What is thin, and what sessions can do about it.
  fileprivate func summary(of schedule: SessionSchedule) -> String {
    let thin = say(
      """
      Roles of services below their minimum within \(Horizon.days) days if nobody renews: \
      \(schedule.places).
      """)
    guard schedule.weight > 0 else {
      return say("\(thin) No course mends any of them: other reasons stand in the way.")
    }
    return say(
      """
      \(thin) A gap is a course that keeps one of their holders away, counted for each role of a \
      service; gaps in all: \(schedule.weight). Each session takes those who close most.
      """)
  }
}
