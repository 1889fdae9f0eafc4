// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  /// A service that must be available round the clock has somebody on call round the clock.
  static let peo012HoursUncovered = Rule(
    "PEO-012", "hours-uncovered", severity: "CHM-",
    summary: """
      A service that must be available round the clock has somebody on call round the clock.
      """,
    rationale: """
      Two thirds of all hours are outside office hours, and most changes are made in them.
      """,
    howToMend: "Set up a rota, and state its hours as 'people.onCall'.",
    controls: ["ISO 22301 8.4.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "serviceHours": "24 x 7", "people": {"onCall": "24x7"}}]}
        """
      ],
      failing: [
        """
        {"services": [{"id": "pay", "serviceHours": "24 x 7",
          "people": {"onCall": ⟦"Mon-Fri 08:00-18:00"⟧}}]}
        """,
        """
        {"services": [{"id": "web", "people": {"onCall": "24x7"}},
          {"id": "pay", "serviceHours": ⟦"24/7"⟧}]}
        """,
      ]),
    check: .onceRecorded(
      "people.onCall",
      { check in
        check.inventory.services.contains { !($0.people.value?.onCall.isAbsent ?? true) }
      },
      .eachService { service, _, _ in
        guard case .stated(let hours, let span) = service.serviceHours, hours.isRoundTheClock else {
          return .notApplicable
        }
        guard let onCall = service.people.value?.onCall, !onCall.isAbsent else {
          return .fail(
            "service '\(service.id)' must be available round the clock, and nobody says who is on call",
            at: span, help: ["state 'people.onCall'"])
        }
        guard case .stated(let rota, let place) = onCall, !rota.isRoundTheClock else {
          return .pass
        }
        return .fail(
          "service '\(service.id)' must be available round the clock, but somebody is on call "
            + "'\(rota)'", at: place, help: ["set up a rota for all hours"])
      }))
}

extension String {
  /// Whether hours are all hours: `24 x 7`, `24/7`, `round the clock`.
  fileprivate var isRoundTheClock: Bool {
    let words = normalised
    return ["24 x 7", "24x7", "24 7", "24 h", "24h", "round the clock", "always"].contains(words)
  }
}
