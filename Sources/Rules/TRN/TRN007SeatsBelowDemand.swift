// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let trn007SeatsBelowDemand = Rule(
    "TRN-007", "seats-below-demand", severity: "M",
    summary: "There are seats within 90 days for everybody who must take a course by then.",
    rationale: """
      Twelve people whose training ends in January do not fit into one class of eight in \
      February.
      """,
    howToMend: "Plan more sessions or larger ones; state 'capacity' and 'booked'.",
    controls: ["ISO 22301 7.1", "ISO 22301 7.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba", "curriculum": ["restore"]}], "courses": [{"id": "restore"}],
         "people": [{"id": "bo"}], "sessions": [{"id": "s-1", "course": "restore",
           "start": "2026-12-01", "capacity": 8, "booked": 7}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba", "curriculum": ["restore"]}], "courses": [{"id": ⟦"restore"⟧}],
         "people": [{"id": "bo"}], "sessions": [{"id": "s-1", "course": "restore",
           "start": "2026-12-01", "capacity": 8, "booked": 8}]}
        """,
        """
        {"services": [{"id": "pay", "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba", "curriculum": ["restore"]}], "courses": [{"id": ⟦"restore"⟧}],
         "people": [{"id": "bo"}], "sessions": [{"id": "s-1", "course": "restore",
           "start": "2026-12-01", "status": "full"}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay", "people": {"roles": [{"role": "dba", "primary": "bo"}]}}],
         "roles": [{"id": "dba", "curriculum": ["restore"]}], "courses": [{"id": ⟦"restore"⟧}],
         "people": [{"id": "bo"}], "sessions": [{"id": "s-1", "course": "restore",
           "start": "2026-12-01"}]}
        """
      ]),
    check: Inspection { check, judge in
      for forecast in check.assessment.people.forecast(within: Horizon.days) {
        judge.hear(check.hasSeats(forecast), of: .courses, forecast.course.text, 0)
      }
    })
}

extension Check {
  fileprivate func hasSeats(_ forecast: CourseForecast) -> Outcome {
    guard let course = inventory.courses[forecast.course], !forecast.demand.isEmpty,
      course.format.value != .selfStudy
    else { return .notApplicable }
    return forecast.verdict.outcome(missing: "sessions.capacity", at: course.span) {
      .fail(
        forecast.supply == 1
          ? "within \(Horizon.days) days \(forecast.demand.count) must take course "
            + "'\(course.id)', and 1 seat is free"
          : "within \(Horizon.days) days \(forecast.demand.count) must take course "
            + "'\(course.id)', and \(forecast.supply) seats are free", at: course.span,
        help: ["plan more sessions or larger ones"])
    }
  }
}
