// SPDX-License-Identifier: Apache-2.0

import Assessment
import Continuity
import Diagnostics
import Phrasing

extension Rule {
  static let peo012HoursUncovered = Rule(
    "PEO-012", "hours-uncovered", severity: "CHM-",
    summary: """
      A service that must be available round the clock has somebody on call round the clock.
      """,
    rationale: """
      Two thirds of all hours are outside office hours, and most changes are made in them.
      """,
    howToMend: """
      Set up a rota, and state its hours as 'people.onCall'. All hours, here and under \
      'serviceHours', are written '24x7', '24/7', '24 x 7', '24x7x365', '24 hours', '24 hours a \
      day, 7 days a week', 'Mon-Sun 00:00-24:00', 'round the clock' or 'always'; fewer hours by \
      days and times, such as 'Mon-Fri 08:00-18:00'.
      """,
    controls: ["ISO 22301 8.4.2"],
    examples: Examples(
      passing: [
        """
        {"services": [{"id": "pay", "serviceHours": "24 x 7", "people": {"onCall": "24x7"}}]}
        """,
        """
        {"services": [
          {"id": "a", "serviceHours": "24×7", "people": {"onCall": "24x7x365"}},
          {"id": "b", "serviceHours": "24/7", "people": {"onCall": "24 hours a day, 7 days a week"}},
          {"id": "c", "serviceHours": "24 hours", "people": {"onCall": "24h"}},
          {"id": "d", "serviceHours": "always", "people": {"onCall": "Mon-Sun 00:00-24:00"}},
          {"id": "g", "serviceHours": "Mon-Sun 24h", "people": {"onCall": "Mon-Sun, 24 hours"}},
          {"id": "h", "serviceHours": "0-24", "people": {"onCall": "00:00-00:00"}},
          {"id": "i", "serviceHours": "Monday-Sunday 0-24", "people": {"onCall": "daily 24h"}},
          {"id": "e", "serviceHours": "8x5"}, {"id": "f", "serviceHours": "Mon-Fri 8:00-18:00"}]}
        """,
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
        """
        {"services": [{"id": "pay", "serviceHours": "24×7", "people": {"onCall": ⟦"Mon-Fri"⟧}}]}
        """,
      ],
      notEvaluable: [
        """
        {"services": [{"id": "pay", "serviceHours": "24x7",
          "people": {"onCall": ⟦"whoever is near"⟧}}]}
        """
      ]),
    check: .onceRecorded(
      "people.onCall",
      { check in
        check.inventory.services.contains { !($0.people.value?.onCall.isAbsent ?? true) }
      },
      .eachService { service, _, _ in
        guard case .stated(let hours, let span) = service.serviceHours else {
          return .notApplicable
        }
        switch HoursOfDay(hours) {
        case .fewer: return .notApplicable
        case .unclear: return unclear(hours, "serviceHours", at: span)
        case .all: return isCovered(service, span)
        }
      }))
}

/// Whether somebody is always on call for a service that must be there at all hours.
private func isCovered(_ service: Service, _ span: Span) -> Outcome {
  guard !service.people.isMalformed else { return .notApplicable }
  guard let onCall = service.people.value?.onCall, !onCall.isAbsent else {
    return .fail(
      "service '\(service.id)' must be available round the clock, and nobody says who is on call",
      at: span, help: ["state 'people.onCall'"])
  }
  guard case .stated(let rota, let place) = onCall else { return .notApplicable }
  switch HoursOfDay(rota) {
  case .all: return .pass
  case .unclear: return unclear(rota, "people.onCall", at: place)
  case .fewer:
    return .fail(
      "service '\(service.id)' must be available round the clock, but somebody is on call "
        + "'\(rota)'", at: place, help: ["set up a rota for all hours"])
  }
}

private func unclear(_ text: String, _ field: String, at span: Span) -> Outcome {
  .notEvaluable(
    "cannot be told whether '\(text)' of '\(field)' is round the clock", at: span,
    help: ["write '24x7' or 'Mon-Fri 08:00-18:00'"])
}

/// Which hours a text names, as far as it can be understood.
private enum HoursOfDay {
  case all, fewer, unclear

  init(_ text: String) {
    let words = text.normalised.split { $0 == " " || $0 == "x" || $0 == "×" }.map(String.init)
    let numbers = words.compactMap { word in Int(word.prefix { $0.isNumber }) }
    let names = words.map { String($0.drop { $0.isNumber }) }.filter { !$0.isEmpty }
    if [["always"], ["round", "the", "clock"], ["around", "the", "clock"]].contains(names)
      || Self.isWholeWeek(names) && Self.wholeDays.contains(numbers)
      // '24' alone may be the hours of a week.
      || !names.isEmpty && numbers == [24] && Self.isWholeWeek(names)
    {
      self = .all
    } else if names.allSatisfy(Self.units.contains), numbers.contains(24) || numbers.count > 1,
      numbers.count + names.count > 1
    {
      // '24x7', '24/7', '24 hours a day, 7 days a week, 365 days a year', '24h'; '8x5' is less.
      let whole: Set<Int> = [24, 7, 52, 365, 366]
      self = numbers.contains(24) && numbers.allSatisfy(whole.contains) ? .all : .fewer
    } else {
      self = numbers.count >= 4 || names.contains(where: Self.days.contains) ? .fewer : .unclear
    }
  }

  private static let units: Set<String> = [
    "h", "hr", "hrs", "hour", "hours", "d", "day", "days", "week", "weeks", "year", "a", "per",
    "the", "every", "and", "all",
  ]

  private static let days: Set<String> = [
    "mon", "tue", "wed", "thu", "fri", "sat", "sun", "monday", "tuesday", "wednesday", "thursday",
    "friday", "saturday", "sunday", "weekday", "weekdays", "office", "business", "working", "am",
    "pm",
  ]

  private static let hours: Set<String> = ["h", "hr", "hrs", "hour", "hours"]

  /// '0-24', '00:00-24:00', '00:00-23:59' and '00:00-00:00'.
  private static let wholeDays = [[0, 24], [0, 0, 24, 0], [0, 0, 23, 59], [0, 0, 0, 0]]

  /// Whether no days are named but all, with or without the unit of the times.
  private static func isWholeWeek(_ names: [String]) -> Bool {
    let days = names.filter { !hours.contains($0) }
    return [[], ["daily"], ["every", "day"], ["mon", "sun"], ["monday", "sunday"]].contains(days)
  }
}
